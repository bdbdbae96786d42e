import { describe, expect, it } from 'vitest';
import { refillDraft } from './refill-draft.ts';

const base = { kind: 'state-agency', name: 'Verket', number: '311001000', municipalityNumber: null, countyNumber: null, from: '2020-01-01', to: null, source: 'Loven', version: 1 } as const;
const current = { ...base, name: 'Deres navn', source: 'Deres kilde', version: 2 };
const written = { kind: 'state-agency', name: 'Verket', number: '311001000', municipalityNumber: null, countyNumber: null, from: '2020-01-01', to: null, source: 'Loven' };

describe('a form of a body that somebody else saved first', () => {
  it('takes what they wrote where the writer wrote nothing', () => {
    expect(refillDraft(base, written, current)).toEqual(current);
  });

  it('keeps what the writer wrote, also where both did, and also an emptied field', () => {
    expect(refillDraft(base, { ...written, name: 'Mitt navn' }, current)).toEqual({ ...current, name: 'Mitt navn' });
    expect(refillDraft({ ...base, to: '2026-01-01' }, written, { ...current, to: '2026-01-01' })).toEqual({ ...current, to: null });
  });
});
