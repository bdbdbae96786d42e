import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeRefresh, type PublishedAnswers } from './compose-refresh.ts';
import { composeTables } from './compose-tables.ts';
import { fetchPublished, type PublishedAt } from './fetch-published.ts';
import { fetchUnits } from './fetch-units.ts';
import { PublisherFormatError } from './publisher-format-error.ts';
import { readKlassChanges } from './read-klass-changes.ts';
import { readKlassCodes } from './read-klass-codes.ts';
import { readPopulationTable } from './read-population-table.ts';
import { readPublishers } from './read-publishers.ts';
import { readReferenceData } from './read-reference-data.ts';
import { ReferenceDataError } from './read-table.ts';
import { referenceFolder } from './reference-folder.ts';
import { PUBLISHED, type Published, type RefreshProblem, type RefreshReport } from './refresh-types.ts';
import { writeRefreshed } from './write-refreshed.ts';

export interface RefreshRequest {
  /** Today, ISO: what is asked of Klass, and what sources.yaml gets as retrieved. */
  readonly date: string;
  /** Report what would change, and write nothing. */
  readonly dryRun: boolean;
  readonly folder?: string;
  /** Read these, already fetched, instead of the network; only what is given is refreshed. */
  readonly files?: Partial<Readonly<Record<Published, string>>>;
  /** Instead of those in publishers.yaml. */
  readonly addresses?: Partial<Readonly<Record<Published, string>>>;
  readonly timeoutMs?: number;
  readonly onProgress?: (dataset: Published) => void;
}

export type RefreshResult =
  | { readonly report: RefreshReport; readonly written: boolean; readonly problems?: undefined }
  | { readonly problems: readonly RefreshProblem[]; readonly report?: undefined; readonly written: false };

const TIMEOUT_MS = 60_000;

/**
 * Brings data/reference up to date with its publishers, all or nothing: Klass 131 (numbers, names, changes), SSB's
 * table 07459 (population) and Enhetsregisteret (organisation numbers). Any problem is returned, and nothing written.
 */
export async function refreshReference(request: RefreshRequest): Promise<RefreshResult> {
  const folder = request.folder ?? referenceFolder();
  const reference = readReferenceData(folder);
  const problems: RefreshProblem[] = [];
  const last = reference.changes.reduce((latest, { date }) => (date > latest ? date : latest), '');
  const asked = request.files === undefined ? PUBLISHED : PUBLISHED.filter((dataset) => request.files?.[dataset] !== undefined);
  if (asked.length === 0) return { problems: [{ code: 'files-missing', dataset: null, figures: {} }], written: false };
  const publishers = request.files === undefined ? { ...readPublishers(folder), ...request.addresses } : undefined;

  let answers: PublishedAnswers = {};
  for (const dataset of asked) {
    request.onProgress?.(dataset);
    const file = request.files?.[dataset];
    const from: PublishedAt =
      file === undefined
        ? { address: (publishers?.[dataset] ?? '').replaceAll('{date}', request.date).replaceAll('{from}', dayAfter(last)) }
        : { file };
    const answer = await readPublished(dataset, from, request.timeoutMs ?? TIMEOUT_MS);
    if ('problem' in answer) problems.push(answer.problem);
    else answers = { ...answers, ...answer };
  }
  if (problems.length > 0) return { problems, written: false };

  const refresh = composeRefresh(reference, answers);
  if (refresh.problems.length > 0) return { problems: refresh.problems, written: false };
  const files = differing(folder, composeTables(folder, refresh, request.date));
  const report: RefreshReport = { ...refresh.report, read: asked, files: Object.keys(files).toSorted() };
  if (report.files.length === 0) return { report, written: false };
  try {
    writeRefreshed(folder, files, request);
  } catch (error) {
    const code = error instanceof ReferenceDataError ? 'reference-invalid' : 'not-written';
    return { problems: [{ code, dataset: null, figures: { folder, reason: error instanceof Error ? error.message : String(error) } }], written: false };
  }
  return { report, written: !request.dryRun };
}

async function readPublished(
  dataset: Published,
  from: PublishedAt,
  timeoutMs: number,
): Promise<PublishedAnswers | { readonly problem: RefreshProblem }> {
  try {
    if (dataset === 'units') return await fetchUnits(from, timeoutMs);
    const answer = await fetchPublished(dataset, from, timeoutMs);
    if ('problem' in answer) return answer;
    if (dataset === 'municipalities') return { municipalities: readKlassCodes(answer.text) };
    if (dataset === 'changes') return { changes: readKlassChanges(answer.text) };
    return { population: readPopulationTable(answer.text) };
  } catch (error) {
    if (!(error instanceof PublisherFormatError)) throw error;
    const place = 'file' in from ? from.file : from.address;
    return { problem: { code: 'publisher-format', dataset, figures: { place, reason: error.message } } };
  }
}

function differing(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([file, content]) => readFileSync(join(folder, file), 'utf8') !== content));
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
