import { readFileSync } from 'node:fs';
import type { Labels } from '@samvirke/model/assumptions';
import { parse } from 'yaml';

/** A section of offentleglova on which a price may be held back from others. */
export interface Ground {
  readonly id: string;
  readonly section: string;
  readonly label: Labels;
  readonly description: Labels;
}

export interface Grounds {
  readonly source: { readonly title: string; readonly publisher: string; readonly kind: string; readonly retrieved: string };
  readonly grounds: readonly Ground[];
}

const FILE = new URL('../../../../data/reference/access/grounds.yaml', import.meta.url);
let known: Grounds | undefined;

/** data/reference/access/grounds.yaml, read once. */
export function readGrounds(): Grounds {
  known ??= parse(readFileSync(FILE, 'utf8')) as Grounds;
  return known;
}
