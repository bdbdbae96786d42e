import { readKnowledge } from '@samvirke/store';
import { saveReferenceData, testDatabase } from '@samvirke/store/database';
import { buildServer, type ServerOptions } from '../build-server.ts';
import type { App } from '../site/app.ts';

export interface TestServer {
  readonly app: App;
  readonly close: () => Promise<void>;
}

/** The server on a database of its own, with what data/ holds, on a day that doesn't move. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const open = await testDatabase();
  const knowledge = readKnowledge();
  await saveReferenceData(open.db, knowledge.reference);
  const app = await buildServer({ now: new Date('2026-11-22T12:00:00Z'), ...options, store: { ...open, ...knowledge } });
  return {
    app,
    close: async () => {
      await app.close();
      await open.close();
    },
  };
}
