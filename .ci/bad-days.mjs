// Bad days, on both databases where there are two: a second process on the folder, the database away, a full disk, two
// who approve or change at once. Usage: node .ci/bad-days.mjs [folder|away|full|together …]; all without a name.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { again, allEntries, atTheEnd, check, entry, logIn, makeFolder, node, pause, root, run, startPostgres, startServer, verifyLog } from './house.mjs';

again(import.meta.url);
const AWAY_SECONDS = Number(process.env.SAMVIRKE_TEST_AWAY_SECONDS ?? 30);
const MEGABYTE = 1_000_000;
const days = { folder: secondProcess, away: databaseAway, full: diskFull, together: atOnce };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in days));

await run('bad days', 15, async () => {
  check(unknown.length === 0, `unknown: ${unknown.join(', ')}; there are ${Object.keys(days).join(', ')}`);
  for (const [name, day] of Object.entries(days)) if (wanted.length === 0 || wanted.includes(name)) await day();
});

/** A hundred processes that want a folder somebody has, ten at a time; and five at a time on one that nobody has. */
async function secondProcess() {
  const folder = join(makeFolder(), 'data');
  const server = await startServer({ SAMVIRKE_DATA: folder });
  const open = `const { openDatabase } = await import(${JSON.stringify(new URL('../packages/store/src/database/index.ts', import.meta.url).href)});
    const opened = await openDatabase({ folder: process.argv[1] }); console.log('code' in opened ? opened.code : 'opened'); if (!('code' in opened)) setTimeout(() => process.exit(0), 1500);`;
  const tryOne = (place) =>
    new Promise((resolve) => {
      const child = spawn(node, ['--input-type=module', '-e', open, place], { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (text) => (said += text));
      child.on('exit', () => resolve(said.trim()));
    });
  let refused = 0;
  for (let round = 0; round < 9; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryOne(folder)));
    refused += answers.filter((answer) => answer === 'database-locked').length;
  }
  // And ten whole servers, which end with 1 and say why.
  for (let round = 0; round < 5; round += 1) {
    const servers = await Promise.all([1, 2].map(() => startServer({ SAMVIRKE_DATA: folder }, { wait: false })));
    for (const other of servers) if ((await other.gone) === 1 && other.said().includes(folder)) refused += 1;
  }
  check(refused === 100, `a second process was refused ${refused} of 100 times`);
  check((await fetch(`${server.base}/health/ready`)).ok, 'the server that has the folder stopped answering');
  server.child.kill('SIGKILL');
  await server.gone;
  // Left by one that was killed: of five that find it, one gets it.
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryOne(folder)));
    check(answers.filter((answer) => answer === 'opened').length === 1, `of five at once these came in: ${answers.join(', ')}`);
  }
  console.log(`a second process on the folder: refused ${refused} of 100; of five at once one gets it, 4 of 4`);
}

/** The database stops, and comes back; the server is never started again. */
async function databaseAway() {
  const postgres = await startPostgres();
  postgres.database('samvirke');
  // With work of its own going on, which loses the database as well.
  const server = await startServer({ DATABASE_URL: postgres.url(), SAMVIRKE_JOBS: 'here' });
  const person = await logIn(server.base, 'contributor');
  const made = await person.ask('POST', '/entries', entry('Før'));
  check(made.status === 201, `registering was answered with ${made.status}: ${made.text}`);
  await postgres.stop();
  const began = Date.now();
  let asked = 0;
  while (Date.now() - began < AWAY_SECONDS * 1_000) {
    for (const [method, path, body] of [['GET', `/entries/${made.body.id}`], ['POST', '/entries', entry('Under')], ['GET', '/health']]) {
      const sent = Date.now();
      const { status, body: problem, headers, text } = await person.ask(method, path, body);
      check(status === 503 && problem.code === 'database-away', `${method} ${path} while it was away was answered with ${status}: ${text}`);
      check(Number(headers.get('retry-after')) > 0 && problem.cure.length > 0, 'nobody is told when to come back');
      check(Date.now() - sent < 10_000, `whoever asked waited for ${Date.now() - sent} ms`);
      asked += 1;
    }
    const [ready, live] = await Promise.all(['ready', 'live'].map((name) => fetch(`${server.base}/health/${name}`)));
    if (Date.now() - began > 3_000) check(ready.status === 503 && (await ready.json()).checks.database === 'away', `it says that it is ready: ${ready.status}`);
    check(live.status === 200, 'it would be started again, which mends no database');
    await pause(500);
  }
  check(!server.isGone(), `the server ended: ${server.said()}`);
  await postgres.start();
  const back = Date.now();
  let first;
  do {
    check(Date.now() - back < 30_000, 'it does not go on by itself');
    await pause(100);
    first = await person.ask('POST', '/entries', entry('Etter'));
  } while (first.status === 503);
  check(first.status === 201, `after it came back it was answered with ${first.status}: ${first.text}`);
  check((await person.ask('GET', `/entries/${made.body.id}`)).body.title === 'Før', 'what was there is not');
  const seconds = (Date.now() - back) / 1_000;
  while (!(await fetch(`${server.base}/health/ready`)).ok) {
    check(Date.now() - back < 30_000, `it never says that it is ready again: ${server.said()}`);
    await pause(100);
  }
  server.child.kill('SIGTERM');
  check((await server.gone) === 0, `it did not end well: ${server.said()}`);
  const { events } = await verifyLog({ url: postgres.url() });
  await postgres.stop();
  console.log(`the database away for ${AWAY_SECONDS} s: ${asked} asked and told so, the first answered ${seconds.toFixed(1)} s after it came back; ${events} events hold`);
}

