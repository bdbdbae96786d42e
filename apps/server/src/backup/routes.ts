import { Readable } from 'node:stream';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { BackupRefused, writeBackup, type BackupReport } from '@samvirke/store/backup';
import { judgeDatabaseError } from '@samvirke/store/database';
import { Type } from 'typebox';
import { answerTerminal } from '../site/answer-terminal.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';

/** A line of the answer: how far it has come, and at last what came of it. */
export type BackupLine = { readonly share: number } | { readonly report: BackupReport } | { readonly refusal: Refusal };

/** So many parts of the way are told of, not every page of rows. */
const STEPS = 200;

const Body = Type.Object({ file: Type.String(), program: Type.String(), force: Type.Boolean() }, { additionalProperties: false });

/** The terminal's way to a backup while this process has the folder. */
export function backupRoutes(app: App, { store }: Pick<Context, 'store'>): void {
  answerTerminal(app, '/terminal/backup', Body, async ({ file, program, force }, reply) => {
    reply.header('content-type', 'application/x-ndjson');
    return Readable.from(written(file, program, force));
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
