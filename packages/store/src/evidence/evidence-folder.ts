import { fileURLToPath } from 'node:url';

/** Where the published figures of a report stand in the repository. */
export function evidenceFolder(report: string): string {
  return fileURLToPath(new URL(`../../../../data/evidence/${report}`, import.meta.url));
}
