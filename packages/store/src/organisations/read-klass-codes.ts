import { parseAnswer } from './parse-answer.ts';
import { PublisherFormatError } from './publisher-format-error.ts';

export interface KlassCode {
  readonly code: string;
  readonly name: string;
}

const MUNICIPALITY = /^\d{4}$/;
/** «Uoppgitt» stands in the classification, but is no municipality. */
const NOT_STATED = '9999';

/** The municipalities of Klass 131 as the answer to codesAt has them (`codes`), or a version (`classificationItems`). */
export function readKlassCodes(text: string): readonly KlassCode[] {
  const root = parseAnswer(text);
  const items = root['codes'] ?? root['classificationItems'];
  if (!Array.isArray(items)) throw new PublisherFormatError('neither codes nor classificationItems is there');
  const codes = items.map((item: unknown): KlassCode => {
    const code = field(item, 'code');
    const name = field(item, 'name');
    if (code === null || name === null || !MUNICIPALITY.test(code)) throw new PublisherFormatError(`not a municipality: ${JSON.stringify(item).slice(0, 80)}`);
    return { code, name };
  });
  const twice = codes.find(({ code }, at) => codes.findIndex((other) => other.code === code) !== at);
  if (twice !== undefined) throw new PublisherFormatError(`${twice.code} stands twice`);
  const municipalities = codes.filter(({ code }) => code !== NOT_STATED);
  if (municipalities.length === 0) throw new PublisherFormatError('the list is empty');
  return municipalities;
}

function field(item: unknown, name: string): string | null {
  const value = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}
