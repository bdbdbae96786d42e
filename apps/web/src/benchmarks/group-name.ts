import type { SizeGroup } from '@samvirke/model/organisations';
import type { Texts } from '@samvirke/text';

const KOSTRA = 'kostra:';

/** `kostra:EKG09` → «KOSTRA-gruppe 9»; size groups and all by their names. */
export function groupName(group: string, { t }: Texts): string {
  // The letters and the nought are the classification's own; people say the number.
  if (group.startsWith(KOSTRA)) return t('benchmarks.groups.kostra', { class: group.slice(KOSTRA.length).replace(/^[A-Z]*0*/, '') });
  return t(`benchmarks.groups.${group as SizeGroup | 'all'}`);
}
