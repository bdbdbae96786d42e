import type { Language } from '@samvirke/model/assumptions';
import type { NewEntryBody } from '@samvirke/contract/entries';
import { FIELDS, type EntryKind, type Field } from '@samvirke/model/entries';
import { readNumber } from '../assumptions/read-number.ts';

const ORE_PER_NOK = 100;
/** What counting in binary may be off by; a real part of an øre is more. */
const BINARY_DUST = 1e-4;

/** The form's fields → what is sent. What can't be read as a number is sent as it stands, and refused with its words. */
export function readEntryForm(form: FormData, kind: EntryKind, language: Language): NewEntryBody {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const orNull = (name: string): string | null => (text(name) === '' ? null : text(name));
  const content = Object.fromEntries(
    FIELDS[kind].flatMap((field): [string, unknown][] => {
      const given = text(`content.${field.name}`);
      return given === '' ? [] : [[field.name, readField(field, given, language)]];
    }),
  );
  return {
    kind,
    title: text('title'),
    content,
    visibility: text('visibility') as NonNullable<NewEntryBody['visibility']>,
    cooperation: text('visibility') === 'cooperation' ? orNull('cooperation') : null,
    isShared: form.get('isShared') !== null,
    hiddenUntil: orNull('hiddenUntil'),
    hiddenGround: orNull('hiddenGround'),
    protection: text('protection') as NonNullable<NewEntryBody['protection']>,
    ...(text('reason') === '' ? {} : { reason: text('reason') }),
  };
}

function readField({ type }: Field, given: string, language: Language): unknown {
  switch (type) {
    case 'amount': {
      const nok = readNumber(given, language);
      if (nok === null) return given;
      const ore = nok * ORE_PER_NOK;
      return Math.abs(ore - Math.round(ore)) < BINARY_DUST ? Math.round(ore) : ore;
    }
    case 'whole':
    case 'year':
    case 'number':
      return readNumber(given, language) ?? given;
    case 'cpv':
      return given.split(/[,;\s]+/).filter((code) => code !== '');
    case 'organisation-number':
      return given.replaceAll(/[\s\u00a0]/g, '');
    default:
      return given;
  }
}
