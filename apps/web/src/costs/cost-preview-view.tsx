import type { CostPreview } from '@samvirke/contract/costs';
import { useEffect, useRef, type ReactNode } from 'react';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { costKeyLabel } from './cost-key-label.ts';
import { groupProblems } from './group-problems.ts';

type Found = CostPreview['problems'][number];
const ROWS_SHOWN = 60;
/** Where there is something to put right, the rows only show how the file was read. */
const ROWS_BESIDE_PROBLEMS = 8;
const PROBLEMS_SHOWN = 50;
const QUESTIONS_SHOWN = 12;
const PLACES_SHOWN = 6;
const VALUES_SHOWN = 3;

function quote(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** The whole list as a file of its own, for a table that is put right elsewhere. */
function saveProblems(lines: readonly (readonly string[])[]): void {
  const address = URL.createObjectURL(new Blob([`\uFEFF${lines.map((line) => line.map(quote).join(';')).join('\r\n')}\r\n`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'rett.csv';
  link.click();
  URL.revokeObjectURL(address);
}

/** How a file was understood: every problem with its place and cure, questions to answer, the rows, and then the save. */
export function CostPreviewView({
  preview,
  fileName,
  confirmed,
  onConfirm,
  onSave,
  isBusy,
}: {
  readonly preview: CostPreview;
  readonly fileName: string;
  readonly confirmed: readonly string[];
  readonly onConfirm: (keys: readonly string[]) => void;
  readonly onSave: () => void;
  readonly isBusy: boolean;
}): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<CostPreview | null>(null);
  useEffect(() => {
    // A new answer is read out from its heading.
    if (shown.current !== preview) heading.current?.focus();
    shown.current = preview;
  }, [preview]);
  const { problems, questions, notices, rows } = preview;
  const open = questions.filter(({ key }) => !confirmed.includes(key));
  const canSave = problems.length === 0 && open.length === 0 && rows.length > 0;
  const placeOf = ({ place }: Pick<Found, 'place'>): string => {
    if (!place) return t('site.ownFigures.wholeFile');
    const parts = [place.row === undefined ? undefined : t('site.ownFigures.rowNumber', { row: place.row }), place.column === undefined ? undefined : t('site.ownFigures.column', { column: place.column })];
    return parts.filter((part) => part !== undefined).join(', ') || t('site.ownFigures.wholeFile');
  };
  const groups = groupProblems(problems);
  // The server lists so many of each; what it left out is counted together, so it is only told where it can be problems.
  const notListed = problems.length >= Math.max(questions.length, notices.length) ? preview.detected.notListed : 0;
  const allProblems = problems.length + notListed;
  const rowsShown = problems.length > 0 ? ROWS_BESIDE_PROBLEMS : ROWS_SHOWN;
  const placesOf = (found: readonly Found[]): string => {
    const rows = found.flatMap(({ place }) => (place?.row === undefined ? [] : [place.row]));
    const shownRows = [...new Set(rows)].slice(0, PLACES_SHOWN);
    const column = found[0]?.place?.column;
    const parts = [
      t('site.ownFigures.rowNumbers', { rows: shownRows.join(', ') }),
      rows.length > shownRows.length ? t('site.ownFigures.morePlaces', { count: formats.number(found.length - shownRows.length) }) : undefined,
      column === undefined ? undefined : `(${t('site.ownFigures.column', { column })})`,
    ];
    return parts.filter((part) => part !== undefined).join(' ');
  };
  return (
    <div className="preview">
      <h3 ref={heading} tabIndex={-1} className="ds-heading" data-size="xs">
        {t('site.ownFigures.preview', { fileName })}
      </h3>
      <p className="answer">
        {problems.length > 0
          ? t('site.ownFigures.hasProblems', { count: allProblems, number: formats.number(allProblems) })
          : open.length > 0
            ? t('site.ownFigures.hasQuestions', { count: open.length })
            : t('site.ownFigures.fine', { count: rows.length })}
      </p>
      {problems.length > 0 ? (
        <DataTable
          caption={t('site.ownFigures.problems')}
          columns={[
            { key: 'place', label: t('site.ownFigures.place') },
            { key: 'value', label: t('site.ownFigures.stands') },
            { key: 'detail', label: t('site.ownFigures.problem') },
            { key: 'cure', label: t('site.ownFigures.cure') },
          ]}
          rows={groups.slice(0, PROBLEMS_SHOWN).map(({ key, first, all }) => ({
            key,
            cells: [
              all.length === 1 ? placeOf(first) : placesOf(all),
              [...new Set(all.map(({ value }) => value ?? '').filter((value) => value !== ''))].slice(0, VALUES_SHOWN).join(', '),
              all.length === 1 ? first.detail : `${first.title}. ${t('site.ownFigures.firstOfThem', { detail: first.detail })}`,
              first.cure,
            ],
          }))}
        />
      ) : null}
      {problems.length > groups.length || groups.length > PROBLEMS_SHOWN ? (
        <p className="actions">
          <span className="fine">
            {groups.length > PROBLEMS_SHOWN
              ? t('site.ownFigures.problemsShown', { shown: formats.number(PROBLEMS_SHOWN), all: formats.number(groups.length), count: formats.number(allProblems) })
              : t('site.ownFigures.problemsGrouped', { all: formats.number(problems.length), kinds: formats.number(groups.length) })}
            {notListed > 0 ? ` ${t('site.ownFigures.notListed', { listed: formats.number(problems.length), all: formats.number(allProblems) })}` : ''}
          </span>
          <button type="button" className="link-button" onClick={() => saveProblems(problems.map((problem) => [placeOf(problem), problem.value ?? '', problem.detail, problem.cure]))}>
            {t('site.ownFigures.problemsCsv')}
          </button>
        </p>
      ) : null}
      {questions.length > 0 ? (
        <fieldset className="ds-fieldset questions">
          <legend className="subheading">{t('site.ownFigures.questions')}</legend>
          {questions.length > QUESTIONS_SHOWN ? (
            <p className="actions">
              <span className="fine">{t('site.ownFigures.questionsShown', { shown: QUESTIONS_SHOWN, all: formats.number(questions.length) })}</span>
              <button type="button" className="ds-button" data-variant="secondary" onClick={() => onConfirm(questions.map(({ key }) => key))}>
                {t('site.ownFigures.allRight', { all: formats.number(questions.length) })}
              </button>
            </p>
          ) : null}
          {questions.slice(0, QUESTIONS_SHOWN).map((question) => (
            <div key={question.key} className="ds-field">
              <input
                id={`question-${question.key}`}
                className="ds-input"
                type="checkbox"
                aria-describedby={`cure-${question.key}`}
                checked={confirmed.includes(question.key)}
                onChange={(event) => onConfirm(event.target.checked ? [...confirmed, question.key] : confirmed.filter((key) => key !== question.key))}
              />
              <label className="ds-label" htmlFor={`question-${question.key}`}>
                <strong>{placeOf(question)}:</strong> {question.detail} {t('site.ownFigures.isRight')}
              </label>
              <p data-field="description" id={`cure-${question.key}`}>
                {t('site.ownFigures.ifNot', { cure: question.cure })}
              </p>
            </div>
          ))}
        </fieldset>
      ) : null}
      {notices.length > 0 ? (
        <details className="more">
          <summary>{t('site.ownFigures.notices', { count: notices.length })}</summary>
          <ul className="plain-list">
            {notices.map((notice, index) => (
              // eslint-disable-next-line react/no-array-index-key -- the same notice may stand twice
              <li key={index}>
                {notice.place ? `${placeOf(notice)}: ` : ''}
                {notice.detail}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {rows.length > 0 ? (
        <DataTable
          caption={t('site.ownFigures.rowsRead', { count: rows.length, number: formats.number(rows.length) })}
          small
          columns={[
            { key: 'row', label: t('site.ownFigures.row'), numeric: true },
            { key: 'municipality', label: t('cooperation.municipalities.name') },
            { key: 'year', label: t('site.ownFigures.year'), numeric: true },
            { key: 'key', label: t('site.ownFigures.key') },
            { key: 'nok', label: t('site.ownFigures.amount'), numeric: true },
            { key: 'fte', label: t('site.ownFigures.fte'), numeric: true },
            { key: 'priceYear', label: t('site.ownFigures.priceYear'), numeric: true },
          ]}
          rows={rows.slice(0, rowsShown).map((row) => ({
            key: String(row.row),
            cells: [
              String(row.row),
              row.municipality?.name ?? '?',
              row.year === null ? '?' : String(row.year),
              costKeyLabel(row.key, texts),
              row.nok === null ? '?' : formats.nok(row.nok),
              row.fte === null ? '' : formats.number(row.fte, 2),
              row.priceYear === null ? '?' : String(row.priceYear),
            ],
          }))}
        />
      ) : null}
      {rows.length > rowsShown ? <p className="fine">{t('site.ownFigures.rowsMore', { count: formats.number(rows.length - rowsShown) })}</p> : null}
      <p className="actions">
        <button type="button" className="ds-button" disabled={!canSave || isBusy} onClick={onSave}>
          {t('site.ownFigures.save')}
        </button>
        {canSave ? <span className="fine">{t('site.ownFigures.saveMore')}</span> : null}
      </p>
    </div>
  );
}
