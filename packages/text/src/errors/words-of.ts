import type { Figure, Refusal } from '@samvirke/model/errors';
import type { Texts } from '../texts.ts';

/** A refusal in words: what happened (short, and with its figures), what to do, and where in what was received. */
export interface RefusalWords {
  readonly title: string;
  readonly detail: string;
  readonly cure: string;
  readonly where?: string;
}

/** Figures that are written as they stand: years, rows and codes aren't quantities. */
const AS_THEY_STAND = new Set(['year', 'lastYear', 'firstYear', 'expected', 'from', 'firstRow', 'number', 'art', 'id']);
const MONEY = new Set(['amount', 'perInhabitant']);
/** Lists of which one is to be chosen. */
const CHOICES = new Set(['allowed', 'known', 'candidates']);
const DECIMALS = 4;
/** Three years in a row are written as a span. */
const SPAN = 3;

/** The words of a refusal in one language, its figures written as that language writes them. */
export function wordsOf(refusal: Refusal, texts: Texts): RefusalWords {
  const figures = Object.fromEntries(
    Object.entries(refusal.figures).map(([name, figure]) => [name, written(refusal.code, name, figure, texts)]),
  );
  const words = (part: string) => texts.find(`errors.${refusal.code}.${part}`, figures);
  const where = placed(refusal, texts);
  return {
    title: words('title') ?? refusal.code,
    detail: (isNobodys(refusal) ? words('detailNone') : undefined) ?? words('detail') ?? refusal.code,
    cure: ('factor' in figures ? words('cureWithFactor') : undefined) ?? words('cure') ?? '',
    ...(where !== '' && { where }),
  };
}

/** No role would do: there is none to name. */
function isNobodys({ figures }: Refusal): boolean {
  const { roles } = figures as { readonly roles?: Figure };
  return typeof roles === 'object' && roles.length === 0;
}

function placed({ place = {} }: Refusal, texts: Texts): string {
  return (['file', 'row', 'column', 'parameter'] as const)
    .flatMap((part) => {
      const value = place[part];
      return value === undefined ? [] : [texts.find(`errors.place.${part}`, { [part]: String(value) }) ?? String(value)];
    })
    .join(', ');
}

function written(code: string, name: string, figure: Figure, texts: Texts): string {
  const { formats } = texts;
  if (typeof figure === 'number') {
    if (AS_THEY_STAND.has(name)) return String(figure);
    const money = MONEY.has(name) || (name === 'limit' && code.startsWith('amount-'));
    return money ? formats.nok(figure) : formats.number(figure, DECIMALS);
  }
  if (name === 'field' && typeof figure === 'string') return texts.find(`entries.fields.${figure}`) ?? figure;
  if (name === 'role' && typeof figure === 'string') return texts.find(`access.roles.${figure}`) ?? figure;
  if (code === 'session-ended' && typeof figure === 'string') return texts.find(`access.ended.${figure}`) ?? figure;
  if (typeof figure === 'string') return (name === 'group' ? texts.find(`costs.groups.${figure}`) : undefined) ?? figure;
  if (name === 'roles') return new Intl.ListFormat(texts.language, { type: 'disjunction' }).format(figure.map((role) => texts.find(`access.roles.${role}`) ?? role));
  if (figure.length === 0) return '–';
  if (CHOICES.has(name)) return new Intl.ListFormat(texts.language, { type: 'disjunction' }).format(figure);
  return name === 'years' ? spans(figure, texts) : formats.list(figure);
}

/** 2005, 2006, 2007 and 2010 as «2005–2007 og 2010». */
function spans(years: readonly string[], texts: Texts): string {
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(year)) run.push(year);
    else runs.push([year]);
  }
  return texts.formats.list(runs.flatMap((run) => (run.length >= SPAN ? [`${run[0]}–${run.at(-1)}`] : run)));
}
