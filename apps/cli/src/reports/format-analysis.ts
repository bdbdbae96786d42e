import { valueOf } from '@samvirke/model/assumptions';
import { ELEMENTS } from '@samvirke/model/costs';
import { widenRange } from '@samvirke/model/reports';
import type { Texts } from '@samvirke/text';
import { formatTable } from '../terminal/format-table.ts';
import type { AnsweredCase } from './ask-analysis.ts';

/** Names that a heading holds; the rest are counted. */
const NAMED = 7;
/** Rows that a list of cells holds. */
const LISTED = 4;

/** The answer to a case for reading: a few large figures first, each with its range; then the tables behind them. */
export function formatAnalysis(answer: AnsweredCase, texts: Texts, controlCode: string): string {
  const sections = [
    formatTitle(answer, texts),
    formatHeadlines(answer, texts),
    formatCosts(answer, texts),
    formatSavings(answer, texts),
    formatAlternatives(answer, texts),
    formatNotes(answer, texts, controlCode),
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function formatTitle({ analysis }: AnsweredCase, { t, formats }: Texts): string {
  const names = analysis.municipalities.map(({ participant }) => participant.name);
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), `+${names.length - NAMED + 1}`] : names;
  return `${t('terminal.analyse.title', {
    count: names.length,
    inhabitants: formats.number(analysis.population),
    year: analysis.year,
    names: formats.list(shown),
  })}\n`;
}

function formatHeadlines({ analysis, request, draws }: AnsweredCase, { t, formats }: Texts): string {
  const { synergies, transition, outcomes, total, alternatives } = analysis;
  const saving = widenRange(synergies.curve.nok, outcomes.saving);
  const once = widenRange(transition.nok, outcomes.transition);
  const cooperate = alternatives.find(({ kind }) => kind === 'cooperate');
  const range = ({ low, high }: { readonly low: number; readonly high: number }): string => formats.nokRange(low, high);
  const lines: [string, string, string, string][] = [
    [t('terminal.analyse.cost'), formats.nokShort(total.nok), range(total), t('terminal.analyse.yearly')],
  ];
  if (analysis.municipalities.length > 1 && cooperate) {
    const dearer = synergies.curve.nok < 0;
    const present = widenRange(cooperate.presentValue.value, outcomes.presentValue);
    const rate = formats.share(valueOf(request.assumptions, 'business-cases/discount-rate'), 1);
    const years = formats.number(valueOf(request.assumptions, 'business-cases/analysis-period'));
    const back = cooperate.paybackYear === null ? t('terminal.analyse.noPayback') : t('terminal.analyse.payback', { year: cooperate.paybackYear });
    const chance = t('terminal.analyse.chance', { share: formats.share(outcomes.shareThatPays), draws: formats.number(draws) });
    lines.push(
      [
        t(dearer ? 'terminal.analyse.dearer' : 'terminal.analyse.saving'),
        formats.nokShort(dearer ? -synergies.curve.nok : synergies.curve.nok),
        dearer ? range({ low: -saving.high, high: -saving.low }) : range(saving),
        t('terminal.analyse.whenInPlace'),
      ],
      [t('terminal.analyse.savingRules'), formats.nokShort(synergies.rules.nok), '', t('terminal.analyse.whenInPlace')],
      [t('terminal.analyse.transition'), formats.nokShort(transition.nok), range(once), t('terminal.analyse.once')],
      [t('terminal.analyse.presentValue'), formats.nokShort(present.nok), range(present), t('terminal.analyse.over', { years, rate })],
      ['', '', '', `${back}. ${chance}.`],
    );
  }
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map(([label, figure, spread, note]) => `  ${label.padEnd(widths[0]!)}  ${figure.padStart(widths[1]!)}  ${spread.padEnd(widths[2]!)}  ${note}\n`)
    .join('');
}

