import type { PaperContext } from './paper-context.ts';

const SMALL = 10;
const TINY = 1;
const FEW_DECIMALS = 2;
const TINY_DECIMALS = 3;
const SHARE_DECIMALS = 1;
const CURRENCY = 'NOK';
const COUNTED = new Set(['count', 'FTE', 'months', 'hours']);
const COUNT_DECIMALS = 1;

const MILLION = 1_000_000;
const DIGITS = 3;
/** Millions that three digits hold: `16,7 mill. kr` reads better than full kroner, and says the same. */
const isRoundMillions = (value: number): boolean => Math.abs(value) >= MILLION && Number(value.toPrecision(DIGITS)) === value;

/**
 * A number as its unit says: `NOK/inhabitant/year (2014)` → «280 kr per innbygger i året (2014-kr)», `share` → «50 %».
 * Units that the paper has no words for stand as the file writes them.
 */
export function composeAssumptionValue(value: number, unit: string, paper: Pick<PaperContext, 't' | 'find' | 'formats'>): string {
  const { t, find, formats } = paper;
  const [, written = unit, prices] = /^(.*?)(?:\s*\((.*)\))?$/.exec(unit) ?? [];
  const [first = '', ...per] = written.split('/');
  const number = formats.number(value, COUNTED.has(first) ? COUNT_DECIMALS : Math.abs(value) < TINY ? TINY_DECIMALS : Math.abs(value) < SMALL ? FEW_DECIMALS : SHARE_DECIMALS);
  let amount =
    first === CURRENCY
      ? Math.abs(value) < SMALL
        ? number.concat('\u00a0', t('reports.chart.nok'))
        : isRoundMillions(value)
          ? formats.nokShort(value)
          : formats.nok(value)
      : first === 'share'
        ? formats.share(value, SHARE_DECIMALS)
        : written === 'year'
          ? String(value)
          : find(`reports.unit.${first}`) === undefined
          ? ['count', 'factor', 'index', 'yes'].includes(first)
            ? number
            : `${number}\u00a0${first}`
          : `${number}\u00a0${t(`reports.unit.${first}` as 'reports.unit.years')}`;
  for (const what of per) {
    amount = what === 'year' ? t('reports.unit.yearly', { amount }) : t('reports.unit.per', { amount, what: find(`reports.unit.${what}`) ?? what });
  }
  return first === CURRENCY && prices !== undefined && /^\d{4}$/.test(prices) ? t('reports.unit.priceYear', { amount, year: prices }) : amount;
}
