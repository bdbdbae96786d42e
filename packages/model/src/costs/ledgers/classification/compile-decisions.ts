import type { LineFacts } from '../types.ts';
import { supplierKey } from './supplier-key.ts';
import type { CompiledDecisions, Decision } from './types.ts';
import { unitKey } from './unit-key.ts';

/** The parts of a target, the most particular first where as many are named. */
const PARTS = ['supplier', 'account', 'unit'] as const;
type Part = (typeof PARTS)[number];

const READ: Readonly<Record<Part, (facts: LineFacts) => string | null>> = {
  supplier: supplierKey,
  account: ({ account }) => account,
  unit: unitKey,
};

/**
 * Decisions made ready: the most particular wins (a group of lines; then as many of supplier, account and unit as are
 * named; then supplier before account before unit), and the newest of those that are as particular. Decisions of the
 * same moment go by id, so that the order they are handed over in doesn't matter. A target that names nothing is for
 * no line.
 */
export function compileDecisions(decisions: readonly Decision[]): CompiledDecisions {
  const groups = new Map<string, Decision>();
  const combinations = new Map<string, { readonly parts: readonly Part[]; readonly found: Map<string, Decision> }>();
  const oldestFirst = decisions.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  for (const decision of oldestFirst) {
    const { target } = decision;
    if (target.group !== undefined) {
      groups.set(target.group, decision);
      continue;
    }
    const parts = PARTS.filter((part) => target[part] !== undefined);
    if (parts.length === 0) continue;
    const name = parts.join();
    if (!combinations.has(name)) combinations.set(name, { parts, found: new Map() });
    combinations.get(name)!.found.set(JSON.stringify(parts.map((part) => target[part])), decision);
  }
  const place = ({ parts }: { readonly parts: readonly Part[] }): readonly number[] => PARTS.map((part) => (parts.includes(part) ? 0 : 1));
  const mostParticularFirst = [...combinations.values()].toSorted((a, b) => b.parts.length - a.parts.length || compare(place(a).join(), place(b).join()));
  return {
    decisions,
    find: ({ facts, key }) => {
      const ofGroup = key === undefined ? undefined : groups.get(key);
      if (ofGroup !== undefined) return ofGroup;
      for (const { parts, found } of mostParticularFirst) {
        const values = parts.map((part) => READ[part](facts));
        const decision = values.includes(null) ? undefined : found.get(JSON.stringify(values));
        if (decision !== undefined) return decision;
      }
      return null;
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
