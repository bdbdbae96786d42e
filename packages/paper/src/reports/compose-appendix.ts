import { assumptionOfCell, inLanguage, type Assumption, type AssumptionSet, type CellId } from '@samvirke/model/assumptions';
import { ELEMENTS, collectSpreadCells } from '@samvirke/model/costs';
import { collectAssumptions } from '@samvirke/model/explain';
import { widenRange } from '@samvirke/model/reports';
import { heading, paragraph, table, type Block } from '../documents/index.ts';
import { composeAssumptionValue } from './compose-assumption-value.ts';
import { composeCommand } from './compose-command.ts';
import { elementTable } from './element-table.ts';
import type { PaperContext } from './paper-context.ts';
import { publicAddress } from './public-address.ts';

const LEANED_ON: ReadonlySet<string> = new Set([
  'business-cases/analysis-period',
  'business-cases/discount-rate',
  'business-cases/financial-plan-years',
  'costs/price-year',
  'organisations/joinable-distance',
  'organisations/size-group-boundaries',
]);
const MILLION = 1_000_000;
const DIGITS = 3;
/** A table of an assumption is shown by its cells where they are few, else by the lowest and highest. */
const FEW_CELLS = 4;

/** What is measured and what is estimated, the key figures in two years' kroner, every assumption with its source, and how to check. */
export function composeAppendix(paper: PaperContext): readonly Block[] {
  const { t } = paper;
  return [
    { kind: 'newPage' },
    heading(2, t('reports.paper.heading.appendix')),
    heading(3, t('reports.paper.heading.known')),
    origin(paper),
    heading(3, t('reports.paper.heading.keyFigures')),
    keyFigures(paper),
    ...(paper.alone ? [] : [elementTable(paper), allYears(paper)]),
    heading(3, t('reports.paper.heading.assumptions')),
    assumptions(paper),
    heading(3, t('reports.paper.heading.check')),
    ...check(paper),
  ];
}

function origin(paper: PaperContext): Block {
  const { t, analysis } = paper;
  return table({
    caption: t('reports.paper.appendix.origin'),
    columns: [{ label: t('reports.paper.facts.municipality'), numeric: false }, ...ELEMENTS.map((element) => ({ label: t(`reports.paper.column.${element}`), numeric: false }))],
    rows: analysis.municipalities.map((m) => [
      { text: m.participant.name },
      ...ELEMENTS.map((element) => ({ text: t(m.costs[element].origin === 'own' ? 'reports.paper.appendix.ownFigure' : 'reports.paper.appendix.estimate') })),
    ]),
  });
}

function keyFigures(paper: PaperContext): Block {
  const { t, analysis, figures, formats } = paper;
  const { outcomes } = analysis;
  const today = analysis.toTodaysKroner;
  const two = today.year !== analysis.priceYear;
  const drawn = <K extends string>(key: K, likely: number, quantiles: Parameters<typeof widenRange>[1]) => {
    const { low, high } = widenRange(likely, quantiles);
    return [key, likely, low, high] as const;
  };
  const rows = [
    ['cost', analysis.total.nok, analysis.total.low, analysis.total.high],
    ['hidden', analysis.hidden.nok, analysis.hidden.low, analysis.hidden.high],
    drawn('savingCurve', figures.cooperate.fullSaving, outcomes.saving),
    ['savingTakenOut', figures.cooperate.takenOut, null, null],
    ['savingRules', analysis.synergies.rules.nok, null, null],
    drawn('transition', figures.cooperate.transition, outcomes.transition),
    drawn('presentValue', figures.cooperate.presentValue.value, outcomes.presentValue),
  ] as const;
  // In the paper's kroner as its tables sum it, so that the same figure is the same figure everywhere.
  const ofTables = (key: string): number | undefined => {
    const thousands = key === 'savingCurve' ? figures.saving : key === 'transition' ? figures.transition : undefined;
    return thousands === undefined ? undefined : (thousands * 1000) / figures.factor;
  };
  const write = (nok: number | null, factor: number): { readonly text: string; readonly value?: number } => {
    if (nok === null) return { text: t('reports.paper.alternative.none') };
    const value = (nok * factor) / MILLION;
    const decimals = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(Math.max(Math.abs(value), 1))));
    return { text: formats.number(value, decimals), value: nok * factor };
  };
  return table({
    caption: t('reports.paper.appendix.keyFigures'),
    columns: [
      { label: t('reports.paper.appendix.figure'), numeric: false },
      { label: t('reports.chart.low'), numeric: true },
      { label: t('reports.chart.likely'), numeric: true },
      { label: t('reports.chart.high'), numeric: true },
      ...(two ? [{ label: `${t('reports.chart.likely')}, ${t('reports.paper.appendix.inPrices', { year: today.year })}`, numeric: true }] : []),
    ].map((column, k) => (two && k > 0 && k < 4 ? { ...column, label: `${column.label}, ${t('reports.paper.appendix.inPrices', { year: analysis.priceYear })}` } : column)),
    rows: rows.slice(0, paper.alone ? 2 : rows.length).map(([key, likely, low, high]) => [
      { text: t(`reports.paper.appendix.${key}`, { year: figures.lastYear }) },
      write(low, 1),
      write(likely, 1),
      write(high, 1),
      ...(two ? [write(ofTables(key) ?? likely, today.factor.value)] : []),
    ]),
  });
}

