import { run } from '../run.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Carries out a command line in this process, in bokmål unless something else is said, and keeps what it wrote. */
export async function runHere(argv: readonly string[], environment: Readonly<Record<string, string>> = { LANG: 'nb_NO.UTF-8' }): Promise<Ran> {
  const out: Uint8Array[] = [];
  let err = '';
  const exit = await run(argv, {
    write: (text) => void out.push(Buffer.from(text)),
    tell: (text) => void (err += text),
    environment,
    watched: false,
    shown: false,
  });
  return { exit, out: Buffer.concat(out).toString('utf8'), err };
}
