import { ELEMENTS } from '@samvirke/model/costs';
import { bullets, heading, paragraph, table, type Block } from '../documents/index.ts';
import { LEGAL_REQUIREMENTS } from './legal-requirements.ts';
import type { PaperContext } from './paper-context.ts';

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

function pricesLine(paper: PaperContext): string {
  const { t, figures, analysis, formats } = paper;
  const prices = t('reports.paper.facts.prices', { year: figures.kronerYear });
  if (figures.kronerYear === analysis.priceYear) return prices;
  return `${prices} ${t('reports.paper.facts.deflated', { from: analysis.priceYear, factor: formats.number(figures.factor, 2) })}`;
}

function background(paper: PaperContext): readonly Block[] {
  const { t, analysis, thousands, toThousands } = paper;
  const cells = analysis.municipalities.flatMap((m) => ELEMENTS.map((element) => m.costs[element]));
  const own = cells.filter((cost) => cost.origin === 'own').length;
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
        own === 0 ? t('reports.paper.facts.allEstimates') : t('reports.paper.facts.someOwn', { own, total: cells.length }),
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
        { label: t('reports.paper.facts.population'), numeric: true },
        ...ELEMENTS.map((element) => ({ label: t(`reports.element.${element}`), numeric: true })),
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
  const { t, analysis, figures, formats, thousands, toThousands, alternativeName } = paper;
  const costToday = analysis.municipalities.reduce((sum, m) => sum + ELEMENTS.reduce((of, element) => of + toThousands(m.costs[element].nok), 0), 0);
  const shown = paper.alone ? analysis.alternatives.filter((a) => a.kind !== 'cooperate') : analysis.alternatives;
  const described = shown.map((a) => {
    const { name = '', population = 0, distanceKm = 0, beyond = false } = a.cooperation ?? {};
    const words = t(beyond ? 'reports.paper.alternative.joinExistingBeyond' : `reports.paper.alternative.${a.kind}`, {
      name,
      population: paper.population(population),
      km: formats.number(distanceKm),
    });
    const colon = words.indexOf(':');
    return [{ text: words.slice(0, colon + 1), bold: true as const }, words.slice(colon + 1)];
  });
  return [
    bullets(described),
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
        // The cooperation's own line is the sum of what the members' tables show, to the last digit.
        const ours = a === figures.cooperate;
        const saved = today ? 0 : ours ? figures.savingInPlace : toThousands(figures.inPlace(a));
        return [
          { text: alternativeName(a.kind) },
          thousands(costToday - saved),
          a.hiddenYearly ? thousands(toThousands(a.hiddenYearly.nok)) : none,
          today ? none : thousands(saved),
          today ? none : thousands(ours ? figures.transitionOperating + figures.transitionInvestment : toThousands(a.transition)),
          today ? none : a.paybackYear === null ? { text: t('reports.paper.alternative.never') } : { text: String(a.paybackYear), value: a.paybackYear },
          today ? none : thousands(toThousands(a.presentValue.value)),
        ];
      }),
    }),
  ];
}
