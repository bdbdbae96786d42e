import { parseAnswer } from './parse-answer.ts';
import { PublisherFormatError } from './publisher-format-error.ts';

export interface KlassChange {
  readonly from: string;
  readonly to: string;
  /** Name of the new code, as Klass writes it. */
  readonly toName: string;
  /** First day of the new code. */
  readonly date: string;
}

const MUNICIPALITY = /^\d{4}$/;

/**
 * The changes of Klass 131 where the code changed; one that only got another name is none. An empty list is an answer:
 * nothing has changed. Dates that aren't 1 January are refused, because population is counted then.
 */
export function readKlassChanges(text: string): readonly KlassChange[] {
  const root = parseAnswer(text);
  const items = root['codeChanges'];
  if (!Array.isArray(items)) throw new PublisherFormatError('codeChanges is missing');
  return items.flatMap((item: unknown): readonly KlassChange[] => {
    const from = field(item, 'oldCode');
    const to = field(item, 'newCode');
    const date = field(item, 'changeOccurred');
    if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new PublisherFormatError('a change without a date');
    // One side empty is a code that came from or went to nothing, such as «Uoppgitt».
    if (from === null || to === null || from === to) return [];
    if (!MUNICIPALITY.test(from) || !MUNICIPALITY.test(to)) throw new PublisherFormatError(`not municipalities: ${from} → ${to}`);
    if (!date.endsWith('-01-01')) throw new PublisherFormatError(`${from} → ${to} on ${date}, which isn't 1 January`);
    return [{ from, to, toName: field(item, 'newName') ?? to, date }];
  });
}

function field(item: unknown, name: string): string | null {
  const value = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}
