import type { Texts } from '@samvirke/text';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ORE_PER_KRONE = 100;

/** What an entry holds, each field under its name, in the order that it is kept. */
export function writeContent(content: Readonly<Record<string, unknown>>, texts: Texts): readonly { readonly label: string; readonly value: string }[] {
  return Object.entries(content)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([field, value]) => ({ label: texts.find(`entries.fields.${field}`) ?? field, value: write(field, value, texts) }));
}

function write(field: string, value: unknown, texts: Texts): string {
  const { find, formats } = texts;
  if (Array.isArray(value)) return formats.list(value.map((one) => write(field, one, texts)));
  if (typeof value === 'number') return field.endsWith('Ore') ? formats.nok(value / ORE_PER_KRONE) : /year$/i.test(field) ? String(value) : formats.number(value, 4);
  if (typeof value === 'boolean') return texts.t(value ? 'history.yes' : 'history.no');
  if (typeof value !== 'string') return JSON.stringify(value);
  return DAY.test(value) ? formats.date(value) : (find(`entries.choices.${field}.${value}`) ?? value);
}
