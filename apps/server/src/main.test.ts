import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
let port: number;
const running: ChildProcess[] = [];

interface Program {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function start(environment: Record<string, string> = {}): Program {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [MAIN], { env: { ...inherited, LANG: 'nb_NO.UTF-8', LC_ALL: '', SAMVIRKE_DATA: folder, PORT: String(port), ...environment } });
  running.push(child);
  let said = '';
  child.stdout?.on('data', (data) => (said += String(data)));
  child.stderr?.on('data', (data) => (said += String(data)));
  return { process: child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function ready(program: Program): Promise<void> {
  while (!program.said().includes('http://localhost:')) {
    if (program.process.exitCode !== null) throw new Error(program.said());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-server-'));
  port = await freePort();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

describe('the program', () => {
  it('says where it answers, refuses a second one its folder, and keeps what was saved when it is killed', async () => {
    const first = start();
    await ready(first);
    expect(first.said()).toContain(`Samvirke svarer på http://localhost:${port}`);
    const saved = await fetch(`http://localhost:${port}/api/v1/cost-sets?fileName=a.csv`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'Kommune;År;Element;Beløp\n0604;2014;Basisdrift;11250000\n',
    });
    expect(saved.status).toBe(201);
    const { id } = (await saved.json()) as { id: string };

    // A terminal on the same machine comes in through the folder.
    const status = await new Promise((resolve, reject) => {
      const asked = httpRequest({ socketPath: join(folder, 'samvirke.sock'), path: '/api/v1/health', headers: { host: 'localhost' } }, (answer) => resolve(answer.statusCode));
      asked.on('error', reject).end();
    });
    expect(status).toBe(200);

    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(folder);

    first.process.kill('SIGKILL');
    await first.ended;
    const again = start();
    await ready(again);
    expect((await fetch(`http://localhost:${port}/api/v1/cost-sets/${id}`)).status).toBe(200);

    // Ctrl+C under npm comes twice.
    again.process.kill('SIGINT');
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(again.said()).toContain('Stoppet.');
    expect(await readdir(folder)).toEqual(['database']);
  }, 90_000);

  it('says that the port is taken, and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port: number } = taken.address() as AddressInfo;
    const program = start({ PORT: String(number) });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`PORT=${number + 1} npm start`);
    taken.close();
  }, 60_000);

  it.each(['0', '65536', 'abc', '3000.5', '-1'])('refuses to start on port %s', async (number) => {
    const program = start({ PORT: number });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`«${number}»`);
  });
});
