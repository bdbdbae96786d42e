// An extract of a running server, held to the schemas of Noark 5 and ADDML by a tool that isn't ours (xmllint), and every
// checksum in it worked out again. Usage: node .ci/noark.mjs [extract.zip]; without a file it makes one of its own.
// The publisher's own schema files are used where SAMVIRKE_NOARK_SCHEMAS names a folder with them; they are not in the
// repository. Otherwise schemas written from the house's table of theirs (packages/paper/src/history/testing).
// Where xmllint isn't installed (Debian: libxml2-utils) nothing is checked, and that is said.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { again, check, logIn, makeFolder, run, startServer } from './house.mjs';

again(import.meta.url);
const PUBLISHED = process.env.SAMVIRKE_NOARK_SCHEMAS;
const [file] = process.argv.slice(2);
const has = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

await run('noark', 5, async () => {
  const missing = ['xmllint', 'unzip'].filter((program) => !has(program));
  if (missing.length > 0) return console.log(`NOT CHECKED: ${missing.join(' and ')} isn't installed (Debian: libxml2-utils, unzip)`);
  const folder = makeFolder();
  const zip = file ?? (await makeExtract(folder));
  const extract = join(folder, 'extract');
  check(spawnSync('unzip', ['-q', zip, '-d', extract], { stdio: 'inherit' }).status === 0, `${zip} can't be unpacked`);
  const { NOARK } = await import('../packages/paper/src/history/testing/noark-schema.ts');
  const { writeSchema } = await import('../packages/paper/src/history/testing/write-schema.ts');
  const all = readdirSync(extract).filter((name) => name.endsWith('.xml'));
  check(all.includes('arkivuttrekk.xml') && all.includes('arkivstruktur.xml'), `there is only ${all.join(', ')}`);
  for (const name of all) {
    check(NOARK[name] !== undefined, `${name} is no part of an extract`);
    const schema = join(PUBLISHED ?? folder, name === 'arkivuttrekk.xml' ? 'addml.xsd' : name.replace('.xml', '.xsd'));
    if (PUBLISHED === undefined) writeFileSync(schema, writeSchema(name));
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, join(extract, name)], { encoding: 'utf8' });
    check(status === 0, `${name} doesn't validate:\n${stderr}`);
  }
  // What says it is there is there, as it says; and nothing else.
  const sums = checksums(extract);
  for (const [name, { sum, size }] of sums) {
    const path = join(extract, name);
    check(existsSync(path), `${name} is said to be there, and isn't`);
    const content = readFileSync(path);
    check(createHash('sha256').update(content).digest('hex') === sum && (size === null || size === content.length), `${name} isn't what is said of it`);
  }
  const documents = existsSync(join(extract, 'dokumenter')) ? readdirSync(join(extract, 'dokumenter')) : [];
  for (const name of documents) check(sums.has(`dokumenter/${name}`), `nothing is said of dokumenter/${name}`);
  console.log(`noark: ${all.join(', ')} validate by ${PUBLISHED === undefined ? 'schemas written from the house’s table' : 'the publisher’s schemas'}; ${sums.size} checksums are right, ${documents.length} documents, ${statSync(zip).size} bytes`);
});

/** Decisions of every sort: changed and approved again, one without what may be left out, one open to all, letters that XML minds. */
async function makeExtract(folder) {
  const server = await startServer({ SAMVIRKE_DATA: join(folder, 'data') });
  const [writer, approver, auditor] = await Promise.all(['contributor', 'approver', 'auditor'].map((role) => logIn(server.base, role)));
  const decide = async (change, content = {}) => {
    const sent = { kind: 'decision', title: 'Felles drift <av> IKT & «arkiv»', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-17', outcome: 'Vedtatt', ...content }, ...change };
    const made = await writer.ask('POST', '/entries', sent);
    check(made.status === 201, `a decision was answered with ${made.status}: ${made.text}`);
    return { ...made.body, sent };
  };
  const approve = async ({ id }) => {
    const { body } = await approver.ask('GET', `/entries/${id}`);
    const { status, text } = await approver.ask('POST', `/entries/${id}/approval`, { version: body.version });
    check(status === 200, `an approval was answered with ${status}: ${text}`);
  };
  const [plain, changed, open] = [await decide({}), await decide({}, { caseNumber: '26/123', grounds: 'Billigere' }), await decide({ visibility: 'public' })];
  for (const one of [plain, changed, open]) await approve(one);
  const { body: known } = await writer.ask('GET', `/entries/${changed.id}`);
  const { grounds: _, ...content } = changed.sent.content;
  const put = await writer.ask('PUT', `/entries/${changed.id}`, { ...changed.sent, content: { ...content, outcome: 'Vedtatt, rettet' }, version: known.version });
  check(put.status === 200, `a change was answered with ${put.status}: ${put.text}`);
  await approve(changed);
  const today = new Date().toISOString().slice(0, 10);
  const answer = await fetch(`${server.base}/api/v1/history/archive.zip?from=2026-01-01&to=${today}`, { headers: auditor.headers });
  check(answer.status === 200, `the extract was answered with ${answer.status}`);
  const path = join(folder, 'extract.zip');
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()));
  return path;
}

function checksums(extract) {
  const found = new Map();
  const structure = readFileSync(join(extract, 'arkivstruktur.xml'), 'utf8');
  for (const [, name, sum, size] of structure.matchAll(/<referanseDokumentfil>(.+?)<\/referanseDokumentfil>\s*<sjekksum>(.+?)<\/sjekksum>\s*<sjekksumAlgoritme>SHA-256<\/sjekksumAlgoritme>\s*<filstoerrelse>(\d+)</g)) found.set(name, { sum, size: Number(size) });
  const extraction = readFileSync(join(extract, 'arkivuttrekk.xml'), 'utf8');
  for (const [, name, sum] of extraction.matchAll(/<property name="file">\s*<properties>\s*<property name="name">\s*<value>([^<]+\.xml)<\/value>.*?<value>SHA-256<\/value>.*?<value>([0-9a-f]{64})<\/value>/gs)) found.set(name, { sum, size: null });
  check(found.size > 0, 'no checksum was found');
  return found;
}
