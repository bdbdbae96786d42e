import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { Configuration } from '@samvirke/store/configuration';
import { buildSocketPath, DatabaseUnfit, openDatabase, type Db } from '@samvirke/store/database';
import { readSettings } from '../configuration/read-settings.ts';
import { Refused } from '../terminal/refused.ts';
import type { Terminal } from '../terminal/terminal.ts';

const OK = 200;

/**
 * Something the operator does: on the database itself, or, where a server has the folder, by that server through the
 * folder's socket. Whoever can reach neither can't. Null where the environment is at fault, which is then told. Throws
 * Refused with what stands in the way.
 */
export async function actOnDatabase<T>(
  terminal: Terminal,
  act: { readonly path: string; readonly body: object; readonly here: (db: Db) => Promise<T | Refusal> },
): Promise<{ readonly done: T; readonly configuration: Configuration } | null> {
  const configuration = readSettings(terminal);
  if (configuration === null) return null;
  const open = await openDatabase(configuration.database).catch((error: unknown) => {
    throw error instanceof DatabaseUnfit ? new Refused([error.refusal]) : error;
  });
  if ('code' in open) return { done: await askServer<T>(open.figures.folder, act), configuration };
  try {
    const done = await act.here(open.db);
    if (isRefusal(done)) throw new Refused([done]);
    return { done, configuration };
  } finally {
    await open.close();
  }
}

async function askServer<T>(folder: string, { path, body }: { readonly path: string; readonly body: object }): Promise<T> {
  const { path: socketPath, close } = await buildSocketPath(folder);
  const locked = new Refused([refuse('database-locked', { folder })]);
  try {
    const sent = JSON.stringify(body);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request({ socketPath, path, method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } }, resolve);
      asked.on('error', () => reject(locked));
      asked.end(sent);
    });
    const said = JSON.parse((await text(answer)) || '{}') as T & Partial<Refusal>;
    if (answer.statusCode === OK) return said;
    // What has the folder is no server of this version.
    if (said.code === undefined || said.code === 'not-found') throw locked;
    throw new Refused([{ code: said.code, figures: said.figures ?? {} }]);
  } finally {
    await close();
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'figures' in value;
}
