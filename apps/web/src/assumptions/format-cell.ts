import type { Assumption, Bounds } from '@samvirke/model/assumptions';
import type { Texts } from '@samvirke/text';

const MANY_DECIMALS = 4;
const PER_CENT = 100;
const UNITLESS: ReadonlySet<string> = new Set(['count', 'factor', 'index']);

/** How a parameter's number is written and typed: shares as per cent, the rest as they are. */
export interface CellFormat {
  /** What the number in the field is times, to be the model's. */
  readonly per: number;
  /** After the field: `%`, `kr per innbygger`. */
  readonly suffix: string;
  readonly write: (value: number) => string;
}

/** Something that is, or is not: 0 or 1 and nothing between. */
export function isSwitch({ min, max, step }: Pick<Bounds, 'min' | 'max'> & { readonly step?: number }): boolean {
  return min === 0 && max === 1 && step === 1;
}

function decimalsOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const size = Math.abs(value);
  if (size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : MANY_DECIMALS;
}

/** By the unit that the assumption's file names: `share/year`, `NOK/inhabitant/year (2014)`, `years`; 0 or 1 is no or yes. */
export function formatCell(definition: Pick<Assumption, 'unit' | 'bounds'> | undefined, { t, find, formats }: Texts): CellFormat {
  const unit = definition?.unit ?? '';
  if (definition?.bounds && isSwitch(definition.bounds)) {
    return { per: 1, suffix: '', write: (value) => (value === 0 ? t('site.no') : value === 1 ? t('site.yes') : formats.number(value, MANY_DECIMALS)) };
  }
  const isShare = unit === 'share' || unit.startsWith('share/') || unit.startsWith('share ');
  if (isShare) {
    return { per: 1 / PER_CENT, suffix: '%', write: (value) => formats.share(value, decimalsOf(value * PER_CENT)) };
  }
  const bare = unit.replace(/\s*\(.*\)$/, '');
  // A year is its own name, and a count or a factor is told by the assumption's label.
  if (bare === 'year') return { per: 1, suffix: '', write: (value) => String(Math.round(value)) };
  const words = UNITLESS.has(bare) ? '' : find(`site.units.${bare.replaceAll('.', '')}`) ?? unit;
  return {
    per: 1,
    suffix: words,
    write: (value) => (words === '' ? formats.number(value, decimalsOf(value)) : `${formats.number(value, decimalsOf(value))}\u00a0${words}`),
  };
}
