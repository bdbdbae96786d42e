import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctBody, type BodyDraft, type BodyFacts } from './index.ts';

const draft: BodyDraft = { kind: 'state-agency', name: 'Prøveverket', number: '310 909 000', from: '2020-01-01', to: null, source: 'Prøve' };
const known = correctBody(null, draft);
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('a body that is put right', () => {
  it('is new where nothing was known', () => {
    expect(known).toEqual({
      kind: 'state-agency',
      names: [{ name: 'Prøveverket', from: '2020-01-01', to: null }],
      numbers: [{ scheme: 'organisation-number', value: '310909000', from: '2020-01-01', to: null }],
    });
  });

  it('was never called what was written wrong, and keeps the name that it had before a day', () => {
    expect(correctBody(known, { ...draft, name: 'Prøvedirektoratet' }).names).toEqual([{ name: 'Prøvedirektoratet', from: '2020-01-01', to: null }]);
    expect(correctBody(known, { ...draft, name: 'Prøvedirektoratet', nameFrom: '2024-01-01' }).names).toEqual([
      { name: 'Prøveverket', from: '2020-01-01', to: '2024-01-01' },
      { name: 'Prøvedirektoratet', from: '2024-01-01', to: null },
    ]);
  });

  it('has another number from a day, and is no more from another', () => {
    const renumbered = correctBody(known, { ...draft, number: '310303003', numberFrom: '2025-01-01' });
    expect(renumbered.numbers.map(({ value, from, to }) => [value, from, to])).toEqual([['310909000', '2020-01-01', '2025-01-01'], ['310303003', '2025-01-01', null]]);
    const ended = correctBody(renumbered, { ...draft, number: '310303003', to: '2026-01-01' });
    expect(ended.numbers.at(-1)).toMatchObject({ value: '310303003', from: '2025-01-01', to: '2026-01-01' });
    expect(ended.names.at(-1)?.to).toBe('2026-01-01');
    expect(correctBody(ended, { ...draft, number: '310303003' })).toEqual(renumbered);
  });

  it('keeps the numbers that it had long ago, whatever its name becomes', () => {
    const municipality: BodyFacts = {
      kind: 'municipality',
      names: [{ name: 'Kongsberg', from: '2005-01-01', to: null }],
      numbers: [
        { scheme: 'municipality-number', value: '0604', from: '2005-01-01', to: '2020-01-01' },
        { scheme: 'municipality-number', value: '3303', from: '2020-01-01', to: null },
      ],
    };
    const put = correctBody(municipality, { kind: 'municipality', name: 'Kongsberg kommune', number: '942402465', municipalityNumber: '3303', from: '2005-01-01', to: null, source: 'Prøve' });
    expect(put.numbers.filter(({ scheme }) => scheme === 'municipality-number')).toEqual(municipality.numbers);
  });

  it('has one name for every day from its first to its last, however often it is corrected', () => {
    const correction = fc.record({ name: fc.constantFrom('A', 'B', 'C'), nameFrom: fc.option(day), span: fc.tuple(day, day).map((days) => days.toSorted()), ends: fc.boolean() });
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 6 }), (corrections) => {
        let facts: BodyFacts | null = null;
        for (const { name, nameFrom, span, ends } of corrections) {
          const [from, to] = span as [string, string];
          if (from === to) continue;
          const since = nameFrom !== null && nameFrom >= from && nameFrom < to ? nameFrom : null;
          facts = correctBody(facts, { ...draft, name, nameFrom: since, from, to: ends ? to : null });
          const names: BodyFacts['names'] = facts.names;
          expect(names[0]?.from).toBe(from);
          expect(names.at(-1)?.to).toBe(ends ? to : null);
          expect(names.at(-1)?.name).toBe(name);
          for (const [at, one] of names.entries()) {
            expect(one.to === null || one.to > one.from).toBe(true);
            if (at > 0) expect(names[at - 1]?.to).toBe(one.from);
          }
        }
      }),
    );
  });
});
