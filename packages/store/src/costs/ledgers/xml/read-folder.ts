import { refuse, type Refusal } from '@samvirke/model/errors';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { LedgerBatch, LedgerReader } from '../types.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { isLitter } from './is-litter.ts';
import { readEach, type LedgerItem } from './read-each.ts';
import { readXml } from './read-xml.ts';
import { readZip } from './read-zip.ts';

export interface FolderOptions {
  /** Who reads each file. */
  readonly readOne?: LedgerReader;
  /** What the folder is called in the places of its lines; its own name where nothing is said. */
  readonly name?: string;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Readonly<Record<keyof typeof ARCHIVE_LIMITS, number>>;
}

type Limits = NonNullable<FolderOptions['limits']>;

const ZIP = /\.zip$/i;

/** Reads a folder's files one by one, those in its folders too, in the order of their names; zip files as what is in them. */
export async function* readFolder(folder: string, options: FolderOptions = {}): AsyncGenerator<LedgerBatch, Refusal | null> {
  const { limits = ARCHIVE_LIMITS, readOne = readXml, signal } = options;
  const name = options.name ?? basename(resolve(folder));
  const place = { file: name };
  const files: Found[] = [];
  const refusal = await listFiles(folder, '', files, limits);
  if (refusal) return { ...refusal, place };
  if (files.length === 0) return refuse('ledger-nothing-inside', {}, place);
  const seen = new Map<string, string>();
  let plain: LedgerItem[] = [];
  for (const { path, isFile } of files) {
    const file = `${name}/${path}`;
    const whole = join(folder, path);
    // A link could lead anywhere.
    if (!isFile) plain.push({ file, refusal: refuse('file-unreadable', {}) });
    else if (!ZIP.test(path)) plain.push({ file, open: () => createReadStream(whole) });
    else {
      yield* readEach(plain, { readOne, seen, signal });
      plain = [];
      const refused = yield* readZip({ file, bytes: (async function* never() {})() }, { readOne, path: whole, seen, signal, limits });
      if (refused) plain.push({ file, refusal: refused });
    }
  }
  yield* readEach(plain, { readOne, seen, signal });
  return null;
}

interface Found {
  readonly path: string;
  readonly isFile: boolean;
}

async function listFiles(folder: string, under: string, files: Found[], limits: Limits, depth = 0): Promise<Refusal | null> {
  if (depth > limits.depth) return refuse('ledger-files-too-many', { limit: limits.files });
  const found = await readdir(join(folder, under), { withFileTypes: true }).catch(() => null);
  if (found === null) {
    if (under === '') return refuse('file-unreadable', {});
    files.push({ path: under, isFile: false });
    return null;
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of found) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (isLitter(entry.name)) continue;
    if (entry.isDirectory()) {
      // oxlint-disable-next-line no-await-in-loop -- one folder open at a time
      const refusal = await listFiles(folder, path, files, limits, depth + 1);
      if (refusal) return refusal;
    } else {
      files.push({ path, isFile: entry.isFile() });
      if (files.length > limits.files) return refuse('ledger-files-too-many', { limit: limits.files });
    }
  }
  return null;
}
