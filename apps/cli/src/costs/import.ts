import { compileRules, type RejectedLine } from '@samvirke/model/costs/ledgers';
import { ELEMENTS } from '@samvirke/model/costs';
import { refuse, type ErrorCode, type Refusal } from '@samvirke/model/errors';
import { oreToNok } from '@samvirke/model/units';
import { readLedger, sumLedger, type LedgerSum, type ReadLedger } from '@samvirke/store/costs/ledgers';
import { readRules } from '@samvirke/store/costs/ledgers/rules';
import { openEngine } from '@samvirke/store/costs/ledgers/tables';
import { wordsOf } from '@samvirke/text';
import { readKnowledge } from '../assumptions/read-knowledge.ts';
import { formatTable, plain } from '../terminal/format-table.ts';
import { formatRefusal, tellRefusals } from '../terminal/tell-refusals.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

export interface ImportOptions {
  readonly amount?: string;
  readonly dryRun?: boolean;
}

const MS_PER_SECOND = 1_000;
/** Faults that are written out in words; the rest are counted. */
const LISTED = 20;

/**
 * `samvirke costs import <file> --dry-run`: what a file of received cost holds and comes to, without saving anything.
 * Exit 0 when something of it could be read, 2 when nothing could.
 */
export async function importCosts(terminal: Terminal, path: string, { amount, dryRun = false }: ImportOptions): Promise<ExitCode> {
  if (!dryRun) {
    tellRefusals(terminal, [refuse('ledger-dry-run-only', {})]);
    return EXIT.usage;
  }
  const began = performance.now();
  const { assumptions } = await readKnowledge(terminal);
  const rules = compileRules(readRules(assumptions).book, assumptions);
  const engine = await openEngine();
  try {
    const read = await readLedger(engine, path, { amount, keep: false });
    const sum = 'code' in read ? read : await sumLedger(engine, rules);
    const seconds = (performance.now() - began) / MS_PER_SECOND;
    const refusal = 'code' in read ? read : 'code' in sum ? sum : undefined;
    if (refusal || 'code' in read || 'code' in sum) return tellNothing(terminal, path, refusal as Refusal, seconds);
    if (terminal.json) terminal.write(`${JSON.stringify(composeJson(read, sum, seconds, terminal))}\n`);
    else terminal.write(`${plain(composeText(path, read, sum, terminal))}\n`);
    return sum.rows > 0 ? EXIT.ok : EXIT.usage;
  } finally {
    await engine.close();
  }
}

/** Nothing could be read: the same shape for programs, with why; the words for people beside it. */
function tellNothing(terminal: Terminal, path: string, refusal: Refusal, seconds: number): ExitCode {
  if (terminal.json) {
    const { detail, cure } = wordsOf(refusal, terminal.texts);
    const nothing = Object.fromEntries([...ELEMENTS, 'unallocated', 'hidden'].map((element) => [element, 0]));
    terminal.write(
      `${JSON.stringify({
        format: null, amountColumn: null, rows: 0, documents: 0, debitOre: 0, creditOre: 0, receivedOre: 0, ictOre: 0, notIctOre: 0, undecidedOre: 0,
        rejected: [{ file: refusal.place?.file ?? path, row: refusal.place?.row ?? 1, column: refusal.place?.column ?? null, value: '', code: refusal.code, message: `${detail} ${cure}` }],
        rejectedCount: 1, otherCurrencies: [], byElement: nothing, seconds,
      })}\n`,
    );
    terminal.tell(formatRefusal(refusal, terminal));
  } else tellRefusals(terminal, [refusal]);
  return EXIT.usage;
}

function composeJson({ formats, amountColumn, mapping }: ReadLedger, { rows, documents, classified, otherCurrencies, rejected, rejectedCount }: LedgerSum, seconds: number, terminal: Terminal): object {
  const { debitOre, creditOre, receivedOre, ictOre, notIctOre, undecidedOre, byElement, unallocatedOre, hiddenOre, notIctBecause } = classified;
  return {
    format: formatOf(formats),
    amountColumn,
    rows,
    documents,
    debitOre,
    creditOre,
    receivedOre,
    ictOre,
    notIctOre,
    undecidedOre,
    rejected: rejected.map((line) => ({ file: line.file, row: line.row, column: line.column, value: line.value, code: line.code, message: messageOf(line, terminal) })),
    rejectedCount,
    otherCurrencies,
    byElement: { ...byElement, unallocated: unallocatedOre, hidden: hiddenOre },
    notIctBecause,
    ...(mapping === null ? {} : { columns: mapping.columns.filter(({ role }) => role !== null) }),
    seconds,
  };
}

/** A folder may hold several kinds of file. */
const formatOf = (formats: ReadLedger['formats']): string | null => (formats.length === 1 ? (formats[0] ?? null) : formats.length === 0 ? null : 'mixed');

function messageOf({ code, figures }: RejectedLine, { texts }: Terminal): string {
  const { detail, cure } = wordsOf({ code: code as ErrorCode, figures }, texts);
  return `${detail} ${cure}`;
}

function composeText(path: string, read: ReadLedger, sum: LedgerSum, terminal: Terminal): string {
  const { t, formats } = terminal.texts;
  const { classified } = sum;
  const kroner = (amount: LedgerSum['classified']['receivedOre']): string => formats.nok(oreToNok(amount));
  const parts = [
    t('terminal.import.title', { file: path }),
    [t(`terminal.import.format.${(formatOf(read.formats) ?? 'mixed') as 'mixed'}`), ...(read.amountColumn === null ? [] : [t('terminal.import.amount', { column: read.amountColumn })])].join(' · '),
    t('terminal.import.counted', { rows: sum.rows, documents: sum.documents }),
    '',
    formatTable(
      [{ label: t('terminal.import.what') }, { label: t('terminal.import.nok'), right: true }],
      [
        ...ELEMENTS.map((element) => [t(`costs.elements.${element}`), kroner(classified.byElement[element])]),
        [t('terminal.import.unallocated'), kroner(classified.unallocatedOre)],
        [t('terminal.import.hidden'), kroner(classified.hiddenOre)],
        [t('terminal.import.ict'), kroner(classified.ictOre)],
        [t('terminal.import.notIct'), kroner(classified.notIctOre)],
        [t('terminal.import.undecided'), kroner(classified.undecidedOre)],
        [t('terminal.import.received'), kroner(classified.receivedOre)],
      ],
      { sum: true },
    ).trimEnd(),
  ];
  for (const { currency, rows, debitOre, creditOre } of sum.otherCurrencies) parts.push('', t('terminal.import.other', { currency, rows, amount: formats.number(oreToNok((debitOre - creditOre) as typeof debitOre), 2) }));
  if (sum.rejectedCount > 0) {
    parts.push('', t('terminal.import.rejected', { count: sum.rejectedCount }), '');
    parts.push(...sum.rejected.slice(0, LISTED).map((line) => `${line.file}:${line.row}${line.column === null ? '' : ` ${line.column}`}: ${messageOf(line, terminal)}`));
    if (sum.rejectedCount > LISTED) parts.push(t('terminal.refused.more', { count: sum.rejectedCount - LISTED }));
  }
  parts.push('', t('terminal.import.notSaved'));
  return parts.join('\n');
}
