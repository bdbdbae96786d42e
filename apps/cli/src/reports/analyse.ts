import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import { composeAnalysisJson } from '@samvirke/model/reports';
import { plain } from '../terminal/format-table.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { askAnalysis, type CaseOptions } from './ask-analysis.ts';
import { formatAnalysis } from './format-analysis.ts';

export interface AnalyseOptions extends CaseOptions {
  readonly format: string;
  readonly out?: string;
}

const FORMATS: readonly string[] = ['table', 'csv', 'xlsx'];

/** `samvirke analyse`: what ICT costs, what is saved together, what it costs to get there, and how sure that is. */
export async function analyseCase(terminal: Terminal, options: AnalyseOptions): Promise<ExitCode> {
  const { t, language } = terminal.texts;
  const { out } = options;
  const format = options.format === 'table' && out !== undefined ? (/\.(csv|xlsx)$/i.exec(out)?.[1]?.toLowerCase() ?? 'table') : options.format;
  if (!FORMATS.includes(format)) throw new UsageError(t('terminal.usage.invalid', { option: '--format', value: format, allowed: FORMATS.join(', ') }));
  if (terminal.json && format !== 'table') throw new UsageError(t('terminal.usage.both', { first: '--json', second: '--format' }));
  if (format === 'xlsx' && out === undefined && terminal.shown) throw new UsageError(t('terminal.usage.notWithTerminal', { format }));
  const answer = await askAnalysis(terminal, options);
  const controlCode = fingerprintAssumptions(answer.request.assumptions);
  if (terminal.json) {
    const { outcomes, ...analysis } = answer.analysis;
    const json = composeAnalysisJson(analysis, outcomes, { seed: answer.seed, assumptionsFingerprint: controlCode });
    const ownFiguresNotUsed = answer.leftOut.map(({ municipality, year, reason, missing }) => ({ municipality, year, reason, missing }));
    const text = `${JSON.stringify({ ...json, ...(ownFiguresNotUsed.length > 0 ? { ownFiguresNotUsed } : {}) }, null, 2)}\n`;
    if (out === undefined) terminal.write(text);
    else await writeOutput(terminal, out, text);
    return EXIT.ok;
  }
  if (format === 'table') {
    const text = plain(formatAnalysis(answer, terminal.texts, controlCode));
    if (out === undefined) terminal.write(text);
    else await writeOutput(terminal, out, text);
  } else {
    const { writeTable } = await import('@samvirke/store/costs');
    const { tabulateAnalysis } = await import('@samvirke/paper/reports');
    const [table, ...furtherSheets] = tabulateAnalysis(answer.analysis, terminal.texts);
    const bytes = await writeTable(table, format === 'csv' ? 'csv' : 'xlsx', { language, furtherSheets });
    if (out === undefined) terminal.write(bytes);
    else await writeOutput(terminal, out, bytes);
  }
  if (out !== undefined) terminal.tell(`${t('terminal.analyse.written', { file: out })}\n`);
  return EXIT.ok;
}
