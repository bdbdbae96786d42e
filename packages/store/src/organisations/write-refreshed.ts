import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readReferenceData } from './read-reference-data.ts';

/**
 * Writes changed files into a folder all or nothing: a whole copy with the changes is made beside it, read and checked
 * as every start does, and then takes the folder's place.
 *
 * @throws ReferenceDataError when what would be written isn't whole; the folder is as it was
 */
export function writeRefreshed(folder: string, files: Readonly<Record<string, string>>, { dryRun }: { readonly dryRun: boolean }): void {
  const staged = mkdtempSync(join(dryRun ? tmpdir() : dirname(folder), `.${basename(folder)}-`));
  const before = `${staged}-before`;
  try {
    cpSync(folder, staged, { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(staged, file), content);
    readReferenceData(staged);
    if (dryRun) return;
    renameSync(folder, before);
    try {
      renameSync(staged, folder);
    } catch (error) {
      renameSync(before, folder);
      throw error;
    }
  } finally {
    rmSync(staged, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(before, { recursive: true, force: true });
  }
}
