import { composeReproduction, rowKey, type Finding, type ReproducedFigure, type Reproduction } from '@samvirke/model/evidence';
import type { Texts } from '@samvirke/text';
import { useMemo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Figure } from '../explain/figure.tsx';
import { DataTable } from '../site/data-table.tsx';
import { FigureCard } from '../site/figure-card.tsx';
import { Problems } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';

const RECOMPUTED_DECIMALS = 3;
/** Numbers from here on are written without decimals. */
const LARGE = 10_000;

/** Which rows are shown; the address says it, so that a count can lead to what it counts. */
const KINDS = { within: ({ withinRounding }: ReproducedFigure) => withinRounding, deviating: ({ withinRounding }: ReproducedFigure) => !withinRounding } as const;
type Kind = keyof typeof KINDS;

/** The reports' figures recomputed from their own inputs: published, recomputed, deviation and why. */
export function EvidencePage(): ReactNode {
  const { bundle, assumptions, texts } = useSite();
  const { t } = texts;
  const reproductions = useMemo(
    () => bundle.evidence.map((evidence) => ({ evidence, reproduction: composeReproduction({ evidence, reference: bundle.reference }, assumptions) })),
    [bundle, assumptions],
  );
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.evidence.heading')}</h1>
        <p className="lead">{t('site.evidence.lead')}</p>
      </div>
      <Problems path="/evidence" />
      {reproductions.map(({ evidence, reproduction }) => (
        <Report key={evidence.report.key} evidence={evidence} reproduction={reproduction} />
      ))}
    </>
  );
}

type EvidenceOf = ReturnType<typeof useSite>['bundle']['evidence'][number];

/** `documented:staff-cost` → its words from the evidence itself; the other reasons have theirs among ours. */
function reasonWords(reason: string, evidence: EvidenceOf, { t, language }: Texts): { readonly short: string; readonly more?: string } {
  const [kind = '', key] = reason.split(':');
  if (kind === 'documented') {
    const known = evidence.disagreements.find((disagreement) => disagreement.key === key);
    return { short: known?.label[language] ?? t('site.evidence.reason.documented'), more: known?.explanation[language] };
  }
  if (kind === 'exact') return { short: t('site.evidence.reason.exact') };
  if (kind === 'input-rounding') return { short: t('site.evidence.reason.inputRounding') };
  return { short: t('site.evidence.reason.unexplained') };
}

function decimalsOf({ published }: ReproducedFigure): number {
  const [, decimals = ''] = String(published).split('.');
  return decimals.length;
}

