import { sampleUncertain, uncertain, valueOf, type AssumptionSet } from '@samvirke/model/assumptions';
import type { BusinessCase } from '@samvirke/model/business-cases';
import { ELEMENTS, type Element } from '@samvirke/model/costs';
import { presentValue } from '@samvirke/model/units';

interface NaiveYear {
  readonly index: number;
  readonly saving: number;
  readonly spent: number;
}

/**
 * The same draws as anyone would first write them: a map of drawn assumptions, an object per municipality, element and
 * year, the curve computed anew for each, every municipality's own distance drawn. It exists to be measured against,
 * and to check the fast one: written from docs/method and not from its code.
 */
export function drawNaively(
  { costs, assumptions: set }: BusinessCase,
  draws: number,
  random: () => number = Math.random,
): { presentValue: number; saving: number; transition: number }[] {
  return Array.from({ length: draws }, () => {
    const drawn = drawAssumptions(set, random);
    const value = (cell: string): number => drawn.get(cell) ?? valueOf(set, cell);
    const shared = Object.fromEntries(
      ELEMENTS.map((element) => [
        element,
        1 + triangle(-valueOf(set, 'costs/mean-spread', 'low'), 0, valueOf(set, 'costs/mean-spread', 'high'), random),
      ]),
    ) as Record<Element, number>;
    const together = costs.reduce((sum, body) => sum + body.participant.population, 0);
    const bodies = costs.map((body) => {
      const elements = ELEMENTS.map((element) => {
        const { nok, low, high, origin } = body.costs[element];
        const own = origin === 'own';
        const meanLow = own ? 0 : Math.min(nok - low, nok * valueOf(set, 'costs/mean-spread', 'low'));
        const meanHigh = own ? 0 : Math.min(high - nok, nok * valueOf(set, 'costs/mean-spread', 'high'));
        const below = Math.sqrt((nok - low) ** 2 - meanLow ** 2);
        const above = Math.sqrt((high - nok) ** 2 - meanHigh ** 2);
        // A triangle with its top at 0 has its mean at (above − below) ÷ 3: taken away, so that the mean stays.
        const distance = triangle(-below, 0, above, random) - (above - below) / 3;
        const cost = nok * (own ? 1 : shared[element]) + distance;
        const gap = 1 - unitCost(element, together, set, value) / unitCost(element, body.participant.population, set, value);
        const reach = element === 'lineOfBusiness' ? Math.min(1, value('synergies/systems-in-common') / value('synergies/systems-carrying-cost')) : 1;
        const share = value(`synergies/realised-share.${element}`) * reach * gap;
        return { element, cost, share, saving: cost * share };
      });
      return { body, elements, basicOperations: body.costs.basicOperations.nok * (body.costs.basicOperations.origin === 'own' ? 1 : shared.basicOperations) };
    });
    const network = value('synergies/network-ready-year');
    const dataCentre = Math.max(network, value('synergies/data-centre-ready-year'));
    const organisation = Math.max(dataCentre, value('synergies/organisation-ready-year'));
    const systems = value('synergies/systems-in-common');
    const moving = systems / value('synergies/systems-per-year');
    const months = value('business-cases/double-running-months');
    // The largest, the first by number of several, moves only a part of what is its own.
    const host = costs.toSorted(
      (a, b) => b.participant.population - a.participant.population || a.participant.number.localeCompare(b.participant.number),
    )[0];
    const movedOf = (body: (typeof costs)[number]): number => (body === host ? value('business-cases/host-share-moved') : 1);
    const toMove = systems * (1 - value('business-cases/already-on-system'));
    const scale = costs.reduce(
      (sum, body) =>
        sum +
        movedOf(body) *
          (body.participant.population / valueOf(set, 'business-cases/migration-reference-population')) **
          valueOf(set, 'business-cases/migration-size-exponent'),
      0,
    );
    const spending = [
      { amount: value('business-cases/strategy-fixed') + costs.length * value('business-cases/strategy-per-municipality'), from: -1, to: 0 },
      { amount: costs.length * value('business-cases/network-per-municipality'), from: 0, to: network },
      { amount: value('business-cases/data-centre-fixed') + together * value('business-cases/data-centre-per-inhabitant'), from: 0, to: dataCentre },
      {
        amount: (months / 12) * value('business-cases/double-running-share') * bodies.reduce((sum, { body, basicOperations }) => sum + movedOf(body) * basicOperations, 0),
        from: dataCentre,
        to: dataCentre + months / 12,
      },
      { amount: toMove * value('business-cases/migration-per-system') * scale, from: organisation, to: organisation + moving },
      {
        amount: toMove * costs.reduce((sum, body) => sum + movedOf(body) * body.participant.population, 0) * value('business-cases/users-per-inhabitant') * value('business-cases/training-hours-per-user') * value('business-cases/training-hourly-cost'),
        from: organisation,
        to: organisation + moving,
      },
    ];
    const moved = (at: number): number => (at <= 0 ? 0 : at < moving ? at ** 2 / (2 * moving) : at - moving / 2);
    const years: NaiveYear[] = Array.from({ length: valueOf(set, 'business-cases/analysis-period') + 1 }, (_, index) => {
      const after = (ready: number): number => (index === 0 ? 0 : Math.min(1, Math.max(0, index - ready)));
      const left = 1 - (1 - value('business-cases/staff-turnover')) ** Math.max(0, index - 0.5 - organisation);
      const savings = bodies.flatMap(({ body, elements }) =>
        elements.map(({ element, cost, share, saving }) => {
          if (element === 'telecom') return { element, nok: saving * after(network) };
          if (element === 'basicOperations') return { element, nok: saving * after(dataCentre) };
          if (element === 'lineOfBusiness') return { element, nok: saving * (moved(index - organisation) - moved(index - 1 - organisation)) };
          const local = Math.max(0, 1 - value('business-cases/minimum-local-fte') / body.staffFte.fte);
          return { element, nok: cost * (share <= 0 ? share * after(organisation) : Math.min(Math.min(share, local) * after(organisation), left)) };
        }),
      );
      return {
        index,
        saving: savings.reduce((sum, { nok }) => sum + nok, 0),
        spent: spending.reduce(
          (sum, { amount, from, to }) => sum + amount * Math.max(0, Math.min(to, index) - Math.max(from, index - 1)) / (to - from),
          0,
        ),
      };
    });
    return {
      presentValue: presentValue(
        years.map(({ saving, spent }) => saving - spent),
        value('business-cases/discount-rate'),
      ),
      saving: bodies.flatMap(({ elements }) => elements).reduce((sum, { saving }) => sum + saving, 0),
      transition: spending.reduce((sum, { amount }) => sum + amount, 0),
    };
  });
}

