import type { Assumption } from '@samvirke/model/assumptions';
import type { Evidence } from '@samvirke/model/evidence';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readEvidence } from '@samvirke/store/evidence';
import { describe, expect, it } from 'vitest';

const evidence = readEvidence();
const published = [...readAssumptions().values()].filter(({ kind }) => kind === 'published-report');
const PER_CENT = 0.01;

const COST_FIGURES: Readonly<Record<string, string>> = { telecom: 'figure-7', basicOperations: 'figure-10', lineOfBusiness: 'figure-12' };
const SAVING_FIGURES: Readonly<Record<string, string>> = { basicOperations: 'figure-11', lineOfBusiness: 'figure-13' };

/** Where the report prints what an assumption says it has from it: a cell, and the assumption's unit against the report's. */
const PRINTED: Readonly<Record<string, (...parts: readonly string[]) => number | undefined>> = {
  'costs/unit-cost': (group, element = '') => cell(`${COST_FIGURES[element]}/${group}.nokPerInhabitant`),
  'costs/inhabitants-per-fte': (group) => cell(`figure-4/${group}.inhabitantsPerFte`),
  'costs/cost-per-fte': () => cell('text/cost-per-fte'),
  'costs/cost-type-shares': (type, element) => cell(`figure-9/${type}.${element}`, PER_CENT),
  'costs/price-year': () => evidence.tables.find(({ id }) => id === 'figure-7')?.year,
  'synergies/group-fte': (group) => cell(`figure-4/${group}.staffFte`),
  'synergies/group-inhabitants': (group) => cell(`figure-7/${group}.inhabitants`),
  'synergies/group-municipalities': (group) => cell(`figure-4/${group}.municipalities`),
  'synergies/rule-gap-closed': () => cell('text/gap-closed', PER_CENT),
  'synergies/rule-target': (group, element = '') => cell(`${SAVING_FIGURES[element]}/${group}.withCooperation`),
  'synergies/rule-mean-fte': (group) => cell(`figure-15/${group}.withCooperation`),
  'benchmarks/trim-count': () => cell('text/left-out-lowest'),
  'organisations/size-group-boundaries': (name) => (name === 'smallBelow' ? evidence.groups['small']?.below : evidence.groups['medium']?.to),
};

function cell(id: string, factor = 1): number | undefined {
  const found = (evidence as Evidence).cells.find((one) => one.id === id);
  return found && found.value * factor;
}

function cellsOf(assumption: Assumption): readonly (readonly [string, number])[] {
  return Object.values(assumption.values).flatMap((cells) => Object.entries(cells).map(([key, { value }]) => [key, value] as const));
}

describe('an assumption that is from a report', () => {
  it.each(published.map((assumption) => [assumption.id, assumption] as const))('%s is what the report prints', (id, assumption) => {
    const printed = PRINTED[id];
    expect(printed, `say here where the report prints ${id}, or give it another kind`).toBeDefined();
    for (const [key, value] of cellsOf(assumption)) {
      const inReport = printed?.(...key.split('.'));
      expect(inReport, `${id}.${key} in the report`).toBeDefined();
      expect([key, value]).toEqual([key, expect.closeTo(inReport ?? 0, 12)]);
    }
  });

  it('leaves none of the places named here unused', () => {
    expect(Object.keys(PRINTED).filter((id) => !published.some((assumption) => assumption.id === id))).toEqual([]);
  });

  it('can’t be given the name of another year’s kroner: the price year stands where the unit costs were measured', () => {
    const bounds = readAssumptions().get('costs/price-year')?.bounds;
    expect([bounds?.min, bounds?.max]).toEqual([2014, 2014]);
  });
});
