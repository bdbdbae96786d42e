import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './testing/run-here.ts';

const REGION = ['--municipalities', '0604,0631,0632,0633,0807,0827', '--year', '2014'];
const QUICK = ['--draws', '200'];
const example = fileURLToPath(new URL('../../../data/examples/kongsberg-region/cost-table.csv', import.meta.url));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('analyse', () => {
  it('answers a script with the promised fields, and nothing but JSON', async () => {
    const { exit, out, err } = await runHere(['analyse', ...REGION, ...QUICK, '--json']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const answer = JSON.parse(out);
    expect(Object.keys(answer).slice(0, 9)).toEqual(['municipalities', 'totalNok', 'synergies', 'transition', 'presentValueNok', 'paybackYear', 'priceYear', 'seed', 'assumptionsFingerprint']);
    const byElement = { telecom: expect.any(Number), basicOperations: expect.any(Number), lineOfBusiness: expect.any(Number), staff: expect.any(Number) };
    expect(answer.synergies).toEqual({
      rules: { likelyNok: expect.any(Number), byElement },
      curve: { lowNok: expect.any(Number), likelyNok: expect.any(Number), highNok: expect.any(Number), byElement },
    });
    expect(answer.transition).toEqual({ lowNok: expect.any(Number), likelyNok: expect.any(Number), highNok: expect.any(Number) });
    const cost = { nok: expect.any(Number), low: expect.any(Number), high: expect.any(Number), origin: 'estimate' };
    expect(answer.municipalities[0]).toMatchObject({
      number: '0604',
      name: 'Kongsberg',
      population: 26_406,
      group: 'large',
      costs: { telecom: cost, basicOperations: cost, lineOfBusiness: cost, staff: cost },
    });
    expect(answer).toMatchObject({ seed: 1, priceYear: 2014, presentValueNok: expect.any(Number) });
    expect(answer.paybackYear === null || Number.isInteger(answer.paybackYear)).toBe(true);
    expect(answer.assumptionsFingerprint).not.toBe('');
  });

  it('adds up: elements to the total, elements to the saving, low below likely below high', async () => {
    const { totalNok, municipalities, synergies, transition } = JSON.parse((await runHere(['analyse', ...REGION, ...QUICK, '--json'])).out);
    const sum = (of: object): number => Object.values(of).reduce((total: number, part) => total + (typeof part === 'number' ? part : part.nok), 0);
    expect(municipalities.reduce((total: number, { costs }: { costs: object }) => total + sum(costs), 0)).toBeCloseTo(totalNok, 2);
    expect(sum(synergies.rules.byElement)).toBeCloseTo(synergies.rules.likelyNok, 2);
    expect(sum(synergies.curve.byElement)).toBeCloseTo(synergies.curve.likelyNok, 2);
    for (const { lowNok, likelyNok, highNok } of [synergies.curve, transition]) expect([lowNok, likelyNok, highNok].toSorted((a, b) => a - b)).toEqual([lowNok, likelyNok, highNok]);
  });

  it('gives the same answer to the same question, and another seed other ranges about the same likely value', async () => {
    const ask = async (seed: string) => JSON.parse((await runHere(['analyse', ...REGION, ...QUICK, '--seed', seed, '--json'])).out);
    const [first, again, other] = [await ask('1'), await ask('1'), await ask('2')];
    expect(again).toEqual(first);
    expect(other.synergies.curve.likelyNok).toBe(first.synergies.curve.likelyNok);
    expect(other.synergies.curve.lowNok).not.toBe(first.synergies.curve.lowNok);
  });

  it('counts own figures before estimates, and says which', async () => {
    const { exit, out } = await runHere(['analyse', ...REGION, ...QUICK, '--costs', example, '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out).municipalities[1]).toMatchObject({ number: '0631', costs: { telecom: { origin: 'own', nok: 702_000 }, staff: { origin: 'own', nok: 1_218_000 } } });
    expect((await runHere(['analyse', ...REGION, ...QUICK, '--costs', example])).out).toContain('Alle kostnader er egne tall.');
  });

  it('takes a changed assumption, and a changed assumption changes the control code', async () => {
    const ask = async (...more: string[]) => JSON.parse((await runHere(['analyse', ...REGION, ...QUICK, '--json', ...more])).out);
    const [four, one] = [await ask(), await ask('--set', 'business-cases/discount-rate=0.01')];
    expect(one.presentValueNok).toBeGreaterThan(four.presentValueNok);
    expect(one.assumptionsFingerprint).not.toBe(four.assumptionsFingerprint);
  });

  it.each([
    ['nb', 'IKT koster i dag', 'anslag'],
    ['nn', 'IKT kostar i dag', 'anslag'],
    ['en', 'ICT costs today', 'estimate'],
  ])('says the large figures first, and what is estimated: %s', async (language, first, estimate) => {
    const { exit, out } = await runHere(['analyse', ...REGION, ...QUICK, '--language', language]);
    expect(exit).toBe(0);
    expect(out.indexOf(first)).toBeGreaterThan(0);
    expect(out.indexOf(first)).toBeLessThan(out.indexOf('0604'));
    expect(out).toContain(estimate);
    expect(out).not.toMatch(/\b(terminal|costs|reports)\.\w+\.\w+|\{\{|undefined|NaN/);
  });

  it('saves nothing alone, and says so by leaving it out', async () => {
    const alone = ['analyse', '--municipalities', '0604', '--year', '2014', ...QUICK];
    expect(JSON.parse((await runHere([...alone, '--json'])).out).synergies.curve.likelyNok).toBe(0);
    expect((await runHere(alone)).out).not.toContain('Innsparing sammen');
  });

  it('says that it is dearer together where it is', async () => {
    const dearer = ['analyse', '--municipalities', '0101,0602,0807', '--year', '2014', ...QUICK, '--set', 'synergies/realised-share.staff=0', '--set', 'synergies/realised-share.lineOfBusiness=0'];
    const { out } = await runHere(dearer);
    expect(out).toContain('Dyrere sammen');
    expect(out).not.toContain('Innsparing sammen');
    expect(JSON.parse((await runHere([...dearer, '--json'])).out).synergies.curve.likelyNok).toBeLessThan(0);
  });

  it('takes names and numbers that have lost their zero', async () => {
    const { out } = await runHere(['analyse', '--municipalities', 'Kongsberg, 631,Våler (Hedmark)', '--year', '2014', ...QUICK, '--json']);
    expect(JSON.parse(out).municipalities.map(({ number }: { number: string }) => number)).toEqual(['0604', '0631', '0426']);
  });

  it('writes its table as CSV and XLSX', async () => {
    const { out } = await runHere(['analyse', ...REGION, ...QUICK, '--format', 'csv']);
    expect(out.split('\r\n')).toHaveLength(8);
    expect(out).toContain('\r\n0631;Flesberg;2014;2683;liten;751240;');
    const file = join(folder, 'table.xlsx');
    expect((await runHere(['analyse', ...REGION, ...QUICK, '--out', file])).exit).toBe(0);
    expect((await readFile(file)).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what is refused', () => {
  it('says what, where and the cure, on the other channel, and ends with 1', async () => {
    const { exit, out, err } = await runHere(['analyse', '--municipalities', '0604,9999', '--year', '2026']);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('0604 Kongsberg');
    expect(err).toContain('3303 Kongsberg');
    expect(err).toContain('9999');
  });

  it('is a problem for scripts, with everything that is wrong', async () => {
    const { exit, out, err } = await runHere(['analyse', '--municipalities', '0604,9999', '--year', '2026', '--json']);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({
      type: 'urn:samvirke:error:organisation-retired',
      status: 422,
      code: 'organisation-retired',
      title: expect.any(String),
      detail: expect.any(String),
      cure: expect.any(String),
      figures: { number: '0604', successors: ['3303 Kongsberg'] },
      more: [{ code: 'organisation-unknown', figures: { number: '9999' } }],
    });
  });

  it.each([
    ['an unknown municipality', ['--municipalities', '9999', '--year', '2014'], 'organisation-unknown'],
    ['the same one twice', ['--municipalities', '0604,604', '--year', '2014'], 'municipality-repeated'],
    ['none', ['--municipalities', ',', '--year', '2014'], 'municipalities-missing'],
    ['a name that two have', ['--municipalities', 'Herøy', '--year', '2014'], 'organisation-ambiguous'],
    ['a year without inhabitants', ['--municipalities', '0604', '--year', '1999'], 'year-invalid'],
    ['a year that is none', ['--municipalities', '0604', '--year', 'i fjor'], 'year-invalid'],
    ['an unknown assumption', ['--municipalities', '0604', '--year', '2014', '--set', 'no/such=1'], 'assumption-unknown'],
    ['an assumption out of its bounds', ['--municipalities', '0604', '--year', '2014', '--set', 'business-cases/discount-rate=5'], 'assumption-out-of-bounds'],
  ])('%s', async (_, options, code) => {
    const { exit, err } = await runHere(['analyse', ...options, '--json']);
    expect([exit, JSON.parse(err).code]).toEqual([1, code]);
  });

  it('is every fault of a cost table, by row and column', async () => {
    const file = join(folder, 'faults.csv');
    await writeFile(file, 'Kommune;År;Element;Beløp\n0604;2014;staff;=cmd\n9999;2014;drift;8265000\n');
    const { exit, err } = await runHere(['analyse', '--municipalities', '0604', '--year', '2014', '--costs', file]);
    expect(exit).toBe(1);
    for (const words of ['rad 2, kolonnen «Beløp»', '«=cmd»', 'rad 3, kolonnen «Kommune»', 'rad 3, kolonnen «Element»']) expect(err).toContain(words);
  });

  it('is a question that nobody has confirmed; confirmed, it is taken', async () => {
    const file = join(folder, 'question.csv');
    await writeFile(file, 'Kommune;År;Element;Beløp\n0604;2014;staff;-8265000\n');
    const ask = ['analyse', '--municipalities', '0604', '--year', '2014', ...QUICK, '--costs', file, '--json'];
    const { exit, err } = await runHere(ask);
    const { code, key } = JSON.parse(err);
    expect([exit, code]).toEqual([1, 'amount-negative']);
    expect((await runHere([...ask, '--confirm', key])).exit).toBe(0);
    expect((await runHere([...ask, '--confirm', 'all'])).exit).toBe(0);
  });
});

describe('wrong use', () => {
  it.each([
    ['an unknown option, with the nearest', ['analyse', '--municipalites', '0604'], '--municipalities'],
    ['an unknown command, with the nearest', ['analys'], 'analyse'],
    ['a missing option', ['analyse'], '--municipalities'],
    ['an option without its value', ['analyse', '--municipalities'], '--municipalities'],
    ['a seed that is none', ['analyse', '--municipalities', '0604', '--seed', 'x'], '4294967295'],
    ['no draws', ['analyse', '--municipalities', '0604', '--draws', '0'], '100000'],
    ['a format that there is none of', ['analyse', '--municipalities', '0604', '--format', 'ods'], 'xlsx'],
    ['a language that there is none of', ['analyse', '--municipalities', '0604', '--language', 'sv'], 'nb, nn, en'],
    ['JSON and a table at once', ['analyse', '--municipalities', '0604', '--format', 'csv', '--json'], '--format'],
    ['a change that is none', ['analyse', '--municipalities', '0604', '--set', 'x'], '--set'],
    ['too many words', ['costs', 'check', 'a', 'b'], 'b'],
    ['a paper without a file', ['paper', '--municipalities', '0604'], '--out'],
    ['a group without its command', ['costs'], 'template'],
  ])('%s', async (_, argv, words) => {
    const { exit, out, err } = await runHere(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
  });

  it('is a problem for scripts too', async () => {
    expect(JSON.parse((await runHere(['analyse', '--json', '--nope'])).err)).toMatchObject({ code: 'request-malformed', cure: expect.any(String) });
  });
});

describe('help', () => {
  it.each(['nb', 'nn', 'en'])('names every command and exit code: %s', async (language) => {
    const { exit, out } = await runHere(['--help'], { LANG: `${language}_NO.UTF-8` });
    expect(exit).toBe(0);
    for (const word of ['analyse', 'reproduce', 'organisations', 'reference', 'costs', 'assumptions', 'paper']) expect(out).toContain(word);
    expect(out).toMatch(/\n {2}0 {2}.+\n {2}1 {2}.+\n {2}2 {2}.+\n {2}3 {2}/);
    expect(out).not.toMatch(/terminal\.\w+\.\w+/);
  });

  it('is what no words at all give, and each command has its own', async () => {
    expect((await runHere([])).out).toBe((await runHere(['--help'])).out);
    expect((await runHere(['analyse', '--help'])).out).toContain('--draws');
    expect((await runHere(['help', 'paper'])).out).toContain('--council');
  });
});

describe('the paper’s way back', () => {
  it('is the site’s address where it has one, and a command that names the cost table without its folder', async () => {
    const page = join(folder, 'way-back.html');
    const asked = ['paper', ...REGION, ...QUICK, '--costs', example, '--set', 'business-cases/discount-rate=0.05', '--out', page];
    expect((await runHere(asked, { LANG: 'nb_NO.UTF-8', SAMVIRKE_PUBLIC_ADDRESS: 'https://samvirke.example.no/' })).exit).toBe(0);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('https://samvirke.example.no/nb/council-paper?m=0604');
    expect(html).toContain('--costs cost-table.csv');
    expect(html).not.toContain(example);
  });
});

describe('the other commands', () => {
  it('reproduce: an array of rows with just the promised fields', async () => {
    const { exit, out } = await runHere(['reproduce', 'nexia-2016-municipal', '--json']);
    expect(exit).toBe(0);
    const rows = JSON.parse(out);
    expect(rows.length).toBeGreaterThanOrEqual(60);
    for (const row of rows) expect(Object.keys(row)).toEqual(['figure', 'element', 'group', 'measure', 'unit', 'published', 'recomputed', 'deviation', 'withinRounding', 'reason']);
    expect((await runHere(['reproduce', 'nexia-2016-municipal'])).out).toContain('0 er uforklart');
    expect((await runHere(['reproduce', '../assumptions', '--json'])).exit).toBe(1);
  });

  it('organisations find: by name and year, with what an old one became', async () => {
    const { out } = await runHere(['organisations', 'find', '0604', '--year', '2026', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ number: '0604', status: 'retired', insteadIn: [{ number: '3303', name: 'Kongsberg' }] }]);
    expect((await runHere(['organisations', 'find', 'nore og uvdal', '--year', '2014'])).out).toContain('0633');
    const none = await runHere(['organisations', 'find', 'qqq']);
    expect(none).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('«qqq»') });
  });

  it('costs template and costs check: what is made is read, and never written over', async () => {
    const file = join(folder, 'template.xlsx');
    const make = ['costs', 'template', file, '--municipalities', '0604,0631', '--year', '2014'];
    expect((await runHere(make)).exit).toBe(0);
    expect((await runHere(make)).exit).toBe(2);
    expect((await runHere([...make, '--force'])).exit).toBe(0);
    expect(JSON.parse((await runHere(['costs', 'check', file, '--json'])).out)).toMatchObject({ accepted: true, rows: [], problems: [], questions: [] });
    expect(JSON.parse((await runHere(['costs', 'check', example, '--json'])).out)).toMatchObject({ accepted: true, rows: { length: 28 } });
    expect((await runHere(['costs', 'check', join(folder, 'missing.csv')])).exit).toBe(1);
  });

  it('assumptions: each with its value, kind and source', async () => {
    const { assumptions } = JSON.parse((await runHere(['assumptions', 'list', '--json'])).out);
    expect(assumptions.find(({ id }: { id: string }) => id === 'business-cases/discount-rate')).toMatchObject({ kind: 'regulation', values: { 'business-cases/discount-rate': { value: 0.04 } } });
    const { out } = await runHere(['assumptions', 'show', 'business-cases/discount-rate']);
    for (const words of ['Kalkulasjonsrente', '0,04', 'R-109']) expect(out).toContain(words);
    expect((await runHere(['assumptions', 'show', 'business-cases/discount-rat'])).err).toContain('business-cases/discount-rate');
  });

  it('paper: in the council’s own language, as a web page and as a Word file', async () => {
    const page = join(folder, 'paper.html');
    const ask = ['paper', '--municipalities', '0831,0833,0834', '--year', '2014', ...QUICK];
    expect((await runHere([...ask, '--council', '0833', '--out', page])).exit).toBe(0);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('lang="nn"');
    expect(html).toContain('npx samvirke analyse --municipalities 0831,0833,0834 --year 2014 --seed 1 --draws 200');
    expect(html).not.toContain('localhost');
    const word = join(folder, 'paper.docx');
    expect((await runHere([...ask, '--out', word])).exit).toBe(0);
    expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK');
    expect((await runHere([...ask, '--council', '0301', '--out', word, '--json'])).exit).toBe(1);
    expect((await runHere([...ask, '--out', join(folder, 'paper.odt')])).exit).toBe(2);
  });
});
