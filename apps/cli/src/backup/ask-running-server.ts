import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { BackupReport } from '@samvirke/store/backup';
import { buildSocketPath } from '@samvirke/store/database';
import { Refused } from '../terminal/refused.ts';

export interface Asked {
  readonly file: string;
  readonly program: string;
  readonly force: boolean;
}

type Line = { readonly share: number; readonly report?: undefined; readonly refusal?: undefined } | { readonly report: BackupReport; readonly refusal?: undefined } | { readonly refusal: Refusal; readonly report?: undefined };

const OK = 200;

/**
 * Asks the server that has the folder, through the folder's socket, to write a backup. Throws Refused with what it says,
 * and with `database-locked` where what has the folder doesn't know what a backup is.
 */
export async function askRunningServer(folder: string, asked: Asked, onProgress: (share: number) => void): Promise<BackupReport> {
  const { path, close } = await buildSocketPath(folder);
  const locked = new Refused([refuse('database-locked', { folder })]);
  try {
    const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      const body = JSON.stringify(asked);
      const sent = request({ socketPath: path, path: '/terminal/backup', method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, resolve);
      sent.on('error', () => reject(locked));
      sent.end(body);
    });
    if (answer.statusCode !== OK) {
      answer.resume();
      throw locked;
    }
    for await (const text of createInterface({ input: answer })) {
      const line = JSON.parse(text) as Line;
      if (line.refusal) throw new Refused([line.refusal]);
      if (line.report) return line.report;
      onProgress(line.share);
    }
    // It ended, or was ended, in the middle; nothing is left of what it wrote, or will be at the next try.
    throw new Refused([refuse('database-away', { seconds: 10 })]);
  } finally {
    await close();
  }
}
