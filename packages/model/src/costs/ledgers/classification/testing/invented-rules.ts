import { invented } from '../../../testing/invented.ts';
import { ore } from '../../../../units/index.ts';
import type { LineFacts, LineGroup } from '../../types.ts';
import { compileRules } from '../compile-rules.ts';
import type { Rule, RuleBook } from '../types.ts';

const why = { nb: 'Oppdiktet.', nn: 'Oppdikta.', en: 'Invented.' };
const rule = (id: string, when: Rule['when'], outcome: Rule['outcome'], confidence = 0.9): Rule => ({ id, why, when, outcome, costType: null, confidence, sources: ['own'] });

/** A book of few rules, so that what is expected can be seen. */
export const inventedBook: RuleBook = {
  version: 'invented',
  words: { ict: { any: ['IT', 'ikt*', 'data*'], except: ['datatilsyn*'] } },
  industrySets: [{ id: 'ict-services', label: why, costType: 'ictServices', codes: { SN2007: ['62.010'], SN2025: ['62.100'] } }],
  industryChanges: [
    { from: '62.010', to: ['62.100'] },
    { from: '61.200', to: ['61.100', '61.200'] },
  ],
  rules: [
    rule('vat', { arts: ['429', '729'] }, { kind: 'not-ict', because: 'vat' }, 1),
    rule('refund-of-ict', { arts: ['700-775'], words: { ict: ['unit'] } }, { kind: 'unallocated' }),
    rule('income', { arts: ['600-899'] }, { kind: 'not-ict', because: 'income' }),
    rule('pay-of-ict', { arts: ['010-099'], words: { ict: ['unit'] } }, { kind: 'ict', elements: { staff: 1 } }),
    rule('pay', { arts: ['010-099'] }, { kind: 'not-ict', because: 'other-purpose' }),
    rule('ict-account', { arts: ['100-399'], words: { ict: ['account'] } }, { kind: 'ict-by-art' }),
    rule('industry', { arts: ['none', '100-399'], industry: { set: 'ict-services' } }, { kind: 'ict-as', row: 'costs/cost-type-shares.ictServices' }, 0.8),
    rule('ambiguous', { arts: ['195'] }, { kind: 'undecided' }),
  ],
};

export const inventedRules = compileRules(inventedBook, invented);

export function facts(some: Partial<LineFacts> = {}): LineFacts {
  return {
    ledger: 'running', account: null, accountText: null, art: null, function: null, functionText: null, unit: null, unitText: null, project: null,
    supplier: null, industry: null, productCodes: [], text: null, ...some,
  };
}

export function group(key: string, debit: number, some: Partial<LineFacts> = {}, credit = 0): LineGroup {
  return { key, facts: facts(some), lines: 1, debitOre: ore(debit), creditOre: ore(credit) };
}
