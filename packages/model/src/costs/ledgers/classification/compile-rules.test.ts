import { describe, expect, test } from 'vitest';
import { invented } from '../../testing/invented.ts';
import { compileRules } from './compile-rules.ts';
import { facts, inventedBook, inventedRules } from './testing/invented-rules.ts';
import type { Rule } from './types.ts';

function only(rule: Partial<Rule>) {
  return compileRules({ ...inventedBook, rules: [{ ...inventedBook.rules[0]!, ...rule }] }, invented);
}

describe('rules', () => {
  test('are read in their order: the first that holds decides', () => {
    expect(inventedRules.classify(facts({ art: '010', unitText: 'IKT' })).id).toBe('pay-of-ict');
    expect(inventedRules.classify(facts({ art: '010', unitText: 'Skule' })).id).toBe('pay');
  });

  test('leave undecided what none holds for, and say which left it open where one does', () => {
    expect(inventedRules.classify(facts({ art: '200' }))).toEqual({ by: 'nobody', id: null, confidence: 0, outcome: { kind: 'undecided' }, costType: null });
    expect(inventedRules.classify(facts({ art: '195' }))).toMatchObject({ by: 'nobody', id: 'ambiguous', confidence: 0 });
  });

  test('split as the assumption of the art says, a local art by its tens', () => {
    expect(inventedRules.classify(facts({ art: '195', accountText: 'Datalisenser' })).outcome).toEqual({ kind: 'ict', elements: { basicOperations: 0.2, lineOfBusiness: 0.8 } });
    expect(inventedRules.classify(facts({ art: '130', accountText: 'Datakommunikasjon' })).outcome).toEqual({ kind: 'ict', elements: { telecom: 1 } });
    expect(inventedRules.classify(facts({ art: '132', accountText: 'Datakommunikasjon' })).outcome).toEqual({ kind: 'ict', elements: { telecom: 1 } });
    expect(inventedRules.classify(facts({ art: '240', accountText: 'Data' })).outcome).toEqual({ kind: 'unallocated' });
    expect(inventedRules.classify(facts({ art: '350', accountText: 'Data' })).outcome).toEqual({ kind: 'unallocated' });
    expect(inventedRules.byArt('190')).toEqual({ kind: 'hidden' });
    expect(inventedRules.byArt('429')).toBeNull();
    expect(inventedRules.byArt('800')).toBeNull();
  });

  test('know an industry only together with its list', () => {
    expect(inventedRules.classify(facts({ industry: { version: 'SN2007', code: '62.010' } })).id).toBe('industry');
    expect(inventedRules.classify(facts({ industry: { version: 'SN2025', code: '62.010' } })).id).toBeNull();
    expect(only({ when: { industry: { set: 'ict-services', version: 'SN2025' } } }).classify(facts({ industry: { version: 'SN2007', code: '62.010' } })).by).toBe('nobody');
  });

  test('hold only where all that is named holds', () => {
    const rules = only({
      when: { suppliers: ['974760673'], functions: ['100-199'], accounts: ['11'], cpv: ['72'], unspsc: ['4321'], ledger: 'running', notWords: { ict: ['line'] } },
    });
    const all = {
      supplier: { number: '974760673', name: null }, function: '120', account: '11950', text: 'kurs',
      productCodes: [{ list: 'cpv', code: '72000000' }, { list: 'unspsc', code: '43211500' }],
    } as const;
    expect(rules.classify(facts(all)).by).toBe('rule');
    expect(rules.classify(facts({ ...all, supplier: { number: null, name: '974760673' } })).by).toBe('nobody');
    expect(rules.classify(facts({ ...all, function: '202' })).by).toBe('nobody');
    expect(rules.classify(facts({ ...all, account: '21150' })).by).toBe('nobody');
    expect(rules.classify(facts({ ...all, productCodes: [{ list: 'unspsc', code: '72000000' }] })).by).toBe('nobody');
    expect(rules.classify(facts({ ...all, ledger: 'investment' })).by).toBe('nobody');
    expect(rules.classify(facts({ ...all, text: 'IKT-kurs' })).by).toBe('nobody');
  });

  test('of a policy hold under it alone', () => {
    const book = { ...inventedBook, rules: [{ ...inventedBook.rules[0]!, when: { capital: 'depreciation' } as const }] };
    expect(compileRules(book, invented).classify(facts()).by).toBe('nobody');
    expect(compileRules(book, invented, { capital: 'depreciation' }).classify(facts()).by).toBe('rule');
  });

  test('that name what isn’t there, or don’t add to 1, are refused', () => {
    expect(() => only({ when: { industry: { set: 'none' } } })).toThrow(RangeError);
    expect(() => only({ when: { words: { none: ['line'] } } })).toThrow(RangeError);
    expect(() => only({ when: { arts: ['12'] } })).toThrow(RangeError);
    expect(() => only({ outcome: { kind: 'ict', elements: { staff: 0.5 } } })).toThrow(RangeError);
    expect(() => only({ outcome: { kind: 'ict-as', row: 'costs/cost-type-shares.none' } })).toThrow(RangeError);
  });
});
