import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishedFilesIn } from './published-files-in.ts';
import { readPublishers } from './read-publishers.ts';
import { readReferenceData } from './read-reference-data.ts';
import { refreshReference, type RefreshRequest } from './refresh-reference.ts';
import { PUBLISHED, refreshErrorCodes, type Published, type RefreshProblem } from './refresh-types.ts';

const FOLDER: Readonly<Record<string, string>> = {
  'municipalities.csv': `number,name,other_names,organisation_number,valid_from,valid_to
0101,Nordvik,,974760673,2005-01-01,
0103,Skiftøy,,,2005-01-01,2020-01-01
0104,Ånes,,,2005-01-01,
0105,Ensom,,,2005-01-01,
`,
  'population.csv': `number,2019,2025,2026
0101,4000,4100,4200
0103,900,,
0104,21000,22900,23000
0105,500,480,470
`,
  'characteristics.csv': `number,as_of,language_form,area_km2,longitude,latitude,coordinate_method,kostra_group,kostra_version,centrality,centrality_version
0101,2024-01-01,nynorsk,100,10,60,polygon-centroid-2024,EKG01,KOSTRA 2020,5,2024
`,
  'counties.csv': 'number,name,other_names\n01,Gamlefylket,\n',
  'changes.csv': 'from,to,date,population_share,kind,estimated,source\n0103,0104,2020-01-01,1,merger,no,SSB Klass 131\n',
  'neighbours.csv': 'a,b,kind,km\n0101,0104,border,\n0101,0105,border,\n0104,0105,water,8.4\n',
  'cooperations.yaml': '[]\n',
  'kostra-arts.csv': 'code,name\n010,Fastlønn\n',
  'sources.yaml': `# Who owns what.
- dataset: population
  title: { nb: Folketall, nn: Folketal, en: Population }
  publisher: SSB
  licence: CC BY 4.0
  retrieved: 2026-11-22
`,
};

let parent: string;
let folder: string;
let server: Server | undefined;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'samvirke-refresh-'));
  folder = join(parent, 'reference');
  mkdirSync(folder);
  for (const [file, content] of Object.entries(FOLDER)) writeFileSync(join(folder, file), content);
});
afterEach(() => {
  rmSync(parent, { recursive: true });
  server?.close();
  server = undefined;
});

const content = (): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

type Answers = Partial<Record<Published, unknown>>;

function refresh(answers: Answers, more: Partial<RefreshRequest> = {}) {
  const files = Object.fromEntries(
    Object.entries(answers).map(([dataset, answer]) => {
      const file = join(parent, `${dataset}.json`);
      writeFileSync(file, typeof answer === 'string' ? answer : JSON.stringify(answer));
      return [dataset, file];
    }),
  );
  return refreshReference({ date: '2027-03-01', dryRun: false, folder, files, ...more });
}

/** The codes and figures of what stopped it, once it is sure that nothing was written. */
async function refused(answers: Answers): Promise<readonly string[]> {
  const { problems } = await refresh(answers);
  expect(content()).toEqual(FOLDER);
  expect(readdirSync(parent).filter((file) => !file.endsWith('.json'))).toEqual(['reference']);
  return (problems ?? []).map(said);
}

function said({ code, figures }: RefreshProblem): string {
  expect(refreshErrorCodes).toContain(code);
  return [code, ...Object.values(figures)].join(' ');
}

const codes = (list: Readonly<Record<string, string>>) => ({ codes: Object.entries(list).map(([code, name]) => ({ code, name })) });
const changes = (...list: readonly (readonly [from: string, to: string, toName: string])[]) => ({
  codeChanges: list.map(([oldCode, newCode, newName]) => ({ oldCode, oldName: 'x', newCode, newName, changeOccurred: '2027-01-01' })),
});
const population = (byNumber: Readonly<Record<string, number>>, year = 2027) => ({
  class: 'dataset',
  id: ['Region', 'Tid'],
  size: [Object.keys(byNumber).length, 1],
  dimension: { Region: { category: { index: Object.keys(byNumber) } }, Tid: { category: { index: [String(year)] } } },
  value: Object.values(byNumber),
});
const unit = (organisasjonsnummer: string, navn: string, kommunenummer: string, more: object = {}) => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: { kode: 'KOMM' },
  forretningsadresse: { kommunenummer },
  ...more,
});
const units = (...list: readonly object[]) => ({ _embedded: { enheter: list }, _links: {}, page: { totalElements: list.length, totalPages: 1, number: 0 } });

