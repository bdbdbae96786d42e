import { FileTextIcon } from '@navikt/aksel-icons';
import type { Problem } from '@samvirke/contract/errors';
import type { Language } from '@samvirke/model/assumptions';
import type { Participant } from '@samvirke/model/organisations';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ChosenMunicipalities } from '../cooperation/chosen-municipalities.tsx';
import { nameList } from '../cooperation/name-list.ts';
import { EXAMPLE_CASE } from '../routes.ts';
import { useCase } from '../site/case-context.ts';
import { composeAddress } from '../site/compose-address.ts';
import { LANGUAGES } from '../site/match-route.ts';
import { Problems } from '../site/problems.tsx';
import { readAddress } from '../site/read-address.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';

const HERE = '/council-paper';
const COMMON = 'common';
const ALL = 'all';
const FORMATS = ['docx', 'pdf', 'html'] as const;

/** A council's own målform; the common part follows the most of those that have chosen. */
function languageOf(council: string, participants: readonly Participant[]): Language {
  const own = participants.find(({ number }) => number === council);
  if (own) return own.languageForm === 'nynorsk' ? 'nn' : 'nb';
  const count = (form: string): number => participants.filter(({ languageForm }) => languageForm === form).length;
  return count('nynorsk') > count('bokmål') ? 'nn' : 'nb';
}

/** The paper for each council and for all, to read here and to take along as Word, PDF or HTML. */
export function CouncilPaperPage(): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { address, participants, analysis, nameOf } = useCase();
  const path = usePath();
  const [chosenCouncil, setCouncil] = useState<string>(COMMON);
  const [chosenLanguage, setLanguage] = useState<Language | null>(null);
  const councils = [COMMON, ALL, ...participants.map(({ number }) => number)];
  const council = councils.includes(chosenCouncil) ? chosenCouncil : COMMON;
  const language = chosenLanguage ?? languageOf(council, participants);
  const base = composeAddress({ ...address, municipalities: participants.map(({ number }) => number), unknown: [] });
  const link = (of: string, format: (typeof FORMATS)[number], as: Language): string =>
    `/api/v1/papers/council${base}&council=${of}&language=${as}&format=${format}`;
  if (!analysis || participants.length < 2) {
    const example = readAddress(`?${EXAMPLE_CASE}`).municipalities;
    return (
      <>
        <div className="page-heading">
          <h1>{t('site.paper.headingNone')}</h1>
          <p className="lead">{t('site.paper.leadNone')}</p>
        </div>
        <Problems path={HERE} />
        <ChosenMunicipalities path={HERE} />
        <p>
          <Link className="ds-link" to={path(HERE, { municipalities: example, year: null })}>
            {t('cooperation.example', { names: formats.list(example.map((number) => nameOf(number) ?? number)) })}
          </Link>
        </p>
      </>
    );
  }
  const nameOfCouncil = (of: string): string =>
    of === COMMON ? t('site.paper.common') : of === ALL ? t('site.paper.all') : (participants.find(({ number }) => number === of)?.name ?? of);
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.paper.heading', { names: nameList(participants.map(({ name }) => name), texts) })}</h1>
        <p className="lead">{t('site.paper.lead')}</p>
      </div>
      <Problems path={HERE} />
      <ChosenMunicipalities path={HERE} />
      <section className="section on-screen" aria-labelledby="take-along">
        <h2 id="take-along">{t('site.paper.takeAlong')}</h2>
        <div className="ds-field language-choice">
          <label className="ds-label" htmlFor="paper-language">
            {t('site.paper.language')}
          </label>
          <select id="paper-language" className="ds-input" value={chosenLanguage ?? ''} onChange={(event) => setLanguage(LANGUAGES.find((known) => known === event.target.value) ?? null)}>
            <option value="">{t('site.paper.ownForm')}</option>
            {LANGUAGES.map((known) => (
              <option key={known} value={known}>
                {t(`site.languages.${known}`)}
              </option>
            ))}
          </select>
        </div>
        <ul className="papers">
          {councils.map((of) => {
            const as = chosenLanguage ?? languageOf(of, participants);
            return (
              <li key={of} data-chosen={of === council}>
                <span className="paper-name">
                  {nameOfCouncil(of)} <span className="fine">{t(`site.languages.${as}`)}</span>
                </span>
                <span className="actions">
                  {FORMATS.map((format) => (
                    <a key={format} className="ds-link file-link" href={link(of, format, as)} download={format === 'html' ? undefined : true}>
                      <FileTextIcon aria-hidden />
                      {t(`site.paper.formats.${format}`)}
                      <span className="ds-sr-only"> {nameOfCouncil(of)}</span>
                    </a>
                  ))}
                  <button type="button" className="link-button" aria-pressed={of === council} onClick={() => setCouncil(of)}>
                    {t('site.paper.readHere')}
                    <span className="ds-sr-only"> {nameOfCouncil(of)}</span>
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
        <p className="fine">{t('site.paper.formatsMore')}</p>
      </section>
      <section className="section" aria-labelledby="read">
        <h2 id="read" className="on-screen">
          {t('site.paper.reading', { name: nameOfCouncil(council), language: t(`site.languages.${language}`) })}
        </h2>
        <PaperPreview address={link(council, 'html', language)} language={language} />
        <noscript>
          <p>{t('site.paper.noScript')}</p>
        </noscript>
      </section>
    </>
  );
}

/** The same HTML as the file, shown in the page's own look. It comes from our own server, with every word escaped. */
function PaperPreview({ address, language }: { readonly address: string; readonly language: Language }): ReactNode {
  const { t } = useTexts();
  const [state, setState] = useState<{ readonly address: string; readonly html: string | null; readonly problem: string | null } | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<void> => {
      const answer = await fetch(address, { signal: stop.signal });
      if (!answer.ok) {
        const problem = (await answer.json().catch(() => null)) as Problem | null;
        setState({ address, html: null, problem: problem ? `${problem.detail} ${problem.cure}` : t('site.paper.noAnswer') });
        return;
      }
      // Only what stands on the sheet: the file's own head, with its style, stays behind.
      const [, sheet = ''] = /<main>([\s\S]*)<\/main>/.exec(await answer.text()) ?? [];
      setState({ address, html: sheet, problem: null });
    };
    read().catch((error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setState({ address, html: null, problem: t('site.paper.noAnswer') });
    });
    return () => stop.abort();
  }, [address, t]);
  const html = useMemo(() => lowerHeadings(state?.html ?? ''), [state?.html]);
  if (state?.problem) {
    return (
      <div className="ds-alert" data-color="danger">
        <p>{state.problem}</p>
      </div>
    );
  }
  if (!state?.html) return <output className="waiting">{t('site.paper.writing')}</output>;
  return <article className="paper-sheet" lang={language} aria-busy={state.address !== address} dangerouslySetInnerHTML={{ __html: html }} />;
}

const LEVELS_DOWN = 2;
const LOWEST = 6;

/** `<h1>` → `<h3>`: one page has one first heading. */
function lowerHeadings(html: string): string {
  return html.replaceAll(/<(\/?)h([1-6])\b/g, (_all, slash: string, level: string) => `<${slash}h${Math.min(LOWEST, Number(level) + LEVELS_DOWN)}`);
}