function Report({ evidence, reproduction }: { readonly evidence: EvidenceOf; readonly reproduction: Reproduction }): ReactNode {
  const { texts } = useSite();
  const { t, find, formats, language } = texts;
  const path = usePath();
  const { search } = useLocation();
  const { rows, findings } = reproduction;
  const asked = new URLSearchParams(search).get('kind');
  const kind: Kind | null = asked === 'within' || asked === 'deviating' ? asked : null;
  const shown = kind === null ? rows : rows.filter(KINDS[kind]);
  const linkTo = (to: Kind | null): string => {
    const here = path('/evidence');
    return to === null ? here : `${here}${here.includes('?') ? '&' : '?'}kind=${to}`;
  };
  const countLink = (to: Kind | null, value: number, label: string): ReactNode => (
    <Link className="count-link" to={linkTo(to)} aria-current={to === kind ? 'true' : undefined}>
      <span className="ds-sr-only">{label}: </span>
      {formats.number(value)}
    </Link>
  );
  const figures = [...new Set(shown.map(({ figure }) => figure))].sort((a, b) => a - b);
  const count = (test: (row: ReproducedFigure) => boolean): number => rows.filter(test).length;
  const disagreements = findings.filter(({ severity }) => severity === 'disagreement');
  const unexplained = count(({ reason }) => reason === 'unexplained');
  const write = (value: number, step: number): string => formats.number(value, step);
  const groupName = (group: string): string => find(`site.sizeGroups.${group}`) ?? find(`site.costTypes.${group}`) ?? group;
  const elementName = (element: string): string => find(`site.elements.${element}`) ?? t('site.evidence.all');
  return (
    <>
      <section className="section" aria-labelledby={evidence.report.key}>
        <h2 id={evidence.report.key}>{evidence.report.label[language]}</h2>
        <p className="fine">
          <cite>{evidence.report.title}</cite>, {evidence.report.publisher} {evidence.report.year}
        </p>
        <div className="figures">
          <FigureCard label={t('site.evidence.recomputed')} beside={t('site.evidence.recomputedMore', { count: new Set(rows.map(({ figure }) => figure)).size })}>
            {countLink(null, rows.length, t('site.evidence.showAll'))}
          </FigureCard>
          <FigureCard label={t('site.evidence.within')} beside={t('site.evidence.withinMore')}>
            {countLink('within', count(KINDS.within), t('site.evidence.showOnly'))}
          </FigureCard>
          <FigureCard label={t('site.evidence.deviating')} beside={t('site.evidence.deviatingMore', { unexplained: formats.number(unexplained) })}>
            {countLink('deviating', count(KINDS.deviating), t('site.evidence.showOnly'))}
          </FigureCard>
        </div>
        {kind === null ? null : (
          <p className="answer">
            {t(`site.evidence.only.${kind}`, { shown: formats.number(shown.length), all: formats.number(rows.length) })}{' '}
            <Link className="ds-link" to={linkTo(null)}>
              {t('site.evidence.showAll')}
            </Link>
          </p>
        )}
        <nav className="on-page on-screen" aria-label={t('cooperation.onPage')}>
          <ul>
            {figures.map((figure) => (
              <li key={figure}>
                <a className="ds-link" href={`#figure-${figure}`}>
                  {t('site.evidence.figure', { figure })}
                </a>
              </li>
            ))}
            <li>
              <a className="ds-link" href="#findings">
                {t('site.evidence.findings')}
              </a>
            </li>
          </ul>
        </nav>
      </section>
      {figures.map((figure) => {
        const table = evidence.tables.find((known) => known.figure === figure);
        const own = shown.filter((row) => row.figure === figure);
        return (
          <section key={figure} className="section" aria-labelledby={`figure-${figure}`}>
            <h2 id={`figure-${figure}`}>{table ? `${t('site.evidence.figure', { figure })}: ${table.label[language]}` : t('site.evidence.figure', { figure })}</h2>
            {table ? <p className="fine">{t('site.evidence.place', { chapter: table.place.chapter, heading: table.place.heading, page: table.place.page })}</p> : null}
            <DataTable
              caption={t('site.evidence.figure', { figure })}
              hideCaption
              small
              columns={[
                { key: 'what', label: t('site.evidence.what') },
                { key: 'group', label: t('site.costs.group') },
                { key: 'published', label: t('site.evidence.published'), numeric: true },
                { key: 'recomputed', label: t('site.evidence.recomputedShort'), numeric: true },
                { key: 'deviation', label: t('site.evidence.deviation'), numeric: true },
                { key: 'reason', label: t('site.evidence.why') },
              ]}
              rows={own.map((row, index) => {
                const key = rowKey(row);
                // A reason that many rows share is told in full once.
                const isFirst = own.findIndex(({ reason }) => reason === row.reason) === index;
                const explained = reproduction.explained[key];
                const reason = reasonWords(row.reason, evidence, texts);
                const decimals = Math.min(RECOMPUTED_DECIMALS, decimalsOf(row) + 2);
                const label = `${find(`site.measures.${row.measure}`) ?? row.measure}, ${elementName(row.element)}, ${groupName(row.group)}`;
                return {
                  key,
                  cells: [
                    <>
                      {find(`site.measures.${row.measure}`) ?? row.measure}
                      <span className="cell-more">
                        {elementName(row.element)}, {find(`site.evidenceUnits.${row.unit}`) ?? row.unit}
                      </span>
                    </>,
                    groupName(row.group),
                    write(row.published, decimalsOf(row)),
                    explained ? (
                      <Figure key="recomputed" explained={explained} label={label}>
                        {write(row.recomputed, decimals)}
                      </Figure>
                    ) : (
                      write(row.recomputed, decimals)
                    ),
                    write(row.deviation, decimals),
                    <span key="reason" className={row.withinRounding ? undefined : 'deviates'}>
                      {reason.short}
                      {reason.more === undefined || !isFirst ? null : <span className="cell-words">{reason.more}</span>}
                    </span>,
                  ],
                };
              })}
            />
          </section>
        );
      })}
      <section className="section" aria-labelledby="findings">
        <h2 id="findings">{t('site.evidence.findings')}</h2>
        <p>{t('site.evidence.findingsLead', { count: disagreements.length, notes: findings.length - disagreements.length })}</p>
        <Findings findings={disagreements} evidence={evidence} caption={t('site.evidence.disagreements')} />
        <details className="more">
          <summary>{t('site.evidence.notes', { count: findings.length - disagreements.length })}</summary>
          <Findings findings={findings.filter(({ severity }) => severity === 'note')} evidence={evidence} caption={t('site.evidence.notesCaption')} />
        </details>
      </section>
    </>
  );
}

