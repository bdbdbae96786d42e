import { fork } from 'node:child_process';
import { findFreePort } from './find-free-port.ts';

export interface StartedProcess {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A server in a process of its own, that says when it is ready. */
export async function startProcess(file: string, environment: Readonly<Record<string, string>> = {}): Promise<StartedProcess> {
  const port = await findFreePort();
  const child = fork(new URL(file, import.meta.url), { env: { ...process.env, ...environment, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`${file} ended with ${String(code)}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
