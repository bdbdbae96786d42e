/**
 * What is written in a cell, as SQL: each takes text and gives a value, or null where it can't be read. Nothing goes
 * by floats. `mark` is how the column writes decimals (`,`, `.` or empty where the file doesn't show it), which only
 * matters for what can be read in two ways (`1.234`). A macro writes its argument out as often as it is used in it, so
 * whoever uses several in a row does it in steps of a select each.
 */

/** What an amount beyond what can be counted is, until it is refused: above every safe integer. */
export const TOO_LARGE = '9223372036854775807';
/** 2^53 − 1: the most øre that a line can be. */
const MOST_ORE = '9007199254740991';

/** Spaces of all widths, and the apostrophe that some programs put between thousands. */
const SPACES = String.raw`[\s\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}'’]`;
const DASHES = String.raw`[\x{2010}-\x{2015}\x{2212}\x{FE63}\x{FF0D}]`;
/** Days between a spreadsheet's day 0 and its first and last that an account can have: 1954 and 2118. */
const SERIAL_FROM = 20_000;
const SERIAL_TO = 80_000;

const q = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const TABLE_MACROS: readonly string[] = [
  // Most cells by far: digits, and at most two decimals. Read in one step.
  `create or replace macro plain_ore(t) as case when regexp_matches(t, '^-?[0-9]{1,13}([.,][0-9]{1,2})?$')
     then (try_cast(replace(t, ',', '.') as decimal(15, 2)) * 100::decimal(3, 0))::bigint end`,
  // One minus, in front: from any dash, a minus behind, parentheses; without the currency and the spaces between thousands.
  `create or replace macro bare_spaces(t) as regexp_replace(regexp_replace(trim(regexp_replace(regexp_replace(t, ${q(DASHES)}, '-', 'g'), ${q(SPACES)}, ' ', 'g')), '(?i)(kr\\.?|nok)', '', 'g'), '[.,]-\\s*$', '')`,
  // A space between digits is for thousands: three come after it.
  `create or replace macro without_spaces(s) as case when regexp_matches(s, '[0-9] +([0-9]{1,2}([^0-9]|$)|[0-9]{4})') then null else replace(s, ' ', '') end`,
  `create or replace macro signed_number(n) as case
     when n is null then null
     when n = '-' then '0'
     when regexp_matches(n, '^[+]?[0-9.,]*[0-9][0-9.,]*$') then ltrim(n, '+')
     when regexp_matches(n, '^-[0-9.,]*[0-9][0-9.,]*$') then n
     when regexp_matches(n, '^[0-9.,]*[0-9][0-9.,]*-$') then '-' || left(n, -1)
     when regexp_matches(n, '^\\([0-9.,]*[0-9][0-9.,]*\\)$') then '-' || n[2:-2] end`,
  // Dots and commas as one point, or none. What could be thousands or decimals is what the column's mark says.
  `create or replace macro pointed(s, mark) as case
     when s is null then null
     when regexp_matches(s, '^-?[0-9]*$') then s
     when regexp_matches(s, '^-?[1-9][0-9]{0,2}[.][0-9]{3}$') then case mark when ',' then replace(s, '.', '') when '.' then s else 'two-ways' end
     when regexp_matches(s, '^-?[1-9][0-9]{0,2},[0-9]{3}$') then case mark when '.' then replace(s, ',', '') when ',' then replace(s, ',', '.') else 'two-ways' end
     when regexp_matches(s, '^-?[0-9]*[.,][0-9]*$') then replace(s, ',', '.')
     when regexp_matches(s, '^-?[0-9]{1,3}([.][0-9]{3})+(,[0-9]*)?$') then replace(replace(s, '.', ''), ',', '.')
     when regexp_matches(s, '^-?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?$') then replace(s, ',', '') end`,
  `create or replace macro pointed_ore(p) as case
     when p is null or p = 'two-ways' then null
     when length(split_part(ltrim(p, '-0'), '.', 1)) > 15 then ${TOO_LARGE}
     when abs(try_cast(p as decimal(38, 2)) * 100) > ${MOST_ORE} then ${TOO_LARGE}
     else (try_cast(p as decimal(38, 2)) * 100)::bigint end`,
  `create or replace macro sane_day(d) as case when d between date '1900-01-01' and date '2200-12-31' then d end`,
  `create or replace macro day(t) as (case
     when t is null then null
     when length(t) = 10 and t[5] = '-' and t[8] = '-' then try_strptime(t, '%Y-%m-%d')::date
     when length(t) = 10 and t[3] = '.' and t[6] = '.' then try_strptime(t, '%d.%m.%Y')::date
     when length(t) = 10 and t[3] = '/' and t[6] = '/' then try_strptime(t, '%d/%m/%Y')::date
     when regexp_matches(t, '^[0-9]{8}$') then try_strptime(t, '%Y%m%d')::date
     when regexp_matches(t, '^[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}$') then try_strptime(t, '%d.%m.%Y')::date
     when regexp_matches(t, '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$') then try_strptime(t, '%d/%m/%Y')::date
     when regexp_matches(t, '^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:') then try_strptime(left(t, 10), '%Y-%m-%d')::date
     when regexp_matches(t, '^[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}[T ][0-9]{2}:') then try_strptime(split_part(replace(t, 'T', ' '), ' ', 1), '%d.%m.%Y')::date
     when regexp_matches(t, '^(19|20)[0-9]{2}(0[1-9]|1[0-2])$') then try_strptime(t || '01', '%Y%m%d')::date
     when regexp_matches(t, '^[0-9]{5}([.,]0+)?$') and left(t, 5)::integer between ${SERIAL_FROM} and ${SERIAL_TO} then (date '1899-12-30' + left(t, 5)::integer)::date end)`,
  // As a spreadsheet of the United States writes it, in cloud bills: month first, often two digits of the year.
  `create or replace macro american_day(t) as (case
     when regexp_matches(t, '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}$') then try_strptime(t, '%m/%d/%y')::date
     when regexp_matches(t, '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$') then try_strptime(t, '%m/%d/%Y')::date
     else day(t) end)`,
  `create or replace macro nine_digits(t) as case
     when regexp_matches(t, '^[0-9]{9}$') then t::integer
     when regexp_matches(t, '(?i)^(no|orgnr\\.?)?[ :]*[0-9]{3}[ .\\x{00A0}]?[0-9]{3}[ .\\x{00A0}]?[0-9]{3} *(mva)?$') then regexp_replace(t, '[^0-9]', '', 'g')::integer end`,
  // Modulus 11, weights 3 2 7 6 5 4 3 2 and 1 of the check digit; real numbers begin with 8 or 9, invented with 2 or 3.
  `create or replace macro passes_mod_11(n) as n // 100000000 in (2, 3, 8, 9) and
     (n // 100000000 * 3 + n // 10000000 % 10 * 2 + n // 1000000 % 10 * 7 + n // 100000 % 10 * 6 + n // 10000 % 10 * 5 + n // 1000 % 10 * 4 + n // 100 % 10 * 3 + n // 10 % 10 * 2 + n % 10) % 11 = 0`,
  // The words without what changes from month to month, in two steps: digits where there are many rows, the rest where there are few.
  `create or replace macro without_digits(t) as regexp_replace(t, '[0-9]+', '#', 'g')`,
  `create or replace macro folded_text(t) as trim(regexp_replace(regexp_replace(regexp_replace(lower(without_digits(t)),
     '\\b(januar|jan|februar|feb|mars|mar|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|oktober|okt|november|nov|desember|des|january|february|march|may|june|july|october|oct|december|dec)\\b\\.?', '#', 'g'),
     '#([ ./:–-]*#)+', '#', 'g'), '\\s+', ' ', 'g'))`,
];
