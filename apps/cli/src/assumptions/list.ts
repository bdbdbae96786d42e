import { assumptionOfCell, resolveAssumptions } from '@samvirke/model/assumptions';
import { readAssumptions } from '@samvirke/store/assumptions';
import { formatTable, plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** `samvirke assumptions list`: every assumption as it stands today, and how many lack a source. */
export function listAssumptions(terminal: Terminal): ExitCode {
  const { t, formats, language } = terminal.texts;
  const definitions = readAssumptions();
  const { cells, date } = resolveAssumptions(definitions, new Date().toISOString().slice(0, 10));
  const byAssumption = Map.groupBy(cells, ([cell]) => assumptionOfCell(cell));
  const all = [...definitions.values()];
  if (terminal.json) {
    const list = all.map(({ id, label, unit, kind, lastChecked, reviewBy }) => ({
      id,
      label: label[language],
      unit,
      kind,
      values: Object.fromEntries((byAssumption.get(id) ?? []).map(([cell, value]) => [cell, value])),
      lastChecked,
      reviewBy,
    }));
    terminal.write(`${JSON.stringify({ date, assumptions: list }, null, 2)}\n`);
    return EXIT.ok;
  }
  const rows = all.map(({ id, label, unit, kind }) => {
    const values = byAssumption.get(id) ?? [];
    const [only] = values;
    const value = values.length === 1 && only ? formats.number(only[1].value, 4) : t('terminal.assumptions.values', { count: values.length });
    return [id, label[language], value, unit, terminal.texts.find(`reports.kind.${kind}`) ?? kind];
  });
  const heads = [
    { label: t('terminal.assumptions.id') },
    { label: t('terminal.assumptions.name') },
    { label: t('terminal.assumptions.value'), right: true },
    { label: t('terminal.assumptions.unit') },
    { label: t('terminal.assumptions.kind') },
  ];
  const placeholders = all.filter(({ kind }) => kind === 'placeholder').length;
  terminal.write(`${formatTable(heads, rows)}\n${plain(t('terminal.assumptions.count', { count: all.length, placeholders }))}\n`);
  return EXIT.ok;
}
