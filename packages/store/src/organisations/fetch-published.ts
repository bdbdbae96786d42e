import { readFile } from 'node:fs/promises';
import type { Published, RefreshProblem } from './refresh-types.ts';

/** Where a dataset is read from. */
export type PublishedAt = { readonly file: string } | { readonly address: string };

/** A dataset's text from a file, or from its publisher over the network; a foreseeable failure is returned. */
export async function fetchPublished(
  dataset: Published,
  from: PublishedAt,
  timeoutMs: number,
): Promise<{ readonly text: string } | { readonly problem: RefreshProblem }> {
  if ('file' in from) {
    try {
      return { text: await readFile(from.file, 'utf8') };
    } catch (error) {
      return { problem: { code: 'file-unreadable', dataset, figures: { file: from.file, reason: reasonOf(error) } } };
    }
  }
  const { address } = from;
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return { problem: { code: 'publisher-refused', dataset, figures: { address, status: response.status } } };
    return { text: await response.text() };
  } catch (error) {
    return { problem: { code: 'publisher-unreachable', dataset, figures: { address, reason: reasonOf(error) } } };
  }
}

/** `fetch` says only "fetch failed"; what went wrong stands in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = (cause as { readonly code?: unknown }).code;
  return typeof code === 'string' ? code : cause.message;
}
