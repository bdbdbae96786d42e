import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOrganisationNumber, type Bodies } from '@samvirke/model/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveReferenceData, testDatabase, type OpenDatabase } from '../database/index.ts';
import { findBodies, findBody } from './find-bodies.ts';
import { readBodies } from './read-bodies.ts';
import { readReferenceData } from './read-reference-data.ts';
import { referenceFolder } from './reference-folder.ts';
import { saveBodies } from './save-bodies.ts';

const known = readBodies();
const DIGDIR = '991825827';

let open: OpenDatabase;

beforeAll(async () => {
  open = await testDatabase();
  await saveReferenceData(open.db, readReferenceData());
  await saveBodies(open.db, known);
});
afterAll(() => open.close());

describe('bodies in data/reference', () => {
  it('have each a number with its check digit, a name for every day, and a source', () => {
    expect(known.bodies.length).toBeGreaterThan(300);
    for (const { number, names, from, to, source } of known.bodies) {
      expect(isOrganisationNumber(number)).toBe(true);
      expect([names[0]?.from, names.at(-1)?.to]).toEqual([from, to]);
      for (const [at, { to: end }] of names.slice(0, -1).entries()) expect(names[at + 1]?.from).toBe(end);
      expect(source).not.toBe('');
    }
  });

  it('are under one ministry at a time, that is there', () => {
    const bodies = new Map(known.bodies.map((body) => [body.number, body]));
    for (const { number, other, kind, from, to } of known.relations) {
      if (kind !== 'under-ministry') continue;
      expect(bodies.get(other)?.kind).toBe('ministry');
      const end = bodies.get(other)?.to ?? null;
      expect(end === null || (to !== null && to <= end)).toBe(true);
      const others = known.relations.filter((one) => one.number === number && one.kind === kind && one.other !== other);
      for (const one of others) expect((one.to ?? '9999') <= from || (to ?? '9999') <= one.from).toBe(true);
    }
  });

  it('are named by file and row where something is wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samvirke-'));
    try {
      cpSync(referenceFolder(), folder, { recursive: true });
      const spoil = (file: string, from: string, to: string): void => {
        const text = readFileSync(join(referenceFolder(), file), 'utf8');
        expect(text).toContain(from);
        writeFileSync(join(folder, file), text.replace(from, to));
      };
      spoil('bodies.csv', '\n840747972,', '\n840747973,');
      expect(() => readBodies(folder)).toThrow('bodies.csv, row');
      spoil('bodies.csv', '\n840747972,state-agency', '\n840747972,agency');
      expect(() => readBodies(folder)).toThrow('kind is agency');
      spoil('bodies.csv', '\n840747972,', '\n840747972,');
      spoil('body-history.yaml', "to: '817920632'", "to: '942402465'");
      expect(() => readBodies(folder)).toThrow('942402465 is no body that is known');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('bodies in the database', () => {
  const counts = async () => (await open.db.selectFrom('organisation_name').select((build) => [build.fn.countAll<number>().as('all'), build.fn.count<number>('superseded_at').as('gone')]).executeTakeFirstOrThrow());

  it('are written once: the same data again writes nothing, and a renamed one keeps its key and its former name', async () => {
    const before = await counts();
    expect(await saveBodies(open.db, known)).toEqual({ changed: false });
    const { id } = (await findBody(open.db, DIGDIR))!;
    const renamed: Bodies = { ...known, bodies: known.bodies.map((body) => (body.number === DIGDIR ? { ...body, names: [...body.names.slice(0, -1), { ...body.names.at(-1)!, name: 'Prøve' }] } : body)) };
    expect(await saveBodies(open.db, renamed)).toEqual({ changed: true });
    expect(await findBody(open.db, DIGDIR)).toMatchObject({ id, name: 'Prøve' });
    expect(await counts()).toEqual({ all: Number(before.all) + 1, gone: Number(before.gone) + 1 });
    await saveBodies(open.db, known);
    expect(await findBody(open.db, DIGDIR)).toMatchObject({ id, name: 'Digitaliseringsdirektoratet' });
  });

  it('stand though the municipalities are brought up to date', async () => {
    const reference = readReferenceData();
    const [first, ...others] = reference.municipalities;
    await saveReferenceData(open.db, { ...reference, municipalities: [{ ...first!, name: 'Prøvebygda' }, ...others] });
    expect(await findBody(open.db, DIGDIR)).toMatchObject({ number: DIGDIR, name: 'Digitaliseringsdirektoratet' });
    await saveReferenceData(open.db, reference);
  });

  it('tell what they were called, whom they were under, and what they took over from whom', async () => {
    expect(await findBody(open.db, DIGDIR)).toMatchObject({
      kind: 'state-agency',
      names: [{ name: 'Direktoratet for forvaltning og IKT', to: '2020-01-01' }, { name: 'Digitaliseringsdirektoratet', to: null }],
      relations: [
        { kind: 'under-ministry', way: 'to', body: { name: 'Digitaliserings- og forvaltningsdepartementet' }, to: null },
        { kind: 'under-ministry', way: 'to', body: { name: 'Kommunal- og moderniseringsdepartementet' }, to: '2024-01-01' },
      ],
      moves: [
        { task: 'Altinn', way: 'from', body: { name: 'Brønnøysundregistrene' }, date: '2020-01-01' },
        { task: 'Utredning og analyse', way: 'to', body: { name: 'Direktoratet for forvaltning og økonomistyring' } },
      ],
    });
    const viken = await findBody(open.db, '921693230');
    expect(viken?.to).toBe('2024-01-01');
    expect(viken?.changes.map(({ kind, way, body }) => [kind, way, body.name])).toEqual([
      ['merger', 'from', 'Akershus fylkeskommune'],
      ['merger', 'from', 'Buskerud fylkeskommune'],
      ['merger', 'from', 'Østfold fylkeskommune'],
      ['split', 'to', 'Akershus fylkeskommune'],
      ['split', 'to', 'Buskerud fylkeskommune'],
      ['split', 'to', 'Østfold fylkeskommune'],
    ]);
  });

  it('that are municipalities tell of their mergers', async () => {
    const [stavanger] = (await findBodies(open.db, { q: 'Stavanger', kind: 'municipality', limit: 10 })).filter(({ to }) => to === null);
    const found = await findBody(open.db, stavanger!.id);
    expect(found?.municipalityNumber).toBe('1103');
    // Its number changed twice, its name never.
    expect((await findBody(open.db, '942402465'))?.names).toEqual([{ name: 'Kongsberg', from: '2005-01-01', to: null }]);
    expect(found?.changes.filter(({ way, date }) => way === 'from' && date === '2020-01-01').map(({ body }) => body.name).sort()).toEqual(expect.arrayContaining(['Finnøy', 'Rennesøy']));
  });

  it('are found by name now or before, by part of a number, and by sort; those that are, first', async () => {
    const names = async (q: string, more: Partial<Parameters<typeof findBodies>[1]> = {}) => (await findBodies(open.db, { q, limit: 50, ...more })).map(({ name }) => name);
    expect(await names('forvaltning og ikt')).toEqual(['Digitaliseringsdirektoratet']);
    expect(await names('991 825')).toEqual(['Digitaliseringsdirektoratet']);
    expect((await findBodies(open.db, { q: 'akershus fylkeskommune', limit: 5 })).map(({ to }) => to)).toEqual([null, '2020-01-01']);
    expect(await names('', { kind: 'political-council' })).toHaveLength(2);
    expect(await names('100%')).toEqual([]);
    expect(await findBody(open.db, '999999999')).toBeUndefined();
  });
});
