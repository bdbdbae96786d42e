import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import { composeCaseAddress } from '@samvirke/contract/reports';
import { valueOf, type Language } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import { loadTexts } from '@samvirke/text';
import { basename } from 'node:path';
import { withProgress } from '../terminal/progress.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { writeOutput } from '../terminal/write-output.ts';
import { askAnalysis, type AnsweredCase, type CaseOptions } from './ask-analysis.ts';

export interface PaperOptions extends CaseOptions {
  readonly out?: string;
  readonly format?: string;
  readonly council?: string;
  readonly onePage?: boolean;
  /** Only where it was asked for; else the paper is in the council's own. */
  readonly language?: Language;
}

const FORMATS = ['docx', 'pdf', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** `samvirke paper`: the council paper as a Word file, a tagged PDF or a web page, in the council's own language. */
export async function writePaper(terminal: Terminal, options: PaperOptions): Promise<ExitCode> {
  const { t } = terminal.texts;
  const { out } = options;
  if (out === undefined) throw new UsageError(t('terminal.usage.missingOption', { option: '--out' }));
  const asked = options.format ?? /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase() ?? '';
  const format = FORMATS.find((one) => one === asked);
  if (format === undefined) throw new UsageError(t('terminal.usage.invalid', { option: '--format', value: asked, allowed: FORMATS.join(', ') }));
  const answer = await askAnalysis(terminal, options);
  const bytes = await withProgress(terminal, t('terminal.progress.writing'), () => composePaper(answer, format, options, terminal));
  await writeOutput(terminal, out, bytes);
  if (terminal.json) terminal.write(`${JSON.stringify({ file: out, format, bytes: bytes.length })}\n`);
  else terminal.write(`${t('terminal.analyse.written', { file: out })}\n`);
  return EXIT.ok;
}

async function composePaper(answer: AnsweredCase, format: Format, options: PaperOptions, { environment }: Terminal): Promise<Uint8Array> {
  const { ALL_COUNCILS, COMMON_PART, composeCouncilPaper, composeOnePager, paperLanguage } = await import('@samvirke/paper/reports');
  const { composeHtml, writeDocx } = await import('@samvirke/paper/documents');
  const { participants, assumptions, year } = answer.request;
  const council = options.council ?? COMMON_PART;
  const known = [ALL_COUNCILS, COMMON_PART, ...participants.map(({ number }) => number)];
  if (!known.includes(council)) throw new Refused([refuse('parameter-invalid', { parameter: '--council', value: council, allowed: known })]);
  const texts = await loadTexts(options.language ?? paperLanguage(participants, council));
  const address = composeCaseAddress(environment['SAMVIRKE_PUBLIC_ADDRESS'], {
    language: texts.language,
    municipalities: participants.map(({ number }) => number),
    year,
    seed: answer.seed,
    changes: [...assumptions.changed.keys()].map((cell) => [cell, valueOf(assumptions, cell)]),
  });
  const compose = options.onePage === true ? composeOnePager : composeCouncilPaper;
  const paper = compose({
    analysis: answer.analysis,
    texts,
    reference: { assumptions, bodies: answer.reference },
    council,
    meta: {
      controlCode: fingerprintAssumptions(assumptions),
      address,
      date: new Date().toISOString().slice(0, 10),
      command: commandOf(answer, options),
    },
  });
  if (format === 'docx') return writeDocx(paper);
  const html = composeHtml(paper);
  if (format === 'html') return Buffer.from(html);
  const { closePrinter, printOrRefuse } = await import('@samvirke/paper/print');
  try {
    const { pdf, refusal } = await printOrRefuse(html);
    if (refusal) throw new Refused([refusal]);
    return pdf;
  } finally {
    await closePrinter();
  }
}

/** The line that computes the paper's figures again. Where somebody's files lie is nobody else's business. */
function commandOf({ request, seed, draws }: AnsweredCase, options: PaperOptions): string {
  const { participants, year, assumptions } = request;
  return [
    'npx samvirke analyse',
    `--municipalities ${participants.map(({ number }) => number).join(',')}`,
    `--year ${year}`,
    `--seed ${seed}`,
    `--draws ${draws}`,
    ...(options.costs === undefined ? [] : [`--costs ${basename(options.costs)}`]),
    ...[...assumptions.changed.keys()].map((cell) => `--set ${cell}=${valueOf(assumptions, cell)}`),
  ].join(' ');
}
