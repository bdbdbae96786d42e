import { resolveAssumptions } from '@samvirke/model/assumptions';
import { composeReproduction, composeScriptRows, reproduce, rowKey, type Evidence, type Finding, type ReproducedFigure } from '@samvirke/model/evidence';
import { collectAssumptions, walkExplained, type Input } from '@samvirke/model/explain';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readEvidence } from '@samvirke/store/evidence';
import { readReferenceData } from '@samvirke/store/organisations';
import { loadTexts } from '@samvirke/text';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** Rows and findings that a person has worked out beside the report; recomputed values to three decimals. */
interface EvidenceCase {
  readonly title: string;
  readonly rows: readonly Pick<ReproducedFigure, 'figure' | 'element' | 'group' | 'measure' | 'published' | 'recomputed' | 'reason'>[];
  readonly findings: readonly (Pick<Finding, 'check' | 'expected' | 'found' | 'severity'> & { readonly where: string })[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as EvidenceCase);

const evidence = readEvidence();
const reference = readReferenceData();
const assumptions = resolveAssumptions(readAssumptions(), '2026-11-22');
const reproduction = composeReproduction({ evidence, reference }, assumptions);
const reproduceAgain = (other: Evidence) => composeReproduction({ evidence: other, reference }, assumptions);
const words = (key: 'element' | 'group' | 'measure') => [...new Set(reproduction.rows.map((row) => row[key]))].sort();
const byKey = new Map(reproduction.rows.map((row) => [rowKey(row), row]));

describe('cases an accountant can read', () => {
  test.each(cases)('$title', (wanted) => {
    for (const expected of wanted.rows) {
      const row = byKey.get(rowKey(expected));
      expect(row, rowKey(expected)).toMatchObject({ published: expected.published, reason: expected.reason });
      expect(row?.recomputed, rowKey(expected)).toBeCloseTo(expected.recomputed, 3);
    }
    for (const { where, expected, ...rest } of wanted.findings) {
      const close = typeof expected === 'number' ? expect.closeTo(expected, 2) : expected;
      const findings = reproduction.findings.filter((finding) => finding.where[0] === where);
      expect(findings, where).toContainEqual(expect.objectContaining({ ...rest, expected: close }));
    }
  });
});

describe('nexia-2016-municipal, recomputed', () => {
  test('has every printed figure of 4, 7 and 9–16 that has something to be held against, each once', () => {
    expect(reproduction.rows.length).toBeGreaterThanOrEqual(60);
    expect(byKey.size).toBe(reproduction.rows.length);
    expect([...new Set(reproduction.rows.map(({ figure }) => figure))]).toEqual([4, 7, 9, 10, 11, 12, 13, 14, 15, 16]);
    const held = new Set(reproduction.rows.map(({ cell }) => cell));
    const figures = evidence.cells.filter(({ table }) => /^figure-(4|7|9|1\d)$/.test(table)).map(({ id }) => id);
    // Inputs only: rates printed once more beside a target, and the samples of each group.
    const inputs = /^figure-(1[135]\/\w+\.today|1[02]\/(small|medium|large)\.municipalities)$/;
    expect(figures.filter((id) => !held.has(id) && !inputs.test(id))).toEqual([]);
  });

  test('agrees, deviates by rounding or disagrees as the method page says', () => {
    const count = (reason: RegExp) => reproduction.rows.filter((row) => reason.test(row.reason)).length;
    const page = readFileSync(fileURLToPath(new URL('../../../docs/method/evidence.md', import.meta.url)), 'utf8');
    expect(page).toContain(
      `${reproduction.rows.length} figures are recomputed: ${count(/^exact$/)} agree to the printed digit, ${count(/^input-rounding$/)} within their inputs' rounding, ${count(/^documented:/)} because the report disagrees with itself.`,
    );
  });

  test('leaves nothing unexplained', () => {
    expect(reproduction.rows.filter(({ reason }) => reason === 'unexplained')).toEqual([]);
    expect(reproduction.findings.filter(({ reason }) => reason === 'unexplained')).toEqual([]);
  });

  test('is never fitted: a published figure is no input to its own recomputation', () => {
    for (const { cell, recomputed, ...row } of reproduction.rows) {
      const changed: Evidence = { ...evidence, cells: evidence.cells.map((one) => (one.id === cell ? { ...one, value: one.value * 1.5 + 7 } : one)) };
      const again = reproduceAgain(changed).rows.find((other) => rowKey(other) === rowKey(row));
      expect([rowKey(row), again?.recomputed]).toEqual([rowKey(row), recomputed]);
    }
  });

  test('says within rounding up to half a unit of the last printed digit', () => {
    for (const row of reproduction.rows) {
      const { step } = evidence.cells.find(({ id }) => id === row.cell)!;
      expect([row.cell, row.deviation]).toEqual([row.cell, row.recomputed - row.published]);
      expect([row.cell, row.withinRounding]).toEqual([row.cell, Math.abs(row.deviation) <= step / 2 + 1e-9]);
      expect(row.withinRounding).toBe(row.reason === 'exact');
    }
  });

  test('gives each recomputed figure an interval that holds it', () => {
    for (const { cell, recomputed, interval } of reproduction.rows) {
      expect([cell, interval.low <= recomputed + 1e-9 && recomputed <= interval.high + 1e-9]).toEqual([cell, true]);
    }
  });

  test('opens every figure down to cells of the report and counts of the population, and to no assumption', () => {
    const cells = new Map(evidence.cells.map((cell) => [cell.id, cell]));
    for (const row of reproduction.rows) {
      const explained = reproduction.explained[rowKey(row)]!;
      const factor = { MNOK: 1e6, '%': 0.01 }[row.unit] ?? 1;
      expect(explained.value / factor).toBeCloseTo(row.recomputed, 9);
      expect(collectAssumptions(explained)).toEqual([]);
      const leaves: Input[] = [];
      walkExplained(explained, (part) => leaves.push(...part.inputs.filter(({ from }) => from !== 'formula')));
      expect(leaves.length).toBeGreaterThan(0);
      for (const leaf of leaves) {
        if (leaf.from === 'reference') continue;
        expect(leaf.from).toBe('evidence');
        if (leaf.from === 'evidence') expect(cells.has(`${leaf.figure.replace('nexia-2016-municipal/', '')}/${leaf.cell}`)).toBe(true);
      }
    }
  });

  test('does without data/reference, and then only lacks the groups’ own counts', () => {
    const without = new Set(reproduce({ evidence }).rows.map(rowKey));
    const lacking = [...byKey.keys()].filter((key) => !without.has(key));
    expect(lacking.every((key) => /^[47]\/all\/(small|medium|large)\/(municipalities|inhabitants)$/.test(key))).toBe(true);
    expect(lacking).toHaveLength(9);
  });

  test('sends scripts just the ten fields, in their order', () => {
    const [row] = composeScriptRows(reproduction.rows);
    expect(Object.keys(row!)).toEqual(['figure', 'element', 'group', 'measure', 'unit', 'published', 'recomputed', 'deviation', 'withinRounding', 'reason']);
    expect(JSON.parse(JSON.stringify(composeScriptRows(reproduction.rows)))).toEqual(composeScriptRows(reproduction.rows));
  });

  test('uses only the words that scripts know', () => {
    expect(words('element')).toEqual(['all', 'basicOperations', 'lineOfBusiness', 'staff', 'telecom']);
    expect(words('group')).toEqual(['all', 'dataProcessing', 'ictServices', 'large', 'manufacture', 'medium', 'repair', 'small', 'softwarePublishing', 'wholesale']);
    expect(words('measure')).toEqual(
      ['costNok', 'inhabitants', 'inhabitantsPerFte', 'meanFte', 'municipalities', 'nokPerInhabitant', 'savingNok', 'share', 'staffFte'],
    );
  });
});

describe.each(['nb', 'nn', 'en'] as const)('in %s', (language) => {
  test('every formula, input, unit, group, reason and check has its words', async () => {
    const { find } = await loadTexts(language);
    const keys = new Set<string>();
    for (const row of reproduction.rows) {
      keys.add(`evidence.units.${row.unit}`).add(`evidence.groups.${row.group}`).add(`evidence.elements.${row.element}`).add(`evidence.measures.${row.measure}`);
      keys.add(`evidence.reasons.${row.reason.replace(/:.*/, '')}.name`);
      walkExplained(reproduction.explained[rowKey(row)]!, (part) => {
        keys.add(`explain.formulas.${part.formula}.name`).add(`explain.formulas.${part.formula}.words`);
        for (const { name } of part.inputs) keys.add(`explain.inputs.${name}`);
      });
    }
    for (const { check, unit, hedge } of reproduction.findings) {
      keys.add(`evidence.checks.${check}.words`).add(`evidence.units.${unit}`);
      if (hedge) keys.add(`evidence.hedges.${hedge}`);
    }
    for (const { unit, hedge, given } of reproduction.claims) {
      keys.add(`evidence.units.${unit}`).add(`evidence.hedges.${hedge}`);
      for (const { holds } of given) keys.add(`evidence.claims.holds.${holds}`);
    }
    expect(keys.size).toBeGreaterThan(80);
    expect([...keys].filter((key) => find(key) === undefined)).toEqual([]);
  });
});

describe('what is known to be wrong in the report', () => {
  test('is found again by general rules that were told nothing', () => {
    const ignorant = reproduceAgain({ ...evidence, disagreements: [] });
    const found = ignorant.findings.filter(({ severity }) => severity === 'disagreement');
    for (const { key, cells } of evidence.disagreements) {
      expect([key, found.some(({ where }) => cells.some((cell) => where.includes(cell)))]).toEqual([key, true]);
    }
    expect(found.every(({ reason }) => reason === 'unexplained')).toBe(true);
  });

  test('is described only where it is', () => {
    const used = new Set([...reproduction.rows, ...reproduction.findings].map(({ reason }) => reason));
    expect(evidence.disagreements.filter(({ key }) => !used.has(`documented:${key}`)).map(({ key }) => key)).toEqual([]);
  });
});