function Findings({ findings, evidence, caption }: { readonly findings: readonly Finding[]; readonly evidence: EvidenceOf; readonly caption: string }): ReactNode {
  const { texts } = useSite();
  const { t, find, formats, language } = texts;
  const cellName = (id: string): string => {
    const cell = evidence.cells.find((known) => known.id === id);
    if (!cell) return id;
    if (cell.label) return `${cell.label[language]} (${t('site.evidence.inText', { page: cell.place.page })})`;
    const figure = evidence.tables.find((table) => table.id === cell.table)?.figure;
    return [
      figure === undefined ? cell.table : t('site.evidence.figure', { figure }),
      find(`site.measures.${cell.measure ?? ''}`) ?? cell.measure,
      cell.group === undefined ? undefined : (find(`site.sizeGroups.${cell.group}`) ?? find(`site.costTypes.${cell.group}`) ?? find(`site.shareGroups.${cell.group}`) ?? cell.group),
    ]
      .filter((part) => part !== undefined)
      .join(', ');
  };
  const write = (value: number | string): string => (typeof value === 'number' ? formats.number(value, Math.abs(value) >= LARGE ? 0 : RECOMPUTED_DECIMALS) : value);
  return (
    <DataTable
      caption={caption}
      small
      columns={[
        { key: 'where', label: t('site.evidence.where') },
        { key: 'check', label: t('site.evidence.check') },
        { key: 'found', label: t('site.evidence.says'), numeric: true },
        { key: 'expected', label: t('site.evidence.gives'), numeric: true },
        { key: 'reason', label: t('site.evidence.why') },
      ]}
      rows={findings.map((finding, index) => {
        const [first = '', ...against] = finding.where;
        const reason = reasonWords(finding.reason, evidence, texts);
        return {
          key: `${index}-${first}`,
          cells: [
            <>
              {cellName(first)}
              {against.length === 0 ? null : <span className="cell-words">{t('site.evidence.against', { what: against.slice(0, 3).map(cellName).join('; ') })}</span>}
            </>,
            find(`site.evidence.checks.${finding.check}`) ?? finding.check,
            write(finding.found),
            write(finding.expected),
            <>
              {reason.short}
              {reason.more === undefined || findings.findIndex((other) => other.reason === finding.reason) !== index ? null : <span className="cell-words">{reason.more}</span>}
            </>,
          ],
        };
      })}
    />
  );
}
