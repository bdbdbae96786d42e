import { FACT_COLUMNS, LINE_COLUMNS, type LineColumn } from './line-columns.ts';
import { sqlText } from './sql-text.ts';
import { TOO_LARGE } from './table-macros.ts';

/** A text of a row, by its expression over the file's columns, and the column's name for messages. */
export interface PartText {
  readonly sql: string;
  readonly column: string;
}

/** A file's rows as lines, in SQL. Texts are read once and known after that as `t_<name>`; what is read of them as `v_<name>`. */
export interface PartPlan {
  readonly load: number;
  /** A select that gives the file's columns. */
  readonly source: string;
  /** Whether cells have neither spaces around them nor anything empty in them. */
  readonly isTrimmed: boolean;
  /** The row of the file that the first of them is. */
  readonly firstRow: number;
  /** The column that says how many cells there are in a row that has too many; and how many there should be. */
  readonly ragged: { readonly sql: string; readonly width: number } | null;
  readonly texts: Readonly<Record<string, PartText>>;
  /** Names of texts. One amount, or two sides of which the second is taken from the first. */
  readonly amounts: readonly [amount: string] | readonly [debit: string | null, credit: string | null];
  readonly creditIsNegative: boolean;
  readonly decimalMark: ',' | '.' | null;
  readonly scale: 1 | 1000;
  /** Names of texts that are days, and how they are read. */
  readonly days: Readonly<Record<string, 'day' | 'american_day'>>;
  /** Names of texts that may be organisation numbers: `v_<name>` is the nine digits where they are. */
  readonly numbers?: readonly string[];
  /** The lines' columns, of texts and values; what isn't there is null. */
  readonly columns: Readonly<Partial<Record<Exclude<LineColumn, 'amount_ore' | 'marks'>, string>>>;
  /** When a row is a sum of others, over the columns. */
  readonly isSum: string | null;
  /** What shows at once that a row isn't one. */
  readonly isNoSum?: string | null;
}

/** 2^53 − 1 øre. */
const MOST_ORE = Number.MAX_SAFE_INTEGER;

/** Groups of lines that are alike: what the rules look at, digits of the text left out. */
export const KEY_SQL = `hash(${FACT_COLUMNS.join(', ')}, without_digits(text))`;

/**
 * The select that reads a file into the columns of `kept`. A row's `fault` is null where it counts, a code where it
 * doesn't, and empty where there is nothing in it. `withRows` numbers the rows, which makes it slower.
 */
