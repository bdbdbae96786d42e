import type { AssumptionSet } from '../../../assumptions/index.ts';
import { ELEMENTS, type Element } from '../../types.ts';
import type { Classification, LineFacts, Outcome } from '../types.ts';
import { compileWords } from './compile-words.ts';
import { nearestArtRow } from './nearest-art-row.ts';
import { WORD_FIELDS, type CapitalPolicy, type CompiledRules, type Condition, type RuleBook, type RuleOutcome, type WordField } from './types.ts';

/** Arts are 000–999; then a line without an art, and one whose art isn't three digits. */
const WITHOUT_ART = 1000;
const ODD_ART = 1001;
const ARTS = 1002;
/** From here on an art is a transfer, finance or income, and not something bought. */
const FIRST_NOT_BOUGHT = 400;
/** No list has said anything yet of a text; a mask is never below nothing. */
const UNREAD = -1;
/** So that memory doesn't grow with the file. */
const MOST_REMEMBERED = 50_000;
/** How far from 1 shares may add, for they are decimals. */
const CLOSE_ENOUGH = 1e-9;

type Answer = (facts: LineFacts) => Classification;
type Test = (facts: LineFacts, maskOf: (field: number) => number) => boolean;

const UNDECIDED: Classification = { by: 'nobody', id: null, confidence: 0, outcome: { kind: 'undecided' }, costType: null };

/**
 * The rules made ready: what they name is looked up, arts are sorted into the rules that may hold for them. Throws a
 * RangeError where a rule names what isn't there or its shares don't add to 1; the files' reader says it in words.
 */
export function compileRules(book: RuleBook, set: AssumptionSet, { capital = 'investment' }: { readonly capital?: CapitalPolicy } = {}): CompiledRules {
  const words = compileWords(book.words);
  const byArt = compileArts(set);
  const rules = book.rules
    .filter(({ when }) => when.capital === undefined || when.capital === capital)
    .map((rule) => ({
      arts: rule.when.arts && compileDigits(rule.when.arts),
      tests: compileTests(rule.when, book, words.bitOf),
      answer: compileAnswer(rule, set, byArt),
    }));
  const rulesOf = Array.from({ length: ARTS }, (_, art) => rules.filter(({ arts }) => arts === undefined || arts.has(art)));
  // Names of accounts, units and suppliers are the same few thousand; the texts of lines are mostly their own.
  const known = new Map<string, number>();
  const remembered = (text: string): number => {
    let mask = known.get(text);
    if (mask === undefined) {
      mask = words.find(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, mask);
    }
    return mask;
  };
  const masks = new Int32Array(WORD_FIELDS.length);
  let current: LineFacts;
  const maskOf = (field: number): number => {
    let mask = masks[field]!;
    if (mask === UNREAD) {
      const name = WORD_FIELDS[field]!;
      const text = textOf(current, name);
      mask = text === null ? 0 : name === 'line' ? words.find(text) : remembered(text);
      masks[field] = mask;
    }
    return mask;
  };
  const classify = (facts: LineFacts): Classification => {
    current = facts;
    masks.fill(UNREAD);
    const rule = rulesOf[artIndex(facts.art)]!.find(({ tests }) => tests.every((test) => test(facts, maskOf)));
    return rule === undefined ? UNDECIDED : rule.answer(facts);
  };
  return { version: book.version, classify, byArt };
}

function textOf(facts: LineFacts, field: WordField): string | null {
  switch (field) {
    case 'account':
      return facts.accountText;
    case 'unit':
      return facts.unitText;
    case 'function':
      return facts.functionText;
    case 'project':
      return facts.project;
    case 'line':
      return facts.text;
    case 'supplier':
      return facts.supplier?.name ?? null;
  }
}

function artIndex(art: string | null): number {
  if (art === null) return WITHOUT_ART;
  return /^\d{3}$/.test(art) ? Number(art) : ODD_ART;
}

/** `429`, `010-099` and `none` as the numbers they are. */
function compileDigits(written: readonly string[]): ReadonlySet<number> {
  const digits = new Set<number>();
  for (const one of written) {
    if (one === 'none') {
      digits.add(WITHOUT_ART);
      continue;
    }
    const match = /^(\d{3})(?:-(\d{3}))?$/.exec(one);
    if (match === null) throw new RangeError(`${one} is no art or function, and no row of them`);
    const [, first, last = first] = match;
    for (let art = Number(first); art <= Number(last); art++) digits.add(art);
  }
  return digits;
}

