import type { AssumptionSet, CellId } from '@samvirke/model/assumptions';
import { combineOutcomes, drawOutcomes, type PartialOutcomes } from '@samvirke/model/business-cases';
import type { CostRow, LeftOutRows } from '@samvirke/model/costs';
import { MOST_DRAWS, MOST_SEED } from '@samvirke/contract/reports';
import { nearestWord } from '@samvirke/model/errors';
import { findMunicipality, type ReferenceData } from '@samvirke/model/organisations';
import { analyse, buildAnalysisRequest, type AnalysisRequest, type AnalysisWithOutcomes } from '@samvirke/model/reports';
import { setImmediate } from 'node:timers/promises';
import { readKnowledge } from '../assumptions/read-knowledge.ts';
import { readOwnFigures, refuseUnsettled } from '../costs/read-own-figures.ts';
import { withProgress } from '../terminal/progress.ts';
import { readWholeNumber } from '../terminal/read-whole-number.ts';
import { Refused } from '../terminal/refused.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { readMunicipalities } from './read-municipalities.ts';
import { readYear } from './read-year.ts';

/** The options that say a case, the same for every command that answers one. */
export interface CaseOptions {
  readonly municipalities?: string;
  readonly year?: string;
  readonly seed: string;
  readonly draws: string;
  readonly costs?: string;
  readonly confirm?: readonly string[];
  readonly set?: readonly string[];
  /** What papers printed before `--set` had its name ask for. */
  readonly assume?: readonly string[];
}

export interface AnsweredCase {
  readonly request: AnalysisRequest;
  readonly analysis: AnalysisWithOutcomes;
  readonly seed: number;
  readonly draws: number;
  readonly reference: ReferenceData;
  /** Rows of the cost table of municipalities that don't take part. */
  readonly leftOut: readonly (LeftOutRows & { readonly name: string; readonly missingNames: readonly string[] })[];
}

const DRAWS_AT_A_TIME = 5_000;

/** From the options of a case to its answer. Throws Refused or UsageError; needs no database. */
export async function askAnalysis(terminal: Terminal, options: CaseOptions): Promise<AnsweredCase> {
  const seed = readWholeNumber(terminal, { option: '--seed', value: options.seed, min: 0, max: MOST_SEED });
  const draws = readWholeNumber(terminal, { option: '--draws', value: options.draws, min: 1, max: MOST_DRAWS });
  const written = [...(options.set ?? []), ...(options.assume ?? [])];
  const changes = written.map((one) => readChange(terminal, one));
  if (options.municipalities === undefined) throw new UsageError(terminal.texts.t('terminal.usage.missingOption', { option: '--municipalities' }));
  const knowledge = await readKnowledge(terminal);
  const year = readYear(options.year, knowledge.reference);
  const municipalities = readMunicipalities(options.municipalities, year, knowledge);
  let rows: readonly CostRow[] = [];
  if (options.costs !== undefined) {
    const confirmed = options.confirm ?? [];
    const result = await readOwnFigures(terminal, options.costs, confirmed, knowledge);
    refuseUnsettled(result, confirmed);
    rows = result.rows;
  }
  const costSet = rows.length > 0 ? { id: options.costs ?? '', rows } : null;
  const { request, leftOut, refusals } = buildAnalysisRequest({ municipalities, year, changes, costSet }, knowledge);
  if (refusals) {
    suggestCells(terminal, changes, knowledge.assumptions);
    throw new Refused(refusals);
  }
  const nameOf = (number: string): string => `${number} ${findMunicipality(number, knowledge.reference)?.name ?? ''}`.trim();
  const words = terminal.texts.t('terminal.progress.drawing', { draws: terminal.texts.formats.number(draws) });
  const analysis = await withProgress(terminal, words, (reached) => drawInParts(request, { seed, draws }, reached));
  return { request, analysis, seed, draws, reference: knowledge.reference, leftOut: leftOut.map((one) => ({ ...one, name: nameOf(one.municipality), missingNames: one.missing.map(nameOf) })) };
}

/** The draws in parts, so that there is a moment between them to say how far they have come. */
async function drawInParts(
  request: AnalysisRequest,
  { seed, draws }: { readonly seed: number; readonly draws: number },
  reached: (share: number) => void,
): Promise<AnalysisWithOutcomes> {
  const analysis = analyse(request);
  const { year, assumptions } = request;
  const parts: PartialOutcomes[] = [];
  for (let from = 0; from < draws; from += DRAWS_AT_A_TIME) {
    const to = Math.min(draws, from + DRAWS_AT_A_TIME);
    parts.push(drawOutcomes({ costs: analysis.municipalities, year, assumptions }, { seed, draws, from, to }));
    reached(to / draws);
    // oxlint-disable-next-line no-await-in-loop -- the pause is the point
    await setImmediate();
  }
  return { ...analysis, outcomes: combineOutcomes(parts) };
}

function readChange(terminal: Terminal, written: string): readonly [CellId, number] {
  const [, cell = '', value = ''] = /^([^=]+)=(.+)$/.exec(written.trim()) ?? [];
  const number = Number(value.trim().replace(',', '.'));
  if (cell !== '' && value.trim() !== '' && Number.isFinite(number)) return [cell.trim(), number];
  throw new UsageError(terminal.texts.t('terminal.usage.invalid', { option: '--set', value: written, allowed: terminal.texts.t('terminal.usage.setForm') }));
}

/** Beside the refusal of a misspelt cell: the one that was most likely meant. */
function suggestCells(terminal: Terminal, changes: readonly (readonly [CellId, number])[], assumptions: AssumptionSet): void {
  if (terminal.json) return;
  for (const [cell] of changes) {
    const suggestion = assumptions.cells.has(cell) ? undefined : nearestWord(cell, assumptions.cells.keys());
    if (suggestion !== undefined) terminal.tell(`${terminal.texts.t('terminal.usage.didYouMean', { suggestion })}\n`);
  }
}