const TODAY = { '0101': 'Nordvik', '0104': 'Ånes', '0105': 'Ensom' };
const ANES = '942402465';

describe('a refresh with nothing new', () => {
  it('writes nothing', async () => {
    const result = await refresh({ municipalities: codes({ ...TODAY, 9999: 'Uoppgitt' }), changes: changes(), population: population({ '0101': 4_200, '0104': 23_000, '0105': 470 }, 2026) });
    expect(result.problems).toBeUndefined();
    expect(result).toMatchObject({ written: false, report: { files: [], added: [], retired: [], renamed: [], populationAdded: [], populationRevised: [] } });
    expect(content()).toEqual(FOLDER);
  });
});

describe('a new year of population', () => {
  const counted = population({ '0101': 4_300, '0104': 23_100, '0105': 460 });

  it('becomes a column, and the source gets its day; all else is as it was', async () => {
    const { report } = await refresh({ population: counted });
    expect(report?.populationAdded).toEqual([{ year: 2027, municipalities: 3, inhabitants: 27_860 }]);
    expect(report?.files).toEqual(['population.csv', 'sources.yaml']);
    const written = content();
    expect(written['population.csv']).toBe('number,2019,2025,2026,2027\n0101,4000,4100,4200,4300\n0103,900,,,\n0104,21000,22900,23000,23100\n0105,500,480,470,460\n');
    expect(written['sources.yaml']).toBe(FOLDER['sources.yaml']?.replace('2026-11-22', '2027-03-01'));
    expect(written['municipalities.csv']).toBe(FOLDER['municipalities.csv']);
  });

  it('is only reported when that is all that was asked for', async () => {
    const { report, written } = await refresh({ population: counted }, { dryRun: true });
    expect(written).toBe(false);
    expect(report?.populationAdded).toHaveLength(1);
    expect(content()).toEqual(FOLDER);
  });

  it('that lacks a municipality is refused whole', async () => {
    expect(await refused({ population: population({ '0101': 4_300, '0104': 23_100 }) })).toEqual(['population-incomplete 2027 1 0105 Ensom']);
  });

  it('with a municipality that nobody has heard of is refused whole', async () => {
    expect(await refused({ population: population({ '0101': 1, '0104': 2, '0105': 3, '3199': 4 }) })).toEqual(['number-unknown 3199 2027']);
  });

  it('says which earlier figures the publisher has put right', async () => {
    const { report } = await refresh({ population: population({ '0101': 4_201, '0104': 23_000, '0105': 470 }, 2026) });
    expect(report?.populationRevised).toEqual([{ number: '0101', year: 2026, before: 4_200, after: 4_201 }]);
  });
});