export function composePart(plan: PartPlan, withRows: boolean): string {
  const { amounts, texts, days } = plan;
  const names = Object.keys(texts);
  const mark = sqlText(plan.decimalMark ?? '');
  const sides = (amounts as readonly (string | null)[]).filter((name) => name !== null);
  const [first = ''] = sides;
  const step = (from: string, added: readonly string[]): string => `select *, ${added.join(', ')} from (${from})`;
  const each = (sql: (name: string) => string): string[] => sides.map((name) => sql(name));
  const raw = `select ${withRows ? `row_number() over () + ${plan.firstRow - 1} as row_of_file, ` : ''}* from (${plan.source})`;
  const read = `select ${withRows ? 'row_of_file' : 'null::bigint as row_of_file'}, ${plan.ragged ? plan.ragged.sql : 'null::varchar'} as t_cells, ${names.map((name) => `${plan.isTrimmed ? texts[name]!.sql : `nullif(trim(${texts[name]!.sql}), '')`} as t_${name}`).join(', ')} from (${raw})`;
  // What is read at once, then what isn't.
  let parsed = step(read, [
    ...each((name) => `plain_ore(t_${name}) as p_${name}`),
    ...Object.entries(days).map(([name, macro]) => `${plan.isTrimmed ? `coalesce(${macro}(t_${name}), ${macro}(trim(t_${name})))` : `${macro}(t_${name})`} as d_${name}`),
    ...(plan.numbers ?? []).map((name) => `nine_digits(t_${name}) as n_${name}`),
  ]);
  parsed = step(parsed, [
    ...each((name) => `case when p_${name} is null and t_${name} is not null then ${inSteps(`bare_spaces(t_${name})`, ['without_spaces(x)', 'signed_number(x)', `pointed(x, ${mark})`])} end as s_${name}`),
    ...Object.keys(days).map((name) => `sane_day(d_${name}) as v_${name}`),
    ...(plan.numbers ?? []).map((name) => `case when passes_mod_11(n_${name}) then n_${name}::varchar end as v_${name}`),
  ]);
  parsed = step(parsed, each((name) => `case when p_${name} is not null then p_${name} else pointed_ore(s_${name}) end as v_${name}`));
  const lines = step(parsed, (Object.keys(LINE_COLUMNS) as LineColumn[]).map((column) => `(${column === 'amount_ore' ? amountOf(plan) : column === 'marks' ? 'null' : (plan.columns[column] ?? 'null')})::${LINE_COLUMNS[column]} as ${column}`));

  const nothing = (name: string): string => `coalesce(trim(t_${name}), '') = ''`;
  const isEmpty = `trim(concat(${names.map((name) => `t_${name}`).join(', ')})) = ''`;
  const cases: (readonly [when: string, code: string, column: string | null, value: string])[] = [];
  if (plan.ragged) cases.push([`t_cells is not null`, 'ledger-row-ragged', null, 't_cells']);
  const empty = sides.map((name) => nothing(name)).join(' and ');
  cases.push([`${empty} and ${isEmpty}`, '', null, 'null']);
  cases.push([empty, 'value-missing', texts[first]!.column, `''`]);
  for (const name of sides) {
    cases.push([`t_${name} is not null and v_${name} is null and s_${name} = 'two-ways'`, 'number-two-ways', texts[name]!.column, `t_${name}`]);
    cases.push([`v_${name} is null and not ${nothing(name)}`, 'value-not-a-number', texts[name]!.column, `t_${name}`]);
  }
  cases.push([`amount_ore is null or abs(amount_ore::hugeint) > ${MOST_ORE}`, 'ledger-row-amount-too-large', texts[first]!.column, sides.map((name) => `t_${name}`).join(', ')]);
  for (const name of Object.keys(days)) cases.push([`v_${name} is null and not ${nothing(name)}`, 'ledger-date-unreadable', texts[name]!.column, `t_${name}`]);
  if (plan.isSum) cases.push([plan.isSum, 'ledger-sum-row', texts[first]!.column, sides.map((name) => `t_${name}`).join(', ')]);

  // Nearly every row is this, and is asked nothing more.
  const isFine = [`amount_ore between -${MOST_ORE} and ${MOST_ORE}`, ...each((name) => `(t_${name} is null or v_${name} is not null)`), `t_cells is null`, ...Object.keys(days).map((name) => `(t_${name} is null or v_${name} is not null)`), ...(plan.isNoSum ? [plan.isNoSum] : [])].join(' and ');
  const pick = (of: (one: (typeof cases)[number]) => string): string => `case ${cases.map((one) => `when ${one[0]} then ${of(one)}`).join(' ')} end`;
  const faulty = `select *, case when ${isFine} then null else ${pick(([, code]) => sqlText(code))} end as fault from (${lines})`;
  // The first of several texts; cut, so that a book in a cell isn't shown.
  const value = `case when fault is not null then left(${pick(([, , , text]) => (text.includes(', ') ? `coalesce(${text})` : text))}, ${SHOWN}) end`;
  const column = `case when fault is not null then ${pick(([, , name]) => (name === null ? 'null' : sqlText(name)))} end`;
  return `select ${plan.load}::integer as load, null::varchar as file, row_of_file as row, ${Object.keys(LINE_COLUMNS)
    .map((name) => (name === 'marks' ? `case when amount_ore = 0 then 'zero' end as marks` : name))
    .join(', ')}, fault, ${column} as fault_column, ${value} as fault_value, ${KEY_SQL} as key from (${faulty})`;
}

/** A macro writes its argument out as often as it is used in it; this way each is worked out once. */
function inSteps(first: string, steps: readonly string[]): string {
  return `${steps.reduce((list, one) => `list_transform(${list}, lambda x: ${one})`, `[${first}]`)}[1]`;
}

/** Characters of a value that are shown again. */
const SHOWN = 80;

function amountOf({ amounts, creditIsNegative, scale }: PartPlan): string {
  const scaled = (sql: string): string => (scale === 1 ? sql : `case when abs(${sql}::hugeint) > ${Math.floor(MOST_ORE / scale)} then ${TOO_LARGE} else ${sql} * ${scale} end`);
  if (amounts.length === 1) return scaled(`v_${amounts[0]}`);
  const [debit, credit] = amounts;
  if (credit === null) return scaled(`v_${debit}`);
  const other = `coalesce(v_${credit}, 0)`;
  if (debit === null) return scaled(creditIsNegative ? other : `-${other}`);
  const own = `coalesce(v_${debit}, 0)`;
  // Either may be beyond all bounds, and would be beyond the type when put together.
  return scaled(`case when ${own} = ${TOO_LARGE} or ${other} = ${TOO_LARGE} then ${TOO_LARGE} else ${own} ${creditIsNegative ? '+' : '-'} ${other} end`);
}
