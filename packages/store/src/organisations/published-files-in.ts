import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED, type Published } from './refresh-types.ts';

/**
 * Publishers' answers that lie in a folder, each under its dataset's name: municipalities.json and changes.json (Klass
 * 131), population.json (table 07459, JSON-stat 2), units.json (Enhetsregisteret). What isn't there isn't refreshed.
 */
export function publishedFilesIn(folder: string): Partial<Readonly<Record<Published, string>>> {
  return Object.fromEntries(
    PUBLISHED.map((dataset) => [dataset, join(folder, `${dataset}.json`)] as const).filter(([, file]) => existsSync(file)),
  );
}
