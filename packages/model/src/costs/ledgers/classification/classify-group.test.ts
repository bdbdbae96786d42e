import { describe, expect, test } from 'vitest';
import { classifyGroup } from './classify-group.ts';
import { compileDecisions } from './compile-decisions.ts';
import { facts, inventedRules as rules } from './testing/invented-rules.ts';
import type { Decision, DecisionTarget } from './types.ts';

function decide(id: string, target: DecisionTarget, outcome: Decision['outcome'] = { kind: 'unallocated' }, at = '2026-01-01T00:00:00Z'): Decision {
  return { id, target, outcome, costType: null, at };
}

const line = { art: '195', account: '11950', unit: '650', unitText: 'Rådhuset', supplier: { number: '974760673', name: 'Oppdiktet AS' } };

function decidedBy(decisions: readonly Decision[], some: Parameters<typeof facts>[0] = line, key = 'g'): string | null {
  return classifyGroup({ facts: facts(some), key }, rules, compileDecisions(decisions)).id;
}

describe('a person’s decision', () => {
  test('goes before the rules, and is sure', () => {
    const answer = classifyGroup({ facts: facts({ ...line, art: '010' }) }, rules, compileDecisions([decide('d', { account: '11950' })]));
    expect(answer).toMatchObject({ by: 'person', id: 'd', confidence: 1, outcome: { kind: 'unallocated' } });
  });

  test('wins by being the more particular: the group, then as many as are named, then supplier, account, unit', () => {
    const unit = decide('unit', { unit: '650' });
    const account = decide('account', { account: '11950' });
    const supplier = decide('supplier', { supplier: '974760673' });
    const both = decide('both', { account: '11950', unit: '650' });
    const group = decide('group', { group: 'g' });
    expect(decidedBy([unit])).toBe('unit');
    expect(decidedBy([account, unit])).toBe('account');
    expect(decidedBy([unit, account, supplier])).toBe('supplier');
    expect(decidedBy([supplier, both, account])).toBe('both');
    expect(decidedBy([group, both, supplier])).toBe('group');
    expect(decidedBy([group], line, 'another')).toBe('ambiguous');
  });

  test('wins by being the newest of those as particular, whatever order they come in', () => {
    const old = decide('old', { account: '11950' }, { kind: 'hidden' }, '2026-01-01T00:00:00Z');
    const newer = decide('newer', { account: '11950' }, { kind: 'unallocated' }, '2026-02-01T00:00:00Z');
    expect(decidedBy([old, newer])).toBe('newer');
    expect(decidedBy([newer, old])).toBe('newer');
  });

  test('knows a supplier without a number by its name as it is compared', () => {
    const decision = decide('d', { supplier: 'name:oppdiktet data as' });
    expect(decidedBy([decision], { ...line, supplier: { number: null, name: 'OPPDIKTET  DATA, AS' } })).toBe('d');
    expect(decidedBy([decision], { ...line, supplier: { number: '974760673', name: 'Oppdiktet Data AS' } })).toBe('ambiguous');
  });

  test('for nothing is for no line', () => {
    expect(decidedBy([decide('d', {})])).toBe('ambiguous');
  });

  test('for a supplier or a unit doesn’t make cost of VAT; for the account it does', () => {
    const vat = { ...line, art: '429', account: '14290' };
    expect(decidedBy([decide('d', { supplier: '974760673' })], vat)).toBe('vat');
    expect(decidedBy([decide('d', { unit: '650' }, { kind: 'ict-by-art' })], vat)).toBe('vat');
    expect(decidedBy([decide('d', { account: '14290' })], vat)).toBe('d');
  });

  test('that a unit is ICT leaves the kind to the art, and takes off its refunds but not its grants', () => {
    const decisions = compileDecisions([decide('d', { unit: '650' }, { kind: 'ict-by-art' })]);
    const outcomeOf = (art: string) => classifyGroup({ facts: facts({ ...line, art }) }, rules, decisions).outcome;
    expect(outcomeOf('010')).toEqual({ kind: 'ict', elements: { staff: 1 } });
    expect(outcomeOf('190')).toEqual({ kind: 'hidden' });
    expect(outcomeOf('350')).toEqual({ kind: 'unallocated' });
    expect(outcomeOf('750')).toEqual({ kind: 'unallocated' });
    expect(outcomeOf('800')).toEqual({ kind: 'not-ict', because: 'income' });
  });
});
