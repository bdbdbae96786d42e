import { ELEMENTS } from '@samvirke/model/costs';
import { bullets, heading, paragraph, table, type Block } from '../documents/index.ts';
import { findFarthestApart } from './find-farthest-apart.ts';
import { LEGAL_REQUIREMENTS } from './legal-requirements.ts';
import type { PaperContext } from './paper-context.ts';

const FAR_KM = 50;
const TENS = 10;

/** The facts, without a word of judgement: background, law, plans and the alternatives, the null first. */
export function composeFacts(paper: PaperContext): readonly Block[] {
  const { t } = paper;
  return [
    heading(2, t('reports.paper.heading.facts')),
    paragraph(pricesLine(paper)),
    heading(3, t('reports.paper.heading.background')),
    ...background(paper),
    heading(3, t('reports.paper.heading.law')),
    ...law(paper),
    heading(3, t('reports.paper.heading.plans')),
    paragraph(t('reports.paper.facts.plans', { fillIn: paper.fillIn('reports.paper.facts.plansWhat') })),
    heading(3, t('reports.paper.heading.alternatives')),
    ...alternatives(paper),
  ];
}

/** What the amounts are in, and which of them were converted: the bodies' own figures may come in another year's kroner than the estimates. */
function pricesLine(paper: PaperContext): string {
  const { t, figures, analysis, formats, own } = paper;
  const year = figures.kronerYear;
  const ownAsGiven = own.priceYears.every((given) => given === year);
  return [
    t('reports.paper.facts.prices', { year }),
    own.all ? '' : t('reports.paper.facts.estimates'),
    year === analysis.priceYear ? '' : t('reports.paper.facts.deflated', { from: analysis.priceYear, factor: formats.number(figures.factor, 2) }),
    own.none || (ownAsGiven && year === analysis.priceYear)
      ? ''
      : ownAsGiven
        ? t('reports.paper.facts.ownAsGiven', { year })
        : t('reports.paper.facts.ownConverted', { prices: composePrices(paper, own.priceYears), year }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `2014-kroner`, `2014- og 2025-kroner`. */
function composePrices({ t, formats }: PaperContext, years: readonly number[]): string {
  return formats.list(years.map((year, i) => t(i === years.length - 1 ? 'reports.paper.appendix.inPrices' : 'reports.paper.facts.pricesOf', { year })));
}

function background(paper: PaperContext): readonly Block[] {
  const { t, analysis, thousands, toThousands, own, formats } = paper;
  const apart = findFarthestApart({ analysis, reference: paper.input.reference });
  const unallocated = analysis.municipalities.reduce((sum, m) => sum + m.unallocated, 0);
  const rows = analysis.municipalities.map((m) => {
    const elements = ELEMENTS.map((element) => toThousands(m.costs[element].nok));
    return { name: m.participant.name, population: m.participant.population, elements, sum: elements.reduce((a, b) => a + b, 0) };
  });
  const total = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return [
    paragraph(
      [
        t('reports.paper.facts.background', { names: paper.names, population: paper.population(analysis.population), fte: paper.fte(analysis.fte) }),
        t(own.none ? 'reports.paper.facts.allEstimates' : own.all ? 'reports.paper.facts.allOwn' : 'reports.paper.facts.someOwn', { own: own.own, total: own.total }),
        apart ? t('reports.paper.facts.distance', { a: apart.a, b: apart.b, km: formats.number(roundKm(apart.km)) }) : '',
        analysis.hidden.nok > 0 ? t('reports.paper.facts.hidden', { hidden: paper.money(analysis.hidden.nok), range: paper.range(analysis.hidden) }) : '',
        unallocated > 0 ? t('reports.paper.facts.unallocated', { amount: paper.money(unallocated) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    table({
      caption: t('reports.paper.facts.tableToday'),
      columns: [
        { label: t('reports.paper.facts.municipality'), numeric: false },
        { label: t('reports.paper.column.population'), numeric: true },
        ...ELEMENTS.map((element) => ({ label: t(`reports.paper.column.${element}`), numeric: true })),
        { label: t('reports.paper.facts.sum'), numeric: true },
      ],
      rows: [
        ...rows.map((row) => [{ text: row.name }, { text: paper.population(row.population), value: row.population }, ...row.elements.map(thousands), thousands(row.sum)]),
        [
          { text: t('reports.paper.facts.together') },
          { text: paper.population(analysis.population), value: analysis.population },
          ...ELEMENTS.map((_, k) => thousands(total((row) => row.elements[k] ?? 0))),
          thousands(total((row) => row.sum)),
        ],
      ],
      total: true,
    }),
    paragraph(t('reports.paper.facts.earlier', { fillIn: paper.fillIn('reports.paper.facts.earlierWhat') })),
  ];
}

function law(paper: PaperContext): readonly Block[] {
  const { t, input, formats } = paper;
  const { date } = input.meta;
  const inForce = LEGAL_REQUIREMENTS.filter((rule) => rule.validFrom <= date && (rule.validTo === null || date < rule.validTo));
  const secondary = inForce.filter((rule) => rule.certainty === 'secondary');
  const checked = secondary.map((rule) => rule.lastChecked).sort()[0];
  const named = new Set<string>();
  return [
    bullets(
      inForce.map((rule) => {
        // The act's number stands where it is named first; after that its name is enough.
        const act = t(named.has(rule.act) ? `reports.law.short.${rule.act}` : `reports.law.act.${rule.act}`);
        named.add(rule.act);
        const topic = t(`reports.law.topic.${rule.id}`, { act: rule.certainty === 'secondary' ? `${act}*` : act });
        return [{ text: topic, bold: true as const }, ` ${t(`reports.law.${rule.id}`)}`];
      }),
    ),
    ...(checked === undefined ? [] : [paragraph(t('reports.law.secondary', { date: formats.date(checked) }))]),
  ];
}

function alternatives(paper: PaperContext): readonly Block[] {
  const { t, analysis, figures, thousands, toThousands, alternativeName } = paper;
  const costToday = analysis.municipalities.reduce((sum, m) => sum + ELEMENTS.reduce((of, element) => of + toThousands(m.costs[element].nok), 0), 0);
  const shown = paper.alone ? analysis.alternatives.filter((a) => a.kind !== 'cooperate') : analysis.alternatives;
  const described = shown.map((a) => {
    const { name = '', population = 0 } = a.cooperation ?? {};
    const words = t(`reports.paper.alternative.${a.kind}`, { name, population: paper.population(population) });
    const colon = words.indexOf(':');
    return [{ text: words.slice(0, colon + 1), bold: true as const }, words.slice(colon + 1)];
  });
  return [
    bullets(described),
    ...joinKnown(paper),
    table({
      caption: t('reports.paper.alternative.table'),
      columns: [
        { label: t('reports.paper.alternative.name'), numeric: false },
        { label: t('reports.paper.alternative.yearlyCost'), numeric: true },
        { label: t('reports.paper.alternative.hidden'), numeric: true },
        { label: t('reports.paper.alternative.saving'), numeric: true },
        { label: t('reports.paper.alternative.transition'), numeric: true },
        { label: t('reports.paper.alternative.payback'), numeric: true },
        { label: t('reports.paper.alternative.presentValue'), numeric: true },
      ],
      rows: shown.map((a) => {
        const today = a.kind === 'asToday';
        const none = { text: t('reports.paper.alternative.none') };
        // Every line is the sum of what the members' tables show, to the last digit.
        const { saving: saved, transition } = figures.of(a);
        return [
          { text: alternativeName(a.kind) },
          thousands(costToday - saved),
          a.hiddenYearly ? thousands(toThousands(a.hiddenYearly.nok)) : none,
          today ? none : thousands(saved),
          today ? none : thousands(transition),
          today ? none : a.paybackYear === null ? { text: t('reports.paper.alternative.never') } : { text: String(a.paybackYear), value: a.paybackYear },
          today ? none : thousands(toThousands(a.presentValue.value)),
        ];
      }),
    }),
    ...(shown.some((a) => a.kind === 'joinExisting') ? [paragraph(t('reports.paper.alternative.noneHidden'))] : []),
  ];
}

/** What is known of the cooperation that might be joined, how far away it is, and that nobody has asked it. */
function joinKnown({ t, figures, input, formats }: PaperContext): readonly Block[] {
  const cooperation = figures.join?.cooperation;
  if (!cooperation) return [];
  const { id, name, distanceKm } = cooperation;
  const lastSeen = input.reference.bodies?.cooperations.find((one) => one.id === id)?.lastSeen ?? null;
  return [
    paragraph(
      [
        lastSeen === null ? t('reports.paper.alternative.joinUnseen', { name }) : t('reports.paper.alternative.joinSeen', { name, year: lastSeen }),
        distanceKm === undefined ? '' : t('reports.paper.alternative.joinDistance', { km: formats.number(roundKm(distanceKm)) }),
        t('reports.paper.alternative.joinNotAsked'),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}

/** Between middles of municipalities, tens of kilometres are as much as can be said of what is far. */
function roundKm(km: number): number {
  return km < FAR_KM ? Math.round(km) : Math.round(km / TENS) * TENS;
}