/** A disk of its own that is too small: in memory, mounted; or, where nothing may be mounted, a limit on every file. */
function smallDisk(megabytes) {
  const folder = makeFolder();
  const place = join(folder, 'disk');
  // PostgreSQL's own user must get through.
  chmodSync(folder, 0o711);
  mkdirSync(place);
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'tmpfs', place], { encoding: 'utf8' });
  if (status !== 0) return { place: null, why: stderr.trim() };
  atTheEnd(() => execFileSync('umount', ['-l', place]));
  const ballast = join(place, 'ballast');
  return {
    place,
    free: () => statfsSync(place).bavail * statfsSync(place).bsize,
    /** Leaves this much. */
    fill: (left) => writeFileSync(ballast, Buffer.alloc(Math.max(0, statfsSync(place).bavail * statfsSync(place).bsize - left))),
    release: () => rmSync(ballast, { force: true }),
  };
}

async function diskFull() {
  for (const kind of ['embedded', 'postgresql']) {
    const disk = smallDisk(kind === 'embedded' ? 160 : 300);
    if (disk.place === null) {
      console.log(`NOTE: nothing may be mounted here (${disk.why}); ${kind === 'embedded' ? 'a limit on the size of each file stands in for a full disk' : 'a full disk under PostgreSQL is NOT tried'}`);
      if (kind === 'embedded') await fileLimit();
      continue;
    }
    const postgres = kind === 'postgresql' ? await startPostgres({ folder: disk.place, settings: ['max_wal_size=64MB', 'min_wal_size=32MB'] }) : null;
    postgres?.database('samvirke');
    const environment = postgres ? { DATABASE_URL: postgres.url() } : { SAMVIRKE_DATA: join(disk.place, 'data') };
    const server = await startServer(environment);
    const promised = new Set();
    const writer = await logIn(server.base, 'contributor');
    disk.fill(MEGABYTE / 2);
    const { refused, code } = await writeUntilRefused(writer, promised);
    check(['storage-full', 'database-away'].includes(code), `${kind}: a full disk is answered with ${code}`);
    check(kind !== 'embedded' || code === 'storage-full', `${kind}: a full disk is answered with ${code}`);
    check(!server.isGone(), `${kind}: the server ended: ${server.said()}`);
    const before = promised.size;
    disk.release();
    // A database that ended for lack of room is started again by whoever looks after it.
    if (postgres) await postgres.start().catch(() => undefined);
    const since = Date.now();
    let answer;
    do {
      check(Date.now() - since < 30_000, `${kind}: it does not go on when there is room: ${answer?.text}`);
      await pause(200);
      answer = await writer.ask('POST', '/entries', entry('Etter'));
    } while (answer.status !== 201);
    promised.add(answer.body.id);
    const found = await allEntries(writer);
    check([...promised].every((id) => found.has(id)), `${kind}: an entry that was answered for is gone`);
    server.child.kill('SIGKILL');
    await server.gone;
    const { events } = await verifyLog(postgres ? { url: postgres.url() } : { folder: environment.SAMVIRKE_DATA });
    await postgres?.stop();
    console.log(`a full disk, ${kind}: ${before} entries until it was full, then refused ${refused} times as ${code}; works again with room, ${events} events hold`);
  }
}

