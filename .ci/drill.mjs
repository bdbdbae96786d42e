// The restore drill of docs/operate.md, by one command: a trial on a laptop becomes PostgreSQL with two servers and a worker
// behind a balancer, answers the same, and can go back. Usage: node .ci/drill.mjs
import { execFile } from 'node:child_process';
import { createServer, request } from 'node:http';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { again, atTheEnd, check, entry, logIn, makeFolder, node, pause, root, run, startPostgres, startServer, verifyLog } from './house.mjs';

again(import.meta.url);
const NEIGHBOUR = '310101001';
const MINUTES = 8;

await run('drill', MINUTES, async () => {
  const folder = makeFolder();
  const laptop = { SAMVIRKE_DATA: join(folder, 'data') };

  // A trial: people, entries in every state, a cooperation, own figures, work that isn't done.
  const server = await startServer(laptop);
  await useIt(server.base);
  const before = await answersOf(server.base);
  const took = await samvirke(laptop, 'backup', join(folder, 'running.zip'), '--json');
  const asker = await logIn(server.base, 'contributor');
  const job = await asker.ask('POST', '/jobs', { kind: 'analysis', input: { year: 2014, draws: 20_000, municipalities: 'all' } });
  check(job.status === 202, `work was asked for and answered with ${job.status}: ${job.text}`);
  // In the middle of it the laptop is shut.
  server.child.kill('SIGKILL');
  await server.gone;
  const file = join(folder, 'trial.zip');
  const written = await samvirke(laptop, 'backup', file, '--json');
  check(written.rows > took.rows, 'what came after the first backup is not in the second');
  console.log(`backup: ${written.rows} rows of ${written.tables} tables, ${(statSync(file).size / 1_000_000).toFixed(1)} MB`);

  // To PostgreSQL, by a user of its own that is no superuser.
  const postgres = await startPostgres();
  postgres.sql('create role samvirke_service login createrole');
  postgres.sql('create database service owner samvirke_service');
  const service = { DATABASE_URL: postgres.url('service', 'samvirke_service') };
  const began = Date.now();
  const restored = await samvirke(service, 'restore', file, '--json');
  check(restored.rows === written.rows && restored.fingerprint === written.fingerprint, 'what was restored is not what was written');
  console.log(`restore: ${restored.rows} rows, ${restored.events} events of ${restored.chains} logs hold, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  const [one, two] = await Promise.all([startServer(service), startServer(service)]);
  const worker = await startServer(service, { main: 'apps/cli/bin/samvirke.mjs', args: ['worker'], ready: null });
  const balancer = await balance([one, two]);
  same(before, await answersOf(balancer.base), 'PostgreSQL');

  // Sessions hold across servers, and end on all.
  const person = await logIn(balancer.base, 'administrator');
  for (const at of [one.base, two.base]) check((await person.ask('GET', '/people', undefined, at)).status === 200, 'a session made by one server is unknown to the other');
  await person.ask('DELETE', '/session', undefined, one.base);
  check((await person.ask('GET', '/people', undefined, two.base)).status === 401, 'whoever logged out at one server is logged in at the other');
  const writer = await logIn(balancer.base, 'contributor');
  const made = await writer.ask('POST', '/entries', entry('Etter flyttingen'), one.base);
  check((await writer.ask('GET', `/entries/${made.body.id}`, undefined, two.base)).status === 200, 'what one server wrote the other doesn’t see');

  // The work that was begun on the laptop is done by the worker.
  let state = '';
  for (const until = Date.now() + 120_000; state !== 'done'; await pause(300)) {
    check(Date.now() < until && !['failed', 'cancelled'].includes(state), `the work that waited is ${state}: ${worker.said()}`);
    const { status, body, text } = await writer.ask('GET', `/jobs/${job.body.id}`);
    check(status === 200, `the work is answered with ${status}: ${text}`);
    ({ state } = body);
  }

  // One server dies; the balancer's callers notice nothing.
  one.child.kill('SIGKILL');
  await one.gone;
  for (let count = 0; count < 20; count += 1) check((await writer.ask('GET', '/entries')).status === 200, 'with one server gone somebody is not answered');

  // And back to a laptop, while the service goes on.
  const now = await answersOf(balancer.base);
  const way = await samvirke(service, 'backup', join(folder, 'back.zip'), '--json');
  check((await fetch(`${two.base}/health/ready`)).ok, 'a backup stopped the service');
  const home = { SAMVIRKE_DATA: join(folder, 'home') };
  await samvirke(home, 'restore', join(folder, 'back.zip'), '--json');
  const last = await startServer(home);
  same(now, await answersOf(last.base), 'the laptop again');
  for (const program of [last, two, worker]) {
    program.child.kill('SIGTERM');
    await program.gone;
  }
  const [there, here] = [await verifyLog({ url: service.DATABASE_URL }), await verifyLog({ folder: home.SAMVIRKE_DATA })];
  await postgres.stop();
  console.log(`drill: ${Object.keys(before).length} answers the same on PostgreSQL and back (${way.rows} rows); sessions hold across servers; the worker did what waited; logs hold (${there.events} and ${here.events} events)`);
});

/** The terminal's program; what it answers, as JSON. */
async function samvirke(environment, ...argv) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(SAMVIRKE_|DATABASE_URL)/.test(name)));
  try {
    const { stdout } = await promisify(execFile)(node, [join(root, 'apps/cli/bin/samvirke.mjs'), ...argv], { cwd: root, env: { ...inherited, ...environment } });
    return JSON.parse(stdout);
  } catch (error) {
    throw new Error(`samvirke ${argv[0]}: ${error.stderr || error.message}`, { cause: error });
  }
}

async function useIt(base) {
  const writer = await logIn(base, 'contributor');
  const approver = await logIn(base, 'approver');
  const administrator = await logIn(base, 'administrator');
  const neighbour = await logIn(base, 'contributor', NEIGHBOUR);
  const did = async (caller, method, path, body, wanted) => {
    const answer = await caller.ask(method, path, body);
    check(answer.status === wanted, `${method} ${path} was answered with ${answer.status}: ${answer.text}`);
    return answer.body;
  };
  await did(administrator, 'POST', '/invitations', { role: 'reader' }, 201);
  const circle = await did(administrator, 'POST', '/cooperations', { name: 'Fjordregionen' }, 201);
  await did(administrator, 'POST', `/cooperations/${circle.id}/members`, { organisation: NEIGHBOUR }, 201);
  await did(await logIn(base, 'administrator', NEIGHBOUR), 'POST', `/cooperations/${circle.id}/acceptance`, undefined, 200);
  for (let count = 0; count < 30; count += 1) {
    const visibility = ['own', 'public', 'public-bodies', 'cooperation'][count % 4];
    const made = await did(writer, 'POST', '/entries', entry(`Avtale ${count} «æøå»`, { visibility, ...(visibility === 'cooperation' ? { cooperation: circle.id } : {}), reason: 'Prøve' }), 201);
    if (count % 3 === 0) await did(writer, 'PUT', `/entries/${made.id}`, { ...entry(`Avtale ${count}, endret`, { visibility, ...(visibility === 'cooperation' ? { cooperation: circle.id } : {}) }), version: 1 }, 200);
    if (count % 2 === 0) await did(approver, 'POST', `/entries/${made.id}/approval`, { version: count % 3 === 0 ? 2 : 1 }, 200);
  }
  await did(neighbour, 'POST', '/entries', entry('Naboens'), 201);
}

/** What each of several people is told, by address; without what says when it was asked. */
async function answersOf(base) {
  const answers = {};
  const callers = { contributor: await logIn(base, 'contributor'), auditor: await logIn(base, 'auditor'), administrator: await logIn(base, 'administrator'), neighbour: await logIn(base, 'contributor', NEIGHBOUR), nobody: null };
  for (const [who, caller] of Object.entries(callers)) {
    const get = async (path) => {
      const answer = caller ? await caller.ask('GET', path) : await fetch(`${base}/api/v1${path}`).then(async (one) => ({ status: one.status, body: await one.json() }));
      answers[`${who} ${path}`] = JSON.stringify([answer.status, withoutNow(answer.body)]);
      return answer;
    };
    await get('/people');
    await get('/cooperations');
    await get('/public/entries?limit=200');
    const { status, body } = await get('/entries?limit=200');
    for (const { id } of status === 200 ? body.entries.slice(0, 12) : []) {
      await get(`/entries/${id}`);
      await get(`/entries/${id}/history`);
    }
  }
  check(Object.values(answers).filter((text) => text.startsWith('[200')).length > 40, 'hardly anything was answered');
  return answers;
}

function withoutNow(body) {
  return JSON.parse(JSON.stringify(body, (name, value) => (['checkedAt', 'instance', 'id'].includes(name) && typeof value === 'string' && !/^[0-9a-f-]{36}$/.test(value) ? undefined : value)));
}

function same(before, after, where) {
  check(Object.keys(before).sort().join('\n') === Object.keys(after).sort().join('\n'), `${where}: other things are answered`);
  for (const [address, answer] of Object.entries(before)) {
    if (after[address] !== answer) throw new Error(`${where}: ${address} is answered otherwise:\n${answer.slice(0, 600)}\n${after[address].slice(0, 600)}`);
  }
}

/** One address for several servers, each asked in turn; one that is gone is left out. */
async function balance(servers) {
  let turn = 0;
  const proxy = createServer((asked, answer) => {
    const chunks = [];
    asked.on('data', (chunk) => chunks.push(chunk));
    asked.on('end', () => {
      const body = Buffer.concat(chunks);
      const tryNext = (left) => {
        turn += 1;
        const server = servers[turn % servers.length];
        const sent = request({ host: '127.0.0.1', port: server.port, method: asked.method, path: asked.url, headers: asked.headers }, (got) => {
          answer.writeHead(got.statusCode, got.headers);
          got.pipe(answer);
        });
        sent.on('error', () => (left > 0 ? tryNext(left - 1) : answer.writeHead(502).end()));
        sent.end(body);
      };
      tryNext(servers.length);
    });
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  atTheEnd(() => proxy.close());
  return { base: `http://127.0.0.1:${proxy.address().port}` };
}
