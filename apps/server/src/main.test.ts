import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, killPrograms, startProgram, type Program } from './testing/start-program.ts';

let folder: string;
let port: number;

const start = (environment: Record<string, string> = {}): Program => startProgram({ SAMVIRKE_DATA: folder, PORT: String(port), ...environment });
const ready = (program: Program): Promise<void> => program.until('http://localhost:');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-server-'));
  port = await freePort();
});
afterAll(async () => {
  killPrograms();
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
  }, 240_000);

  it('says that the port is taken, and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port: number } = taken.address() as AddressInfo;
    const program = start({ PORT: String(number) });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain(`PORT=${number + 1} npm start`);
    taken.close();
  }, 120_000);

  it('doesn’t start on settings that are wrong, and names every one of them', async () => {
    const program = start({ PORT: '3000.5', SAMVIRKE_HOST: '0.0.0.0', SAMVIRKE_DEMO: 'yes', SAMVIRKE_LOG_LEVLE: 'info', DATABASE_URL: 'mysql://bruker:hemmelig@maskin/base' });
    expect(await program.ended).toBe(1);
    const said = program.said();
    expect(said).toContain('7 innstillinger er feil');
    for (const words of ['PORT er «3000.5»', 'SAMVIRKE_HOST kan bare settes sammen med SAMVIRKE_LOGIN_CONFIG', 'SAMVIRKE_DEMO er «yes»', 'Mente du SAMVIRKE_LOG_LEVEL?', 'DATABASE_URL må være']) {
      expect(said).toContain(words);
    }
    expect(said).not.toContain('hemmelig');
  });

  it('doesn’t start as a demo that others can reach', async () => {
    const program = start({ SAMVIRKE_DEMO: 'on', SAMVIRKE_PUBLIC_ADDRESS: 'https://samvirke.example.no' });
    expect(await program.ended).toBe(1);
    expect(program.said()).toContain('SAMVIRKE_DEMO=on kan ikke brukes sammen med SAMVIRKE_PUBLIC_ADDRESS');
  });
});
