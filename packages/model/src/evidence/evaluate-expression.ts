import { baseValue } from './base-value.ts';
import { cellInterval } from './cell-interval.ts';
import { findCell } from './find-cell.ts';
import { imageOf } from './image-of.ts';
import { matchCells } from './match-cells.ts';
import type { Evidence, Expression, Given } from './types.ts';

/**
 * All values that a report gives for an expression, in kroner, shares and whole bodies: a quantity that is printed in
 * two places with two values gives two.
 */
export function evaluateExpression(evidence: Evidence, expression: Expression): Given[] {
  if ('cell' in expression) return [givenBy(evidence, expression.cell)];
  if ('sum' in expression) return combine(evidence, expression.sum, (parts) => parts.reduce((sum, part) => sum + part, 0));
  if ('product' in expression) return combine(evidence, expression.product, (parts) => parts.reduce((product, part) => product * part, 1));
  if ('difference' in expression) return combine(evidence, expression.difference, ([whole = 0, part = 0]) => whole - part);
  if ('ratio' in expression) return combine(evidence, expression.ratio, ([above = 0, below = 0]) => above / below);
  if ('increase' in expression) return combine(evidence, expression.increase, ([to = 0, from = 0]) => to / from - 1);
  if ('grow' in expression) {
    const { from, by, years } = expression.grow;
    return combine(evidence, [from, by], ([start = 0, growth = 0]) => start * (1 + growth) ** years);
  }
  return distinct(matchCells(evidence, expression).map((cell) => givenBy(evidence, cell.id)));
}

function givenBy(evidence: Evidence, id: string): Given {
  const cell = findCell(evidence, id);
  return { value: baseValue(cell), interval: cellInterval(evidence, cell), where: [id] };
}

function combine(evidence: Evidence, parts: readonly Expression[], calculate: (values: readonly number[]) => number): Given[] {
  let choices: (readonly Given[])[] = [[]];
  for (const part of parts) {
    const given = evaluateExpression(evidence, part);
    choices = choices.flatMap((chosen) => given.map((one) => [...chosen, one]));
  }
  return distinct(
    choices.map((chosen) => ({
      value: calculate(chosen.map(({ value }) => value)),
      interval: imageOf(
        (values) => calculate(chosen.map((_, index) => values[String(index)] ?? 0)),
        Object.fromEntries(chosen.map(({ interval }, index) => [String(index), interval])),
      ),
      where: chosen.flatMap(({ where }) => where),
    })),
  );
}

/** The same value from two places is one value, of both places. */
function distinct(given: readonly Given[]): Given[] {
  const byValue = new Map<number, Given>();
  for (const one of given) {
    const known = byValue.get(one.value);
    byValue.set(one.value, known ? { ...known, where: [...new Set([...known.where, ...one.where])] } : one);
  }
  return [...byValue.values()];
}
