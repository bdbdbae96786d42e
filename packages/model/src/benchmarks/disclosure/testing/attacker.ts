import { answerCustom, settleGroups, type AskedGroup, type DisclosureFigure, type DisclosureRules, type GroupFamily } from '../index.ts';

/** Any prime below 2^26 will do here; the server draws its own. */
const PRIME = 67_108_859;

export interface InventedBody {
  readonly body: string;
  readonly circle: string;
  readonly amount: number;
  readonly isOpen: boolean;
  readonly size: string;
  readonly county: string;
}

const FAMILIES: readonly GroupFamily[] = [
  { whole: 'all', parts: ['size:small', 'size:medium', 'size:large'] },
  { whole: 'all', parts: ['county:1', 'county:2', 'county:3', 'county:4'] },
];

/** The platform as an attacker meets it: everything shown, to whoever asks, for as long as it stands. */
export class Platform {
  readonly asked: AskedGroup[] = [];
  readonly rules: DisclosureRules;
  bodies: readonly InventedBody[];

  constructor(bodies: readonly InventedBody[], rules: DisclosureRules) {
    this.bodies = bodies;
    this.rules = rules;
    this.settle();
  }

  change(bodies: readonly InventedBody[]): void {
    this.bodies = bodies;
    this.settle();
  }

  /** A group of anybody's choosing; whether something was shown. */
  ask(chosen: Iterable<string>): boolean {
    const bodies = new Set(chosen);
    const group = [...bodies].sort().join(',');
    const { added, shown } = answerCustom({ group, bodies, within: 'all', families: FAMILIES, earlier: this.asked, prime: PRIME }, this.rules);
    if (added) this.asked.push(added);
    return shown !== null;
  }

  get shown(): readonly AskedGroup[] {
    return this.asked.filter(({ isShown }) => isShown);
  }

  private settle(): void {
    const groups = [...new Set(['all', ...this.bodies.flatMap(({ size, county }) => [size, county])])].map((group) => ({
      group,
      figures: this.bodies.filter((one) => group === 'all' || one.size === group || one.county === group) as readonly DisclosureFigure[],
    }));
    this.asked.push(...settleGroups({ groups, families: FAMILIES, earlier: this.asked, prime: PRIME }, this.rules));
  }
}

/** Fractions of whole numbers without bounds: what can be reckoned is decided, not guessed. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const NOUGHT: Fraction = { over: 0n, under: 1n };
const fraction = (over: bigint, under: bigint): Fraction => {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = under < 0n ? -a : a;
  return by === 0n ? NOUGHT : { over: over / by, under: under / by };
};
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under - b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);

/** What somebody has to reckon with: which figures are in a sum, by a name for each. */
export type Equation = ReadonlySet<string>;

/** Everything that follows from the equations, by elimination: each a combination that is known. */
export class Solver {
  private readonly names: readonly string[];
  private readonly pivots: { readonly at: number; readonly row: readonly Fraction[] }[] = [];

  constructor(equations: readonly Equation[]) {
    this.names = [...new Set(equations.flatMap((one) => [...one]))];
    for (const one of equations) this.add(this.names.map((name) => (one.has(name) ? { over: 1n, under: 1n } : NOUGHT)));
  }

  /** Whether Σ times × figure is known. */
  knows(wanted: ReadonlyMap<string, bigint>): boolean {
    if ([...wanted.keys()].some((name) => !this.names.includes(name))) return false;
    return this.reduce(this.names.map((name) => ({ over: wanted.get(name) ?? 0n, under: 1n }))).every(({ over }) => over === 0n);
  }

  /** Single figures, and differences of two, that can be reckoned, other than by whose they are. */
  found(own: ReadonlySet<string>): string[] {
    const others = this.names.filter((name) => !own.has(name));
    return others.flatMap((name, index) => [
      ...(this.knows(new Map([[name, 1n]])) ? [name] : []),
      ...others.slice(index + 1).flatMap((other) => (this.knows(new Map([[name, 1n], [other, -1n]])) ? [`${name} − ${other}`] : [])),
    ]);
  }

  private add(row: readonly Fraction[]): void {
    const left = this.reduce(row);
    const at = left.findIndex(({ over }) => over !== 0n);
    if (at < 0) return;
    const { over, under } = left[at] as Fraction;
    this.pivots.push({ at, row: left.map((value) => times(value, fraction(under, over))) });
  }

  private reduce(row: readonly Fraction[]): readonly Fraction[] {
    let left = row;
    for (const { at, row: pivot } of this.pivots) {
      const factor = left[at] as Fraction;
      if (factor.over !== 0n) left = left.map((value, index) => minus(value, times(factor, pivot[index] as Fraction)));
    }
    return left;
  }
}

/** Lowest and highest that each figure can be, when none is negative and every sum must come out; narrowed until it stands still. */
export function bounds(sums: readonly { readonly names: readonly string[]; readonly sum: number }[], own: ReadonlyMap<string, number>): Map<string, [number, number]> {
  const known = new Map<string, [number, number]>();
  for (const { names } of sums) for (const name of names) known.set(name, own.has(name) ? [own.get(name) as number, own.get(name) as number] : [0, Infinity]);
  for (let isNarrowed = true; isNarrowed; ) {
    isNarrowed = false;
    for (const { names, sum } of sums) {
      const low = names.reduce((total, name) => total + (known.get(name)?.[0] ?? 0), 0);
      const high = names.reduce((total, name) => total + (known.get(name)?.[1] ?? 0), 0);
      for (const name of names) {
        const [least, most] = known.get(name) as [number, number];
        const next: [number, number] = [Math.max(least, high === Infinity ? least : sum - (high - most)), Math.min(most, sum - (low - least))];
        // Narrowed by less than an øre is rounding.
        if (next[0] > least + 1 || next[1] < most - 1) {
          known.set(name, next);
          isNarrowed = true;
          break;
        }
      }
    }
  }
  return known;
}
