import type { Terminal } from './terminal.ts';

/** Work that is over before this is told about by its answer. */
const PATIENCE_MS = 500;

/** Back to the line's start, and the line emptied. */
const WIPE = '\r\u001b[2K';

/**
 * Does some work and, where somebody is watching and it takes its time, says what is going on until it is done. The work
 * may say how far it has come.
 */
export async function withProgress<T>(terminal: Terminal, words: string, work: (reached: (share: number) => void) => Promise<T> | T): Promise<T> {
  if (!terminal.watched || terminal.json) return work(() => undefined);
  let told = false;
  let line = words;
  const timer = setTimeout(() => {
    told = true;
    terminal.tell(line);
  }, PATIENCE_MS);
  try {
    return await work((share) => {
      line = `${words} ${terminal.texts.formats.share(share)}`;
      if (told) terminal.tell(WIPE + line);
    });
  } finally {
    clearTimeout(timer);
    if (told) terminal.tell(WIPE);
  }
}