describe('a change of number', () => {
  it('takes ground, neighbours and organisation number along, but not a class of another version', async () => {
    const { report, problems } = await refresh({ municipalities: codes({ '0104': 'Ånes', '0105': 'Ensom', '0199': 'Nordvik' }), changes: changes(['0101', '0199', 'Nordvik']) });
    expect(problems).toBeUndefined();
    expect(report).toMatchObject({
      added: [{ number: '0199', name: 'Nordvik', from: '2027-01-01' }],
      retired: [{ number: '0101', name: 'Nordvik', from: '2027-01-01', successors: ['0199'] }],
      changes: [{ from: '0101', to: '0199', kind: 'renumbering', populationShare: 1, estimated: false }],
    });
    const after = readReferenceData(folder);
    expect(after.municipalities.find(({ number }) => number === '0199')).toMatchObject({
      organisationNumber: '974760673',
      areaKm2: 100,
      coordinate: { longitude: 10 },
      kostraGroup: { class: null, version: 'unknown' },
      asOf: '2027-01-01',
    });
    expect(after.neighbours).toEqual([['0101', '0104'], ['0101', '0105'], ['0104', '0105']].map((pair) => pair.map((number) => (number === '0101' ? '0199' : number)).toSorted()).toSorted());
    expect(content()['neighbours.csv']).toContain('0104,0105,water,8.4');
  });

  it('that joins two gives the new one the neighbours of both', async () => {
    const { report } = await refresh({ municipalities: codes({ '0104': 'Ånes', '0199': 'Nordensom' }), changes: changes(['0101', '0199', 'Nordensom'], ['0105', '0199', 'Nordensom']) });
    expect(report?.changes.map(({ kind }) => kind)).toEqual(['merger', 'merger']);
    expect(readReferenceData(folder).neighbours).toEqual([['0104', '0199']]);
  });

  const splitTo = { municipalities: codes({ '0101': 'Nordvik', '0105': 'Ensom', '0198': 'Indre Ånes', '0199': 'Ytre Ånes' }), changes: changes(['0104', '0198', 'Indre Ånes'], ['0104', '0199', 'Ytre Ånes']) };

  it('that divides one is divided by what is counted on the day', async () => {
    const { report } = await refresh({ ...splitTo, population: population({ '0101': 4_200, '0105': 470, '0198': 18_000, '0199': 6_000 }) });
    expect(report?.changes).toMatchObject([
      { to: '0198', kind: 'split', populationShare: 0.75, estimated: false },
      { to: '0199', kind: 'split', populationShare: 0.25, estimated: false },
    ]);
    expect(report?.neighboursUnknown).toEqual(['0198', '0199']);
  });

  it('that divides one waits until somebody has counted', async () => {
    expect(await refused(splitTo)).toEqual(['split-uncounted 0104 0198 2027', 'split-uncounted 0104 0199 2027']);
  });

  it('that only gave away some ground is none', async () => {
    const { report } = await refresh({ municipalities: codes(TODAY), changes: changes(['0101', '0104', 'Ånes']) });
    expect(report?.files).toEqual([]);
  });

  it('is missing where a number came or went and nobody says from where or to where', async () => {
    expect(await refused({ municipalities: codes({ '0101': 'Nordvik', '0104': 'Ånes', '0199': 'Nyby' }), changes: changes() })).toEqual([
      'change-missing 0199 Nyby',
      'change-missing 0105 Ensom',
    ]);
  });

  it('to a county that we lack is refused until the county is there', async () => {
    expect(await refused({ municipalities: codes({ '0104': 'Ånes', '0105': 'Ensom', '7701': 'Nordvik' }), changes: changes(['0101', '7701', 'Nordvik']) })).toEqual(['county-unknown 7701 Nordvik 77']);
  });
});

describe('a new name', () => {
  it('stands beside the Norwegian one', async () => {
    const { report } = await refresh({ municipalities: codes({ ...TODAY, '0104': 'Njárga - Ånes' }) });
    expect(report?.renamed).toEqual([{ number: '0104', before: 'Ånes', after: 'Ånes - Njárga' }]);
    expect(readReferenceData(folder).municipalities.find(({ number }) => number === '0104')).toMatchObject({ name: 'Ånes', otherNames: ['Njárga'] });
  });
});

describe('an organisation number', () => {
  it('is taken from the living municipality of that name, and from no other', async () => {
    const { report } = await refresh({
      units: units(
        unit(ANES, 'ÅNES KOMMUNE', '0104'),
        unit('123456785', 'ENSOM KOMMUNE', '0105', { slettedato: '2019-12-31' }),
        unit('987654325', 'ENSOM KIRKELIGE FELLESRÅD', '0105', { organisasjonsform: { kode: 'KIRK' } }),
        unit('964338531', 'NABOBYGD KOMMUNE', '0105'),
      ),
    });
    expect(report?.organisationNumbers).toEqual([{ number: '0104', name: 'Ånes', before: null, after: ANES }]);
    expect(readReferenceData(folder).municipalities.map(({ organisationNumber }) => organisationNumber)).toEqual(['974760673', null, ANES, null]);
  });

  it.each([
    ['none are found', units(), 'units-empty'],
    ['two claim the same', units(unit(ANES, 'ÅNES KOMMUNE', '0104'), unit('974760673', 'ÅNES KOMMUNE', '0104')), 'unit-twice 0104 Ånes'],
    ['its control digit is wrong', units(unit('942402466', 'ÅNES KOMMUNE', '0104')), 'unit-number-wrong 0104 942402466'],
  ])('is not taken where %s', async (_, answer, problem) => {
    expect(await refused({ units: answer })).toEqual([problem]);
  });

  it('is not taken from a part of a search', async () => {
    const part = { ...units(unit(ANES, 'ÅNES KOMMUNE', '0104')), _links: { next: { href: 'http://register.invalid/' } }, page: { totalElements: 40, totalPages: 2, number: 0 } };
    expect(await refused({ units: part })).toEqual([expect.stringContaining('only 1 of 40 units are in the file')]);
  });
});

