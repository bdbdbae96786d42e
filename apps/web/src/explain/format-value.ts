import type { Unit } from '@samvirke/model/explain';
import type { Texts } from '@samvirke/text';

const FTE_DECIMALS = 1;
const SHARE_DECIMALS = 1;
const FACTOR_DECIMALS = 3;

/** A value with its unit, written in full: what a figure's panel shows. */
export function formatValue(value: number, unit: Unit, { t, formats }: Texts): string {
  switch (unit) {
    case 'NOK':
      return formats.nok(value);
    case 'NOK/year':
      return t('site.unit.nokPerYear', { nok: formats.nok(value) });
    case 'NOK/inhabitant':
      return t('site.unit.nokPerInhabitant', { nok: formats.nok(value) });
    case 'NOK/FTE':
      return t('site.unit.nokPerFte', { nok: formats.nok(value) });
    case 'FTE':
      return t('site.unit.fte', { number: formats.number(value, FTE_DECIMALS) });
    case 'inhabitants':
      return t('site.unit.inhabitants', { number: formats.number(value) });
    case 'inhabitants/FTE':
      return t('site.unit.inhabitantsPerFte', { number: formats.number(value) });
    case 'share':
      return formats.share(value, SHARE_DECIMALS);
    case 'year':
      return String(Math.round(value));
    case 'years':
      return t('site.unit.years', { number: formats.number(value, FTE_DECIMALS) });
    case 'index':
    case 'factor':
      return formats.number(value, FACTOR_DECIMALS);
    case 'count':
      return formats.number(value, FTE_DECIMALS);
    default:
      return formats.number(value, FACTOR_DECIMALS);
  }
}