function drawAssumptions(set: AssumptionSet, random: () => number): Map<string, number> {
  const drawn = new Map<string, number>();
  for (const cell of set.cells.keys()) {
    if (!cell.startsWith('synergies/') && !cell.startsWith('business-cases/')) continue;
    drawn.set(cell, sampleUncertain(uncertain(set, cell), random()));
  }
  return drawn;
}

function triangle(low: number, likely: number, high: number, random: () => number): number {
  return sampleUncertain({ value: likely, low, high }, random());
}

function unitCost(element: Element, population: number, set: AssumptionSet, value: (cell: string) => number): number {
  const points = (['small', 'medium', 'large'] as const).map((group) => ({
    x: Math.log(valueOf(set, 'synergies/group-inhabitants', group) / valueOf(set, 'synergies/group-municipalities', group)),
    y:
      value(`synergies/curve-level.${group}.${element}`) *
      (element === 'staff'
        ? valueOf(set, 'costs/cost-per-fte') / valueOf(set, 'costs/inhabitants-per-fte', group)
        : valueOf(set, 'costs/unit-cost', group, element)),
  }));
  const [a, b, c] = points as [(typeof points)[0], (typeof points)[0], (typeof points)[0]];
  const x = Math.log(population);
  if (x <= a.x) return a.y * (1 + value(`synergies/curve-slope-outside.below.${element}`) * (a.x - x));
  if (x >= c.x) return c.y * (1 + value(`synergies/curve-slope-outside.above.${element}`) * (x - c.x));
  const [h1, h2] = [b.x - a.x, c.x - b.x];
  const [d1, d2] = [(b.y - a.y) / h1, (c.y - b.y) / h2];
  const slope = d1 * d2 <= 0 ? 0 : (3 * (h1 + h2)) / ((2 * h2 + h1) / d1 + (h2 + 2 * h1) / d2);
  const first = x < b.x;
  const [from, to, h] = first ? [a, b, h1] : [b, c, h2];
  const t = (x - from.x) / h;
  return (
    (1 + 2 * t) * (1 - t) ** 2 * from.y +
    t ** 2 * (3 - 2 * t) * to.y +
    h * slope * (first ? t ** 2 * (t - 1) : t * (1 - t) ** 2)
  );
}
