import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceFilesInvalid, readEvidence, type EvidenceProblem } from './index.ts';

const REPORT = `key: invented
title: Oppdiktet
publisher: Ingen
year: 2020
retrieved: 2026-01-01
pages: printed
label: { nb: Oppdiktet, nn: Oppdikta, en: Invented }
groups:
  small: { printed: Liten }
  all: { printed: Sum }
hedges:
  nearly: { slack: 0.05 }
`;
const FIGURE = `figure: 7
label: { nb: Vann, nn: Vatn, en: Water }
chapter: '3'
heading: Vann
page: 11
year: 2020
columns:
  inhabitants: { measure: inhabitants, unit: inhabitants, step: 1, exact: true }
  costNok: { measure: costNok, element: water, unit: MNOK, step: 1 }
rows:
  - { printed: Liten, group: small, inhabitants: 1000, costNok: 155 }
  - { printed: Sum, group: all, costNok: 155 }
`;
const TEXT = `figures:
  water:
    label: { nb: Vann, nn: Vatn, en: Water }
    says: about
    value: 160
    step: 10
    unit: MNOK
    chapter: '3'
    heading: Vann
    page: 12
    year: 2020
    of: { measure: costNok, element: water, group: all }
`;
const DISAGREEMENTS = `disagreements:
  water:
    cells: [figure-7/all.costNok]
    against: [text/water]
    label: { nb: a, nn: b, en: c }
    explanation: { nb: a, nn: b, en: c }
`;

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'samvirke-evidence-')), 'invented');
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

function read(files: Readonly<Record<string, string>>) {
  const all = { 'report.yaml': REPORT, 'figure-07.yaml': FIGURE, 'text.yaml': TEXT, 'disagreements.yaml': DISAGREEMENTS, ...files };
  for (const [name, text] of Object.entries(all)) if (text !== '') writeFileSync(join(folder, name), text);
  return readEvidence(folder);
}

function problemsOf(files: Readonly<Record<string, string>>): readonly EvidenceProblem[] {
  try {
    read(files);
    return [];
  } catch (error) {
    if (error instanceof EvidenceFilesInvalid) return error.problems;
    throw error;
  }
}

describe('a report’s published figures', () => {
  it('are cells that know what they are of, how exact they are printed and where they stand', () => {
    const evidence = read({});
    expect(evidence.report.key).toBe('invented');
    expect(evidence.cells.map(({ id }) => id)).toEqual(['figure-7/small.inhabitants', 'figure-7/small.costNok', 'figure-7/all.costNok', 'text/water']);
    expect(evidence.cells[1]).toEqual({
      id: 'figure-7/small.costNok',
      table: 'figure-7',
      measure: 'costNok',
      elements: ['water'],
      group: 'small',
      year: 2020,
      unit: 'MNOK',
      value: 155,
      step: 1,
      hedge: 'exactly',
      place: { chapter: '3', heading: 'Vann', page: 11 },
    });
    expect(evidence.cells[0]?.exact).toBe(true);
    expect(evidence.claims).toEqual([{ cell: 'text/water', of: { measure: 'costNok', element: 'water', group: 'all' } }]);
  });

  it('can be sent as they are', () => {
    const evidence = read({});
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });

  it('need no text and no disagreements', () => {
    expect(read({ 'text.yaml': '', 'disagreements.yaml': '' }).claims).toEqual([]);
  });

  it('come with what the report lists in words, in its order', () => {
    const lists = "lists:\n  rooms:\n    label: { nb: a, nn: b, en: c }\n    chapter: '4'\n    heading: Rom\n    page: 1\n    items:\n      rent: { nb: a, nn: b, en: c }\n      cooling: { nb: a, nn: b, en: c }\n";
    expect(read({ 'lists.yaml': lists }).lists['rooms']?.items.map(({ key }) => key)).toEqual(['rent', 'cooling']);
  });
});

describe('a fault in the files is named by file and place', () => {
  it.each([
    ['a number that isn’t one', { 'figure-07.yaml': FIGURE.replace('155 }', "'155' }") }, 'figure-07.yaml', 'rows.0.costNok'],
    ['a column that the table doesn’t have', { 'figure-07.yaml': FIGURE.replace('costNok: 155 }', 'costs: 155 }') }, 'figure-07.yaml', 'rows.0.costs'],
    ['a row without numbers', { 'figure-07.yaml': FIGURE.replace(', costNok: 155 }\n  - { printed: Sum', ' }\n  - { printed: Sum').replace('group: all, costNok: 155', 'group: all') }, 'figure-07.yaml', 'rows.1'],
    ['a label in two languages', { 'figure-07.yaml': FIGURE.replace(', en: Water', '') }, 'figure-07.yaml', 'label.en'],
    ['a key nobody knows', { 'figure-07.yaml': `${FIGURE}colour: red\n` }, 'figure-07.yaml', 'colour'],
    ['a step of nothing', { 'figure-07.yaml': FIGURE.replace('unit: MNOK, step: 1', 'unit: MNOK, step: 0') }, 'figure-07.yaml', 'columns.costNok.step'],
    ['two rows of one group', { 'figure-07.yaml': FIGURE.replace('group: all', 'group: small'), 'disagreements.yaml': '' }, 'figure-07.yaml', 'figure-7/small.costNok'],
    ['a hedge nobody uses', { 'text.yaml': TEXT.replace('about', 'roughly') }, 'text.yaml', 'figures.water.says'],
    ['a statement about nothing', { 'text.yaml': TEXT.replace(/of: .*/, 'of: { colour: red }') }, 'text.yaml', 'figures.water.of.colour'],
    ['a quantity without a group', { 'text.yaml': TEXT.replace(', group: all', '') }, 'text.yaml', 'figures.water.of.group'],
    ['a ratio of three', { 'text.yaml': TEXT.replace(/of: .*/, 'of: { ratio: [{ cell: text/water }, { cell: text/water }, { cell: text/water }] }') }, 'text.yaml', 'figures.water.of.ratio'],
    ['a cell that isn’t there', { 'text.yaml': TEXT.replace(/of: .*/, 'of: { sum: [{ cell: figure-8/all.costNok }] }') }, 'text.yaml', 'figures.water.of.sum.0.cell'],
    ['a disagreement about a cell that isn’t there', { 'disagreements.yaml': DISAGREEMENTS.replace('[text/water]', '[text/air]') }, 'disagreements.yaml', 'disagreements.water.against.0'],
    ['a file with another name', { 'table-07.yaml': FIGURE }, 'table-07.yaml', ''],
    ['a report under another’s name', { 'report.yaml': REPORT.replace('key: invented', 'key: other') }, 'report.yaml', 'key'],
    ['no report', { 'report.yaml': '' }, 'report.yaml', ''],
  ])('%s', (_, files, file, path) => {
    expect(problemsOf(files)).toMatchObject([{ file, path }]);
  });

  it('a file that isn’t YAML, by its line', () => {
    expect(problemsOf({ 'text.yaml': 'figures:\n  water: [1' })).toMatchObject([{ file: 'text.yaml', path: expect.stringMatching(/^line \d+$/) }]);
  });

  it('all at once, and in words', () => {
    const files = { 'figure-07.yaml': FIGURE.replace('page: 11', 'page: 0'), 'text.yaml': TEXT.replace('about', 'roughly') };
    expect(problemsOf(files)).toHaveLength(2);
    expect(() => read(files)).toThrow(/2 faults in .*figure-07\.yaml: page: .*text\.yaml: figures\.water\.says: /s);
  });
});
