import { Readable } from 'node:stream';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { BackupRefused, writeBackup, type BackupReport } from '@samvirke/store/backup';
import { cameThroughFolder, judgeDatabaseError } from '@samvirke/store/database';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** A line of the answer: how far it has come, and at last what came of it. */
export type BackupLine = { readonly share: number } | { readonly report: BackupReport } | { readonly refusal: Refusal };

/** So many parts of the way are told of, not every page of rows. */
const STEPS = 200;

const Body = Type.Object({ file: Type.String(), program: Type.String(), force: Type.Boolean() }, { additionalProperties: false });

/**
 * The terminal's way to a backup while this process has the folder: no part of the interface for programs, and answered
 * only through the folder's own socket, where whoever comes may read the folder anyway.
 */
export function backupRoutes(app: App, { store }: Pick<Context, 'store'>): void {
  app.post('/terminal/backup', { schema: { hide: true, body: Body }, config: { rateLimit: false } }, async (request, reply) => {
    if (!cameThroughFolder(request.raw.socket)) throw new Refused(refuse('not-found', { path: '/terminal/backup' }));
    const { file, program, force } = request.body;
    return reply.header('content-type', 'application/x-ndjson').send(Readable.from(written(file, program, force)));
  });

  async function* written(file: string, program: string, force: boolean): AsyncGenerator<string> {
    const said: BackupLine[] = [];
    let wake: () => void = () => undefined;
    let told = 0;
    const say = (line: BackupLine): void => {
      said.push(line);
      wake();
    };
    let isDone = false;
    void writeBackup(store.db, file, {
      program,
      force,
      kind: store.kind,
      onProgress: (share) => {
        if (share * STEPS < told + 1) return;
        told = Math.floor(share * STEPS);
        say({ share });
      },
    })
      .then(
        (report) => say({ report }),
        (error: unknown) => {
          app.log.warn({ err: error }, 'the backup');
          say({ refusal: error instanceof BackupRefused ? error.refusal : judgeDatabaseError(error) === 'full' ? refuse('storage-full', {}) : refuse('internal', { id: (error as Error).message }) });
        },
      )
      .finally(() => {
        isDone = true;
        wake();
      });
    for (;;) {
      for (const line of said.splice(0)) yield `${JSON.stringify(line)}\n`;
      if (isDone && said.length === 0) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isDone || said.length > 0) resolve();
      });
    }
  }
}