describe('an answer that is no answer', () => {
  it('is refused, with where it came from', async () => {
    expect(await refused({ municipalities: '<html>', population: '{}' })).toEqual([
      `publisher-format ${join(parent, 'municipalities.json')} not JSON`,
      expect.stringContaining('not a JSON-stat 2 dataset'),
    ]);
    expect(await refused({})).toEqual(['files-missing']);
    const { problems } = await refresh({}, { files: { changes: join(parent, 'nowhere.json') } });
    expect(problems?.map(said)).toEqual([`file-unreadable ${join(parent, 'nowhere.json')} ENOENT`]);
  });
});

async function serve(answer: (path: string) => { readonly status?: number; readonly body: unknown }): Promise<string> {
  const own = createServer((request, response) => {
    const { status = 200, body } = answer(request.url ?? '');
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server = own;
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
}
const addresses = (base: string) => ({
  municipalities: `${base}/codes?date={date}`,
  changes: `${base}/changes?from={from}&to={date}`,
  population: `${base}/population`,
  units: `${base}/units?page=0`,
});

describe('over the network', () => {
  beforeEach(() => writeFileSync(join(folder, 'publishers.yaml'), PUBLISHED.map((dataset) => `${dataset}: { address: "http://publisher.invalid/" }\n`).join('')));

  it('every publisher is asked once for what it has, page by page', async () => {
    const asked: string[] = [];
    const base = await serve((path) => {
      asked.push(path);
      if (path.startsWith('/codes')) return { body: codes(TODAY) };
      if (path.startsWith('/changes')) return { body: changes() };
      if (path.startsWith('/population')) return { body: population({ '0101': 4_300, '0104': 23_100, '0105': 460 }) };
      const first = path.endsWith('page=0');
      return {
        body: {
          ...units(first ? unit(ANES, 'ÅNES KOMMUNE', '0104') : unit('964338531', 'ENSOM KOMMUNE', '0105')),
          _links: { next: { href: `${base}/units?page=1` } },
          page: { totalElements: 2, totalPages: 2, number: first ? 0 : 1 },
        },
      };
    });
    const progress: Published[] = [];
    const { report, written } = await refreshReference({ date: '2027-03-01', dryRun: false, folder, addresses: addresses(base), onProgress: (dataset) => progress.push(dataset) });
    expect(asked).toEqual(['/codes?date=2027-03-01', '/changes?from=2020-01-02&to=2027-03-01', '/population', '/units?page=0', '/units?page=1']);
    expect(progress).toEqual(PUBLISHED);
    expect(written).toBe(true);
    expect(report?.organisationNumbers.map(({ after }) => after)).toEqual([ANES, '964338531']);
  });

  it('a publisher that refuses or is not there is named, with its address, and nothing is written', async () => {
    const base = await serve(() => ({ status: 503, body: {} }));
    const { problems } = await refreshReference({ date: '2027-03-01', dryRun: false, folder, addresses: { ...addresses(base), units: 'http://127.0.0.1:1/units' } });
    expect(problems?.map(said)).toEqual([
      `publisher-refused ${base}/codes?date=2027-03-01 503`,
      `publisher-refused ${base}/changes?from=2020-01-02&to=2027-03-01 503`,
      `publisher-refused ${base}/population 503`,
      expect.stringMatching(/^publisher-unreachable http:\/\/127\.0\.0\.1:1\/units /),
    ]);
    expect(content()['municipalities.csv']).toBe(FOLDER['municipalities.csv']);
  });

  it('is not needed for what lies in a folder', () => {
    writeFileSync(join(parent, 'population.json'), '{}');
    expect(publishedFilesIn(parent)).toEqual({ population: join(parent, 'population.json') });
    expect(publishedFilesIn(folder)).toEqual({});
  });

  it('the addresses of this repository are those of the publishers', () => {
    const hosts = Object.entries(readPublishers()).map(([dataset, address]) => `${dataset} ${new URL(address).host}`);
    expect(hosts).toEqual(['municipalities data.ssb.no', 'changes data.ssb.no', 'population data.ssb.no', 'units data.brreg.no']);
  });
});
