import type { Terminal } from './terminal.ts';

/** Work that is over before this is told about by its answer. */
const PATIENCE_MS = 500;

/** Does some work and, where somebody is watching and it takes its time, says what is going on until it is done. */
export async function withProgress<T>(terminal: Terminal, words: string, work: () => Promise<T> | T): Promise<T> {
  if (!terminal.watched || terminal.json) return work();
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    terminal.tell(words);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // Back to the line's start, and the line emptied.
    if (told) terminal.tell('\r\u001b[2K');
  }
}
