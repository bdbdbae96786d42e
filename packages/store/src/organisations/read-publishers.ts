import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ReferenceDataError } from './read-table.ts';
import { PUBLISHED, type Published } from './refresh-types.ts';
import { referenceFolder } from './reference-folder.ts';

/** Where each dataset is fetched from; `{date}` and `{from}` in an address are filled in when it is. */
export function readPublishers(folder: string = referenceFolder()): Readonly<Record<Published, string>> {
  const file = 'publishers.yaml';
  const content: unknown = parse(readFileSync(join(folder, file), 'utf8'));
  const entries = typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>) : {};
  const address = (dataset: Published): string => {
    const entry = entries[dataset];
    const value = typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>)['address'] : undefined;
    if (typeof value !== 'string' || !URL.canParse(value)) throw new ReferenceDataError(`${file}: ${dataset} has no address`);
    return value;
  };
  const [municipalities, changes, population, units] = PUBLISHED.map(address) as [string, string, string, string];
  return { municipalities, changes, population, units };
}
