import { resolveAssumptions } from '@samvirke/model/assumptions';
import { readKnowledge } from '@samvirke/store';
import { loadTexts } from '@samvirke/text';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildAnswers } from './answers.ts';
import { buildCase } from './build-case.ts';
import { readAddress } from './read-address.ts';
import type { Site } from './site-context.ts';

let site: Site;
beforeAll(async () => {
  const { reference, assumptions, evidence } = await readKnowledge();
  const date = '2026-11-22';
  site = {
    texts: await loadTexts('nb'),
    bundle: { fingerprint: 'TEST', reference, assumptions: [...assumptions.values()], evidence: [...evidence.values()], date, today: 2026 },
    assumptions: resolveAssumptions(assumptions, date),
    costSet: null,
    firstOutcomes: null,
    answers: buildAnswers({}, () => Promise.reject(new Error('nothing is asked for'))),
  };
});

describe('an address made into a case', () => {
  it('has the latest year where none is named', () => {
    const { year, participants, problems } = buildCase(site, readAddress('?m=3303,3334'));
    expect(year).toBe(2026);
    expect(participants.map(({ name }) => name)).toEqual(['Kongsberg', 'Flesberg']);
    expect(problems).toEqual([]);
  });

  it('tells what is wrong and uses the rest', () => {
    const { participants, problems, assumptions, analysis } = buildCase(
      site,
      readAddress('?m=0604,3334,9999&a.business-cases/discount-rate=9&a.no/such=1'),
    );
    expect(participants.map(({ name }) => name)).toEqual(['Flesberg']);
    expect(problems.map(({ refusal }) => refusal.code).toSorted()).toEqual([
      'assumption-out-of-bounds',
      'assumption-unknown',
      'organisation-retired',
      'organisation-unknown',
    ]);
    expect(problems.find(({ refusal }) => refusal.code === 'organisation-retired')?.instead).toEqual([{ number: '3303', name: 'Kongsberg', replaces: '0604' }]);
    expect(assumptions.changed.size).toBe(0);
    expect(analysis).not.toBeNull();
  });

  it('takes a name that is one municipality’s, as a form without JavaScript may send it', () => {
    expect(buildCase(site, readAddress('?m=Kongsberg')).participants[0]?.number).toBe('3303');
  });

  it('is refused a year without population, and shows the latest instead', () => {
    const { year, problems } = buildCase(site, readAddress('?m=3303&year=1990'));
    expect(year).toBe(2026);
    expect(problems[0]?.refusal.code).toBe('year-invalid');
  });
});