function allYears(paper: PaperContext): Block {
  const { t, thousands, figures } = paper;
  return table({
    caption: t('reports.paper.appendix.allYears'),
    columns: (['year', 'operating', 'investment', 'net'] as const).map((key, k) => ({ label: t(`reports.chart.${key}`), numeric: k > 0 })),
    rows: figures.years.map((y) => [{ text: String(y.year) }, thousands(y.saving + y.transitionOperating), thousands(y.investment), thousands(y.net)]),
  });
}

function assumptions(paper: PaperContext): Block {
  const { t, analysis, input } = paper;
  const set = input.reference.assumptions;
  const used = new Set<CellId>();
  const figures = [
    analysis.total.explained,
    analysis.hidden.explained,
    analysis.synergies.rules.explained,
    analysis.transition.explained,
    analysis.toTodaysKroner.factor,
    ...analysis.alternatives.map((a) => a.presentValue),
  ];
  for (const explained of figures) for (const cell of collectAssumptions(explained)) used.add(cell);
  // What the draws varied counts too, even where the likely answer didn't pass by it.
  for (const { cell } of analysis.outcomes.weights) used.add(cell);
  // And what the ranges of cost rest on.
  for (const cell of collectSpreadCells(analysis.municipalities, set)) used.add(cell);
  // And what no figure's tree passes by, but the verdict hangs on all the same.
  for (const cell of set.cells.keys()) if (LEANED_ON.has(assumptionOfCell(cell))) used.add(cell);
  const byId = new Map<string, CellId[]>();
  for (const cell of used) {
    const id = assumptionOfCell(cell);
    byId.set(id, [...(byId.get(id) ?? []), cell]);
  }
  const language = input.texts.language;
  const rows = [...byId]
    .flatMap(([id, cells]) => {
      const definition = set.definitions.get(id);
      return definition ? [{ definition, cells }] : [];
    })
    .sort((a, b) => paper.formats.compare(a.definition.label[language], b.definition.label[language]));
  return table({
    caption: t('reports.paper.appendix.assumptions'),
    columns: (['assumption', 'value', 'source'] as const).map((key) => ({ label: t(`reports.paper.appendix.${key}`), numeric: false })),
    rows: rows.map(({ definition, cells }) => [
      { text: definition.label[language] },
      { text: values(paper, set, cells, definition) },
      { text: source(paper, definition.id) },
    ]),
  });
}

function values(paper: PaperContext, set: AssumptionSet, cells: readonly CellId[], { unit, bounds }: Assumption): string {
  const { t } = paper;
  // A switch is said in words.
  const isSwitch = bounds?.min === 0 && bounds.max === 1 && bounds.step === 1;
  const write = (value: number): string => (isSwitch ? t(value === 0 ? 'reports.cell.no' : 'reports.cell.yes') : composeAssumptionValue(value, unit, paper));
  // In the order of the file, so that small stands before large.
  const order = [...set.cells.keys()];
  const known = cells.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).flatMap((cell) => {
    const value = set.cells.get(cell);
    return value ? [{ cell, ...value }] : [];
  });
  const [first] = known;
  if (!first) return '';
  const bare = (value: number): string => paper.formats.number(unit.startsWith('share') ? value * 100 : value, Math.abs(value) < 1 ? 3 : 2);
  const changed = known.flatMap(({ cell }) => {
    const was = set.changed.get(cell);
    return was ? [t('reports.paper.appendix.changed', { value: write(was.value) })] : [];
  });
  const same = new Set(known.map(({ value }) => value)).size === 1;
  const written =
    known.length === 1 || same
      ? first.low === undefined || first.high === undefined
        ? write(first.value)
        : `${write(first.value)} [${first.high >= MILLION && unit.startsWith('NOK') ? paper.formats.nokRange(first.low, first.high) : `${bare(first.low)}–${bare(first.high)}`}]`
      : known.length <= FEW_CELLS
        ? `${known
            .slice(0, -1)
            .map(({ value }) => bare(value))
            .join(' / ')} / ${write(known.at(-1)?.value ?? 0)}`
        : `${bare(Math.min(...known.map(({ value }) => value)))}–${write(Math.max(...known.map(({ value }) => value)))}`;
  return [written, ...changed].join(', ');
}

function source(paper: PaperContext, id: string): string {
  const { t } = paper;
  const definition = paper.input.reference.assumptions.definitions.get(id);
  if (!definition) return '';
  const reference = Object.entries(definition.references)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, value]) => value)[0];
  if (!reference) return definition.kind === 'placeholder' ? t('reports.paper.appendix.noSource') : t(`reports.kind.${definition.kind}`);
  const { language } = paper.input.texts;
  const where = [reference.publisher, inLanguage(reference.title, language), reference.section === undefined ? undefined : inLanguage(reference.section, language), reference.page === undefined ? undefined : t('reports.paper.appendix.page', { page: reference.page })]
    .filter((part) => part !== undefined)
    .join(', ');
  return definition.kind === 'placeholder' ? t('reports.paper.appendix.placeholderMark', { source: where }) : where;
}

function check(paper: PaperContext): readonly Block[] {
  const { t, input, analysis } = paper;
  const address = publicAddress(input.meta.address);
  return [
    paragraph(t('reports.paper.appendix.check', { code: input.meta.controlCode })),
    paragraph(t('reports.paper.appendix.command', { command: composeCommand(paper) })),
    paragraph(t('reports.paper.appendix.commandPrices', { year: analysis.priceYear, table: `«${t('reports.paper.appendix.keyFigures')}»` })),
    ...(address === null ? [] : [paragraph(t('reports.paper.appendix.address', { address }))]),
    ...(paper.own.none ? [] : [paragraph(t('reports.paper.appendix.ownNotPublic'))]),
  ];
}
