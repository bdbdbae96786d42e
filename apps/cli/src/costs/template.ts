import { participantsFor } from '@samvirke/model/organisations';
import { costTemplate } from '@samvirke/store/costs';
import { readKnowledge } from '../assumptions/read-knowledge.ts';
import { readMunicipalities } from '../reports/read-municipalities.ts';
import { readYear } from '../reports/read-year.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeOutput } from '../terminal/write-output.ts';

export interface TemplateOptions {
  readonly municipalities?: string;
  readonly year?: string;
  readonly force?: boolean;
}

/** `samvirke costs template <out>`: an empty cost table, with lines for the municipalities asked for. */
export async function writeCostTemplate(terminal: Terminal, out: string, options: TemplateOptions): Promise<ExitCode> {
  const ending = /\.(csv|xlsx)$/i.exec(out)?.[1]?.toLowerCase();
  if (ending !== 'csv' && ending !== 'xlsx') {
    throw new UsageError(terminal.texts.t('terminal.usage.invalid', { option: '<out>', value: out, allowed: '.csv, .xlsx' }));
  }
  let prefill;
  if (options.municipalities !== undefined) {
    const knowledge = await readKnowledge(terminal);
    const { reference, assumptions } = knowledge;
    const year = readYear(options.year, reference);
    const numbers = readMunicipalities(options.municipalities, year, knowledge);
    const { participants, refusals } = participantsFor({ numbers, year }, reference, assumptions);
    const [first, ...more] = refusals;
    if (first) throw new Refused([first, ...more]);
    prefill = { municipalities: participants, year };
  }
  const bytes = await costTemplate(terminal.texts.language, ending, prefill);
  await writeOutput(terminal, out, bytes, { fresh: options.force !== true });
  if (terminal.json) terminal.write(`${JSON.stringify({ file: out, format: ending, municipalities: prefill?.municipalities.length ?? 0 })}\n`);
  else terminal.write(`${terminal.texts.t('terminal.template.written', { file: out })}\n`);
  return EXIT.ok;
}
