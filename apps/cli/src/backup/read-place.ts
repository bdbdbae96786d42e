import type { DatabasePlace } from '@samvirke/store/database';
import { readSettings } from '../configuration/read-settings.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Which database the environment names; null where the environment is at fault, which is then told. */
export function readPlace(terminal: Terminal): DatabasePlace | null {
  return readSettings(terminal)?.database ?? null;
}
