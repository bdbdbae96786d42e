import { cp, mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@samvirke/store';
import { testFolder } from '@samvirke/store/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, killPrograms, startProgram } from './testing/start-program.ts';

const folders: string[] = [];
afterAll(async () => {
  killPrograms();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
async function emptyFolder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'samvirke-stop-'));
  folders.push(made);
  return made;
}
/** A folder that a server has had: how long it takes to make one says nothing of how it stops. */
let had: string;
beforeAll(async () => {
  had = await emptyFolder();
  await testFolder(had);
  const store = await openStore({ folder: had });
  if (!('code' in store)) await store.close();
});
async function folder(): Promise<string> {
  const made = await emptyFolder();
  await cp(join(had, 'database'), join(made, 'database'), { recursive: true });
  return made;
}
const status = async (address: string): Promise<number> => (await fetch(address, { headers: { connection: 'close' } })).status;
const ready = (program: ReturnType<typeof startProgram>): Promise<void> => program.until('Samvirke svarer på');

/** A table that is sent a piece at a time: the server waits for the rest of it. */
function slowUpload(port: number): { readonly begun: Promise<unknown>; readonly finish: () => void; readonly answer: Promise<number | string> } {
  const asked = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/v1/cost-sets/preview?fileName=a.csv', headers: { 'content-type': 'text/csv', host: `localhost:${port}`, expect: '100-continue' } });
  // The server answers this when it has the request in hand.
  const begun = new Promise((resolve) => asked.once('continue', resolve));
  asked.write('Kommune;År;Element;Beløp\n');
  return {
    begun,
    finish: () => void asked.end('0604;2014;Basisdrift;11250000\n'),
    answer: new Promise((resolve) => {
      asked.once('response', (answer: IncomingMessage) => resolve(answer.resume().statusCode ?? 0));
      asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    }),
  };
}

describe('a server that is told to stop', () => {
  it('is at once not ready, goes on answering until the balancer knows, lets what it has begun be done, and ends with 0', async () => {
    const [port, metrics] = [await freePort(), await freePort()];
    const program = startProgram({ SAMVIRKE_DATA: await folder(), PORT: String(port), NODE_ENV: 'production', SAMVIRKE_DRAIN_SECONDS: '2', SAMVIRKE_STOP_SECONDS: '60', SAMVIRKE_METRICS_PORT: String(metrics) });
    await ready(program);
    const base = `http://localhost:${port}`;
    expect([await status(`${base}/health/ready`), await status(`http://127.0.0.1:${metrics}/metrics`)]).toEqual([200, 200]);
    const upload = slowUpload(port);
    await upload.begun;
    program.process.kill('SIGTERM');
    await program.until('Stopper om 2 sekunder');
    expect([await status(`${base}/health/ready`), await status(`${base}/health/live`), await status(`${base}/api/v1/health`)]).toEqual([503, 200, 200]);
    await program.until('"msg":"Stopper …"');
    // Now nobody else is let in.
    await expect(fetch(`${base}/api/v1/health`)).rejects.toThrow();
    upload.finish();
    expect(await upload.answer).toBe(200);
    expect(await program.ended).toBe(0);
    // In production whatever it says is a line that a machine can read.
    const lines = program.said().trim().split('\n').map((line) => JSON.parse(line) as { readonly msg: string });
    expect(lines.at(-1)?.msg).toBe('Stoppet.');
  }, 240_000);

  it('waits only so long for one that never ends', async () => {
    const port = await freePort();
    const program = startProgram({ SAMVIRKE_DATA: await folder(), PORT: String(port), SAMVIRKE_STOP_SECONDS: '1' });
    await ready(program);
    const upload = slowUpload(port);
    await upload.begun;
    program.process.kill('SIGTERM');
    expect(await upload.answer).toBe('ECONNRESET');
    expect(await program.ended).toBe(0);
  }, 240_000);

  it('ends at once when it is told so again', async () => {
    const port = await freePort();
    const program = startProgram({ SAMVIRKE_DATA: await folder(), PORT: String(port), SAMVIRKE_DRAIN_SECONDS: '60' });
    await ready(program);
    program.process.kill('SIGTERM');
    await program.until('Stopper om 60 sekunder');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(1);
  }, 240_000);

  it('says where a fault that nobody foresaw was, not what was in it, and ends so that it is started again', async () => {
    const foul = `data:text/javascript,${encodeURIComponent('process.on("SIGUSR2",()=>{throw new Error("Kari")})')}`;
    const program = startProgram({ SAMVIRKE_DATA: await folder(), PORT: String(await freePort()), NODE_ENV: 'production', NODE_OPTIONS: `--import=${foul}` });
    await ready(program);
    program.process.kill('SIGUSR2');
    expect(await program.ended).toBe(1);
    const last = JSON.parse(program.said().trim().split('\n').at(-1) ?? '') as object;
    expect(last).toMatchObject({ level: 'fatal', err: { type: 'Error' } });
    expect(JSON.stringify(last)).not.toMatch(/"Kari|Kari"/);
  }, 240_000);
});
