import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The whole program, as it is started. */
export interface Program {
  readonly process: ChildProcess;
  readonly said: () => string;
  /** Its exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
  /** Waits until it has said this; throws what it said where it ended instead. */
  readonly until: (words: string) => Promise<void>;
}

const running: ChildProcess[] = [];

/** Starts the program with this environment and nothing of ours; in bokmål. */
export function startProgram(environment: Readonly<Record<string, string>>): Program {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SAMVIRKE_|DATABASE_URL|PORT$|OTEL_)/.test(name)));
  const child = spawn(process.execPath, [MAIN], { env: { ...inherited, LANG: 'nb_NO.UTF-8', LC_ALL: '', ...environment } });
  running.push(child);
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  return {
    process: child,
    said: () => said,
    ended: new Promise((resolve) => child.once('close', resolve)),
    until: async (words) => {
      while (!said.includes(words)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(said);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

/** Ends what a test has left running. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** A port that nobody has just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
