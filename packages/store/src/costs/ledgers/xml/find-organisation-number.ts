import { isOrganisationNumber } from '@samvirke/model/organisations';

const AS_WRITTEN = /^(?:NO)?(\d{9})(?:MVA)?$/i;

/** The organisation number in `974 760 673`, `NO974760673MVA` and the like, where it passes mod 11; else null. */
export function findOrganisationNumber(written: string | null): string | null {
  const digits = AS_WRITTEN.exec((written ?? '').replace(/[\s.:-]/g, ''))?.[1];
  return digits !== undefined && isOrganisationNumber(digits) ? digits : null;
}
