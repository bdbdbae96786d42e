import type { ReproducedFigure } from './types.ts';

/** The ten fields of a row that scripts lean on, in their order: what `samvirke reproduce --json` and the API send. */
export type ScriptRow = Omit<ReproducedFigure, 'interval' | 'formula' | 'cell'>;

/** Rows as they are promised to scripts: nothing more than the ten fields. */
export function composeScriptRows(rows: readonly ReproducedFigure[]): ScriptRow[] {
  return rows.map(({ figure, element, group, measure, unit, published, recomputed, deviation, withinRounding, reason }) => ({
    figure,
    element,
    group,
    measure,
    unit,
    published,
    recomputed,
    deviation,
    withinRounding,
    reason,
  }));
}