function compileTests(when: Condition, book: RuleBook, bitOf: (list: string) => number): readonly Test[] {
  const tests: Test[] = [];
  const { suppliers, industry, functions, accounts, words, notWords, cpv, unspsc, ledger } = when;
  if (ledger !== undefined) tests.push((facts) => facts.ledger === ledger);
  if (suppliers !== undefined) {
    const numbers = new Set(suppliers);
    tests.push(({ supplier }) => supplier !== null && supplier.number !== null && numbers.has(supplier.number));
  }
  if (industry !== undefined) {
    const found = book.industrySets.find(({ id }) => id === industry.set);
    if (found === undefined) throw new RangeError(`no set of industries is called ${industry.set}`);
    const versions = industry.version === undefined ? (['SN2007', 'SN2025'] as const) : [industry.version];
    const codes = new Set(versions.flatMap((version) => found.codes[version].map((code) => `${version}/${code}`)));
    tests.push((facts) => facts.industry !== null && codes.has(`${facts.industry.version}/${facts.industry.code}`));
  }
  if (functions !== undefined) {
    const digits = compileDigits(functions);
    tests.push((facts) => facts.function !== null && digits.has(artIndex(facts.function)));
  }
  if (accounts !== undefined) tests.push(({ account }) => account !== null && accounts.some((start) => account.startsWith(start)));
  for (const [list, prefixes] of [['cpv', cpv], ['unspsc', unspsc]] as const) {
    if (prefixes === undefined) continue;
    tests.push(({ productCodes }) => productCodes.some((code) => code.list === list && prefixes.some((start) => code.code.startsWith(start))));
  }
  for (const [wanted, lists] of [[true, words], [false, notWords]] as const) {
    for (const [list, fields] of Object.entries(lists ?? {})) {
      const bit = bitOf(list);
      const odd = fields.find((field) => !WORD_FIELDS.includes(field));
      if (odd !== undefined) throw new RangeError(`a line has no text called ${odd}`);
      const places = fields.map((field) => WORD_FIELDS.indexOf(field));
      tests.push((_, maskOf) => places.some((place) => (maskOf(place) & bit) !== 0) === wanted);
    }
  }
  return tests;
}

function compileAnswer(
  rule: { readonly id: string; readonly outcome: RuleOutcome; readonly costType: Classification['costType']; readonly confidence: number },
  set: AssumptionSet,
  byArt: CompiledRules['byArt'],
): Answer {
  const { id, outcome, costType, confidence } = rule;
  const answerOf = (what: Outcome): Classification =>
    what.kind === 'undecided'
      ? { by: 'nobody', id, confidence: 0, outcome: what, costType: null }
      : { by: 'rule', id, confidence, outcome: what, costType };
  if (outcome.kind === 'ict-by-art') {
    const answers = new Map<string | null, Classification>();
    return ({ art }) => {
      let answer = answers.get(art);
      if (answer === undefined) {
        answer = answerOf(byArt(art) ?? { kind: 'undecided' });
        answers.set(art, answer);
      }
      return answer;
    };
  }
  if (outcome.kind === 'ict-as') {
    const elements = sharesOf(outcome.row, set);
    if (elements === null) throw new RangeError(`${id}: ${outcome.row} has no shares of elements that add to 1`);
    const answer = answerOf({ kind: 'ict', elements });
    return () => answer;
  }
  if (outcome.kind === 'ict' && !addToOne(Object.values(outcome.elements))) throw new RangeError(`${id}: shares don't add to 1`);
  const answer = answerOf(outcome);
  return () => answer;
}

/**
 * What an art is when the line is known to be ICT, by costs/kostra-art-elements. A local art (`122`) is its tens
 * (`120`). What is bought under an art that the table doesn't have is unallocated; a refund is others' share of what
 * isn't keyed, and its amount is below nothing already.
 */
function compileArts(set: AssumptionSet): CompiledRules['byArt'] {
  const known = new Map<string | null, Outcome | null>();
  const find = (art: string | null): Outcome | null => {
    if (art === null || !/^\d{3}$/.test(art)) return { kind: 'unallocated' };
    const row = nearestArtRow(art, set);
    if (row === undefined) return Number(art) < FIRST_NOT_BOUGHT ? { kind: 'unallocated' } : null;
    const has = (name: string): boolean => (set.cells.get(`${row}.${name}`)?.value ?? 0) > 0;
    const elements = sharesOf(row, set);
    if (elements !== null) return { kind: 'ict', elements };
    if (has('excluded')) return null;
    return { kind: has('hidden') ? 'hidden' : 'unallocated' };
  };
  return (art) => {
    let outcome = known.get(art);
    if (outcome === undefined) {
      outcome = find(art);
      known.set(art, outcome);
    }
    return outcome;
  };
}

/** A row's shares of the elements; null where they don't add to 1. */
function sharesOf(row: string, set: AssumptionSet): Readonly<Partial<Record<Element, number>>> | null {
  const elements: Partial<Record<Element, number>> = {};
  for (const element of ELEMENTS) {
    const share = set.cells.get(`${row}.${element}`)?.value ?? 0;
    if (share > 0) elements[element] = share;
  }
  return addToOne(Object.values(elements)) ? elements : null;
}

function addToOne(shares: readonly number[]): boolean {
  return shares.every((share) => share >= 0) && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < CLOSE_ENOUGH;
}
