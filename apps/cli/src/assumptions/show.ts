import { assumptionOfCell, boundsOf, inLanguage, resolveAssumptions, type UncertainValue } from '@samvirke/model/assumptions';
import { nearestWord, refuse } from '@samvirke/model/errors';
import { readAssumptions } from '@samvirke/store/assumptions';
import { formatTable, plain } from '../terminal/format-table.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

const DECIMALS = 6;

/** `samvirke assumptions show <id>`: an assumption, or the one that a cell belongs to, with every dated value and source. */
export function showAssumption(terminal: Terminal, asked: string): ExitCode {
  const { t, formats, language } = terminal.texts;
  const definitions = readAssumptions();
  const definition = definitions.get(asked) ?? definitions.get(assumptionOfCell(asked));
  if (!definition) {
    const suggestion = nearestWord(asked, definitions.keys());
    if (suggestion !== undefined && !terminal.json) terminal.tell(`${t('terminal.usage.didYouMean', { suggestion })}\n`);
    throw new Refused([refuse('assumption-unknown', { cell: asked })]);
  }
  if (terminal.json) {
    terminal.write(`${JSON.stringify(definition, null, 2)}\n`);
    return EXIT.ok;
  }
  const range = ({ low, high }: UncertainValue): string =>
    low === undefined || high === undefined ? '' : t('terminal.assumptions.range', { low: formats.number(low, DECIMALS), high: formats.number(high, DECIMALS) });
  const lines = [definition.label[language], `${definition.id} · ${definition.unit} · ${terminal.texts.find(`reports.kind.${definition.kind}`) ?? definition.kind}`];
  if (definition.description) lines.push('', definition.description[language]);
  for (const [date, cells] of Object.entries(definition.values)) {
    const rows = Object.entries(cells).map(([cell, value]) => [cell, formats.number(value.value, DECIMALS), range(value)]);
    const heads = [{ label: '' }, { label: t('terminal.assumptions.value'), right: true }, { label: '' }];
    const reference = definition.references[date];
    const source = reference && [reference.publisher, inLanguage(reference.title, language), reference.section && inLanguage(reference.section, language), reference.page, reference.url].filter(Boolean).join(', ');
    lines.push('', t('terminal.assumptions.from', { date: formats.date(date) }));
    // One value needs no table.
    lines.push(rows.length === 1 && rows[0]?.[0] === '' ? `  ${rows[0].slice(1).filter(Boolean).join('  ')}` : formatTable(heads, rows).trimEnd());
    lines.push(source ? t('terminal.assumptions.source', { source }) : t('terminal.assumptions.noSource'));
  }
  const [cell = definition.id] = [...resolveAssumptions(definitions, new Date().toISOString().slice(0, 10)).cells.keys()].filter((one) => assumptionOfCell(one) === definition.id);
  const { min, max } = boundsOf(definition, cell);
  lines.push('', t('terminal.assumptions.checked', { date: formats.date(definition.lastChecked), review: formats.date(definition.reviewBy) }));
  lines.push(`${t('terminal.assumptions.change', { cell })} (${formats.number(min, DECIMALS)}–${formats.number(max, DECIMALS)})`);
  terminal.write(`${plain(lines.join('\n'))}\n`);
  return EXIT.ok;
}