function formatCosts({ analysis }: AnsweredCase, { t, formats }: Texts): string {
  const heads = [
    { label: t('terminal.analyse.number') },
    { label: t('terminal.analyse.municipality') },
    { label: t('terminal.analyse.inhabitants'), right: true },
    { label: t('terminal.analyse.group') },
    ...ELEMENTS.map((element) => ({ label: t(`costs.elements.${element}`), right: true })),
    { label: t('terminal.analyse.sum'), right: true },
  ];
  const someOwn = analysis.municipalities.some(({ costs }) => ELEMENTS.some((element) => costs[element].origin === 'own'));
  const mark = (origin: 'own' | 'estimate'): string => (someOwn ? (origin === 'own' ? '*' : ' ') : '');
  const rows = analysis.municipalities.map(({ participant, costs, total }) => [
    participant.number,
    participant.name,
    formats.number(participant.population),
    t(`terminal.analyse.groups.${participant.group}`),
    ...ELEMENTS.map((element) => formats.number(costs[element].nok) + mark(costs[element].origin)),
    formats.number(total.nok),
  ]);
  if (rows.length > 1) {
    const sums = ELEMENTS.map((element) => formats.number(analysis.totalByElement[element].nok) + (someOwn ? ' ' : ''));
    rows.push(['', t('terminal.analyse.sum'), formats.number(analysis.population), '', ...sums, formats.number(analysis.total.nok)]);
  }
  const allOwn = analysis.municipalities.every(({ costs }) => ELEMENTS.every((element) => costs[element].origin === 'own'));
  const origin = t(allOwn ? 'terminal.analyse.allOwn' : someOwn ? 'terminal.analyse.ownMark' : 'terminal.analyse.allEstimates');
  return `${t('terminal.analyse.perMunicipality')}\n${formatTable(heads, rows, { sum: rows.length > 1 })}${origin}\n`;
}

function formatSavings({ analysis }: AnsweredCase, { t, formats }: Texts): string {
  if (analysis.municipalities.length < 2) return '';
  const { rules, curve } = analysis.synergies;
  const heads = [{ label: t('terminal.analyse.element') }, { label: t('terminal.analyse.curve'), right: true }, { label: t('terminal.analyse.rules'), right: true }];
  const rows = ELEMENTS.map((element) => [t(`costs.elements.${element}`), formats.number(curve.byElement[element]), formats.number(rules.byElement[element])]);
  rows.push([t('terminal.analyse.sum'), formats.number(curve.nok), formats.number(rules.nok)]);
  return `${t('terminal.analyse.byElement')}\n${formatTable(heads, rows, { sum: true })}`;
}

function formatAlternatives({ analysis }: AnsweredCase, { t, formats }: Texts): string {
  const others = analysis.alternatives.filter(({ kind }) => kind !== 'asToday' && (kind !== 'cooperate' || analysis.municipalities.length > 1));
  if (others.length === 0) return '';
  const heads = [
    { label: t('terminal.analyse.alternative') },
    { label: t('terminal.analyse.fullSaving'), right: true },
    { label: t('terminal.analyse.transition').toLocaleLowerCase(), right: true },
    { label: t('terminal.analyse.presentValue').toLocaleLowerCase(), right: true },
    { label: t('terminal.analyse.paidBack'), right: true },
  ];
  const rows = others.map(({ kind, cooperation, fullSaving, transition, presentValue, paybackYear }) => [
    t(cooperation?.beyond ? 'reports.alternative.joinExistingBeyond' : `reports.alternative.${kind}`, {
      name: cooperation?.name ?? '',
      km: formats.number(cooperation?.distanceKm ?? 0),
    }),
    formats.number(fullSaving),
    formats.number(transition),
    formats.number(presentValue.value),
    paybackYear === null ? t('terminal.analyse.never') : String(paybackYear),
  ]);
  return `${t('terminal.analyse.alternatives')}\n${formatTable(heads, rows)}`;
}

function formatNotes({ analysis, request, seed, leftOut }: AnsweredCase, { t, formats }: Texts, controlCode: string): string {
  const { priceYear, toTodaysKroner, hidden, placeholders } = analysis;
  const notes = [
    t('terminal.analyse.priceYear', { year: priceYear, today: toTodaysKroner.year, factor: formats.number(toTodaysKroner.factor.value, 3) }),
    t('terminal.analyse.hidden', { range: formats.nokRange(hidden.low, hidden.high) }),
  ];
  const unallocated = analysis.municipalities.reduce((sum, body) => sum + body.unallocated, 0);
  if (unallocated !== 0) notes.push(t('terminal.analyse.unallocated', { count: 1, amount: formats.nokShort(unallocated) }));
  for (const { reason, name, year, missingNames } of leftOut) {
    notes.push(t(`costs.leftOut.${reason}`, { name, year, missing: formats.list(missingNames) }));
  }
  const changed = [...request.assumptions.changed].map(([cell, was]) => `${cell} ${formats.number(was.value, 6)} → ${formats.number(valueOf(request.assumptions, cell), 6)}`);
  if (changed.length > 0) notes.push(t('terminal.analyse.changed', { count: changed.length, list: changed.join(', ') }));
  if (placeholders.length > 0) notes.push(t('terminal.analyse.placeholders', { count: placeholders.length, list: shorten(placeholders) }));
  notes.push(t('terminal.analyse.control', { code: controlCode, seed }));
  return notes.map((note) => `${note}\n`).join('');
}

function shorten(list: readonly string[]): string {
  return list.length > LISTED ? `${list.slice(0, LISTED).join(', ')} …` : list.join(', ');
}
