import { fileURLToPath } from 'node:url';

/** Where data/reference is in the repository that this file is part of. */
export function referenceFolder(): string {
  return fileURLToPath(new URL('../../../../data/reference', import.meta.url));
}