/** Large entries until one is refused, and then some more; what was answered for is kept. */
async function writeUntilRefused(writer, promised) {
  const large = 'x'.repeat(1_900);
  let refused = 0;
  let code = '';
  const until = Date.now() + 120_000;
  while (refused < 20) {
    check(Date.now() < until, `the disk was never full: ${promised.size} entries`);
    const { status, body, text } = await writer.ask('POST', '/entries', entry('Mye', { reason: large }));
    if (status === 201) promised.add(body.id);
    else {
      check(status === 507 || status === 503, `a full disk is answered with ${status}: ${text}`);
      refused += 1;
      // The first word counts: later ones may be of a database that has gone.
      code ||= body.code;
    }
  }
  return { refused, code };
}

async function fileLimit() {
  const folder = join(makeFolder(), 'data');
  const first = await startServer({ SAMVIRKE_DATA: folder });
  const promised = new Set();
  const writer = await logIn(first.base, 'contributor');
  first.child.kill('SIGTERM');
  await first.gone;
  // No file may grow beyond what it is: in blocks of 1024 bytes, above the largest there is (a segment of the log).
  const limited = spawnSync('bash', ['-c', 'ulimit -f 16500 && echo yes'], { encoding: 'utf8' }).stdout.trim() === 'yes';
  check(limited, 'not even a limit on files can be set here');
  const child = spawn('bash', ['-c', `ulimit -f 16500; exec ${node} ${join(root, 'apps/server/src/main.ts')}`], {
    stdio: 'ignore',
    env: { ...process.env, SAMVIRKE_DATA: folder, PORT: String(first.port), SAMVIRKE_DEMO: 'on', SAMVIRKE_REQUESTS_PER_MINUTE: '1000000' },
  });
  atTheEnd(() => child.kill('SIGKILL'));
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(`${first.base}/health/ready`).then((answer) => answer.ok, () => false)) break;
    await pause(100);
  }
  const made = await writer.ask('POST', '/entries', entry('Liten'));
  if (made.status === 201) promised.add(made.body.id);
  child.kill('SIGKILL');
  await pause(500);
  const { events } = await verifyLog({ folder });
  console.log(`a limit on files: ${promised.size} entries answered for; ${events} events hold`);
}

/** Two who approve the same version, and two who change it: one is done, the other sees both. */
async function atOnce() {
  const postgres = await startPostgres();
  postgres.database('samvirke');
  const folder = join(makeFolder(), 'data');
  for (const environment of [{ DATABASE_URL: postgres.url() }, { SAMVIRKE_DATA: folder }]) {
    const kind = 'DATABASE_URL' in environment ? 'postgresql' : 'embedded';
    const servers = await Promise.all((kind === 'postgresql' ? [1, 2] : [1]).map(() => startServer(environment)));
    const [one, other = one] = servers.map(({ base }) => base);
    const writer = await logIn(one, 'contributor');
    const approver = await logIn(one, 'approver');
    for (let round = 0; round < 25; round += 1) {
      const { body: made } = await writer.ask('POST', '/entries', entry(`Sammen ${round}`));
      const approvals = await Promise.all([one, other, one, other].map((base) => approver.ask('POST', `/entries/${made.id}/approval`, { version: 1 }, base)));
      const statuses = approvals.map(({ status }) => status).sort();
      check(statuses.join() === '200,409,409,409', `${kind}: four approvals at once were answered with ${statuses.join(', ')}`);
      const conflict = approvals.find(({ status }) => status === 409).body;
      check(conflict.code === 'version-changed' && conflict.current.version === 2, `${kind}: whoever was second isn't shown what stands: ${JSON.stringify(conflict).slice(0, 200)}`);
      const changes = await Promise.all([one, other].map((base, place) => writer.ask('PUT', `/entries/${made.id}`, { ...entry(`Endret ${place}`), version: 2 }, base)));
      check(changes.map(({ status }) => status).sort().join() === '200,409', `${kind}: two changes at once were answered with ${changes.map(({ status }) => status)}`);
      const lost = changes.find(({ status }) => status === 409).body;
      check(lost.current.title !== lost.yours.title && lost.current.version === 3, `${kind}: the second doesn't get both: ${JSON.stringify(lost).slice(0, 200)}`);
    }
    for (const server of servers) {
      server.child.kill('SIGTERM');
      await server.gone;
    }
    const { events } = await verifyLog(kind === 'postgresql' ? { url: postgres.url() } : { folder });
    console.log(`at once, ${kind}: 25 times four approvals and two changes${kind === 'postgresql' ? ' on two servers' : ''}, one of each done; ${events} events hold`);
  }
  await postgres.stop();
}
