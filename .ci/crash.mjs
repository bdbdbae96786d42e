// Kills the server in the middle of writing, again and again, and checks after each start that every cost set it had
// said yes to is there, whole. Usage: node .ci/crash.mjs [rounds]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode } from '../scripts/find-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 6);
const folder = mkdtempSync(join(tmpdir(), 'samvirke-crash-'));
const port = 20_000 + Math.floor(Math.random() * 20_000);
const base = `http://127.0.0.1:${port}/api/v1`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Many rows for one set: every municipality number below is one of 2014, with four elements each. */
const numbers = ['0604', '0631', '0632', '0633', '0807', '0826', '0827', '0101', '0104', '0105', '0106', '0301', '1103', '1601'];
const elements = ['telecom', 'basicOperations', 'lineOfBusiness', 'staff'];
const table = ['municipality;year;element;amount', ...numbers.flatMap((number) => elements.map((element) => `${number};2014;${element};4000000`))].join('\n');

async function start() {
  const server = spawn(findNode(), [join(root, 'apps/server/src/main.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), SAMVIRKE_DATA: join(folder, 'data') },
  });
  const gone = new Promise((resolve) => server.on('exit', resolve));
  for (let tries = 0; tries < 1200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    try {
      if ((await fetch(`${base}/health`)).ok) return { server, gone };
    } catch {
      // Not yet.
    }
    await pause(50);
  }
  throw new Error('the server did not answer within a minute');
}

/** Asks first: small municipalities spend far less than these amounts, so there are questions to confirm. */
async function save(confirmed) {
  const form = new FormData();
  for (const key of confirmed) form.append('confirmed', key);
  form.append('name', 'crash.csv');
  form.append('file', new Blob([table], { type: 'text/csv' }), 'crash.csv');
  return fetch(`${base}/cost-sets`, { method: 'POST', body: form });
}

async function questions() {
  const form = new FormData();
  form.append('name', 'crash.csv');
  form.append('file', new Blob([table], { type: 'text/csv' }), 'crash.csv');
  const preview = await (await fetch(`${base}/cost-sets/preview`, { method: 'POST', body: form })).json();
  if ((preview.problems ?? []).length > 0) throw new Error(`the table is refused: ${JSON.stringify(preview.problems[0])}`);
  return (preview.questions ?? []).map(({ key }) => key);
}

const promised = [];
try {
  for (let round = 1; round <= rounds; round += 1) {
    const { server, gone } = await start();
    for (const id of promised) {
      const answer = await fetch(`${base}/cost-sets/${id}`);
      if (!answer.ok) throw new Error(`round ${round}: a set that was promised is gone (${answer.status})`);
      const { rows } = await answer.json();
      if (rows.length !== numbers.length * elements.length) throw new Error(`round ${round}: a set has ${rows.length} rows`);
    }
    const keys = await questions();
    const stop = performance.now() + 200 + Math.random() * 1500;
    const writers = Array.from({ length: 4 }, async () => {
      while (performance.now() < stop + 500) {
        try {
          const answer = await save(keys);
          if (answer.status === 201) promised.push((await answer.json()).id);
          else if (answer.status !== 429) throw new Error(`saving was answered with ${answer.status}: ${await answer.text()}`);
          else await pause(50);
        } catch (error) {
          if (server.killed) return;
          throw error;
        }
      }
    });
    await pause(Math.max(0, stop - performance.now()));
    server.kill('SIGKILL');
    await gone;
    await Promise.all(writers);
    console.log(`round ${round}: killed; ${promised.length} sets promised so far`);
  }
  if (promised.length === 0) throw new Error('nothing was ever saved, so nothing was tried');
  const { server, gone } = await start();
  for (const id of promised) if (!(await fetch(`${base}/cost-sets/${id}`)).ok) throw new Error('a set that was promised is gone');
  server.kill('SIGTERM');
  await gone;
  console.log(`${rounds} kills, ${promised.length} sets promised, all there`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
