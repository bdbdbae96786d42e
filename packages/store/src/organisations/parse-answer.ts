import { PublisherFormatError } from './publisher-format-error.ts';

/** A publisher's JSON as an object; a web page or a list in its place is refused. */
export function parseAnswer(text: string): Readonly<Record<string, unknown>> {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new PublisherFormatError('not JSON', { cause });
  }
  if (typeof root !== 'object' || root === null || Array.isArray(root)) throw new PublisherFormatError('not an object');
  return root as Readonly<Record<string, unknown>>;
}
