import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { isValidIn, neighboursOf, predecessorsOf, successorsOf, type Municipality, type ReferenceData } from '@samvirke/model/organisations';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { MunicipalitySearch } from '../organisations/municipality-search.tsx';
import { useCase, useCaseActions } from '../site/case-context.ts';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';

const SUGGESTED = 8;

/** Neighbours of those chosen, in the numbers of the case's year, the ones with most chosen neighbours first. */
export function suggestNeighbours(chosen: readonly string[], year: number, reference: ReferenceData): readonly Municipality[] {
  const counted = new Map<string, number>();
  const today = chosen.flatMap((number) => successorsOf({ number, date: '9999-01-01' }, reference).map((successor) => successor.number));
  for (const number of today) {
    for (const neighbour of neighboursOf(number, reference)) {
      const then = isValidIn(neighbour, year) ? [neighbour.number] : predecessorsOf({ number: neighbour.number, year }, reference).map((old) => old.number);
      for (const old of then) counted.set(old, (counted.get(old) ?? 0) + 1);
    }
  }
  return [...counted]
    .filter(([number]) => !chosen.includes(number))
    .sort(([, a], [, b]) => b - a)
    .flatMap(([number]) => reference.municipalities.find((municipality) => municipality.number === number) ?? []);
}

/** Who takes part: those chosen, a field to add more, and neighbours as suggestions. Works as links and a form without JavaScript. */
export function ChosenMunicipalities({ path: here }: { readonly path: string }): ReactNode {
  const { bundle, texts } = useSite();
  const { t } = texts;
  const { participants, year, years, address } = useCase();
  const { toggle, setYear } = useCaseActions();
  const path = usePath();
  const chosen = participants.map(({ number }) => number);
  const suggested = useMemo(
    () => suggestNeighbours(participants.map(({ number }) => number), year, bundle.reference).slice(0, SUGGESTED),
    [participants, year, bundle.reference],
  );
  const without = (number: string): readonly string[] => address.municipalities.filter((other) => other !== number);
  return (
    <section className="chosen" aria-label={t('cooperation.chosen.heading')}>
      {participants.length > 0 ? (
        <ul className="chips" aria-label={t('cooperation.chosen.heading')}>
          {participants.map(({ number, name }) => (
            <li key={number}>
              <Link className="ds-chip chip" to={path(here, { municipalities: without(number) })} title={t('cooperation.chosen.remove', { name })}>
                {name}
                <XMarkIcon aria-hidden />
                <span className="ds-sr-only">{t('cooperation.chosen.remove', { name })}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <form className="chosen-form" method="get" action={path(here).replace(/\?.*/, '')}>
        {chosen.length > 0 ? <input type="hidden" name="m" value={chosen.join(',')} /> : null}
        <MunicipalitySearch
          year={year}
          name="add"
          label={participants.length === 0 ? t('cooperation.search.first') : t('cooperation.search.add')}
          onChoose={(number) => {
            if (!chosen.includes(number)) toggle(number);
          }}
        />
        <div className="ds-field year-field">
          <label className="ds-label" htmlFor="year">
            {t('cooperation.year.label')}
          </label>
          <select id="year" className="ds-input" name="year" value={year} onChange={(event) => setYear(Number(event.target.value))}>
            {years.toReversed().map((known) => (
              <option key={known} value={known}>
                {known === EVIDENCE_YEAR ? t('cooperation.year.evidence', { year: known }) : known}
              </option>
            ))}
          </select>
        </div>
        <noscript>
          <button type="submit" className="ds-button">
            {t('cooperation.search.submit')}
          </button>
        </noscript>
      </form>
      {suggested.length > 0 ? (
        <div className="suggested">
          <p className="fine" id="suggested">
            {t('cooperation.chosen.neighbours')}
          </p>
          <ul className="chips" aria-labelledby="suggested">
            {suggested.map(({ number, name }) => (
              <li key={number}>
                <Link className="ds-chip chip chip-add" to={path(here, { municipalities: [...address.municipalities, number] })} title={t('cooperation.chosen.add', { name })}>
                  <PlusIcon aria-hidden />
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

const EVIDENCE_YEAR = 2014;
