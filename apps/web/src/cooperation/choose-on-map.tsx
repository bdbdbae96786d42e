import { factsOf, municipalitiesIn } from '@samvirke/model/organisations';
import { useMemo, useState, type ReactNode } from 'react';
import { useCase, useCaseActions } from '../site/case-context.ts';
import { LazyDetails } from '../site/lazy-details.tsx';
import { part } from '../site/part.tsx';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { useSite } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { suggestNeighbours } from './chosen-municipalities.tsx';

const MunicipalityMap = part(async () => (await import('../organisations/municipality-map.tsx')).MunicipalityMap);

/** The map and the list, side by side, with the same choices. */
export function ChooseOnMap({ onChoose }: { readonly onChoose: () => void }): ReactNode {
  const { bundle, texts } = useSite();
  const { t, formats } = texts;
  const { participants, year } = useCase();
  const actions = useCaseActions();
  const toggle = (number: string): void => {
    onChoose();
    actions.toggle(number);
  };
  // The map can't be used before the page is taken over, and the list says the same: it comes then.
  const ready = useIsTakenOver();
  const [words, setWords] = useState('');
  const { reference } = bundle;
  const chosen = participants.map(({ number }) => number);
  const there = useMemo(
    () =>
      municipalitiesIn(year, reference).flatMap((municipality) => {
        const population = municipality.population[year];
        const { coordinate } = factsOf(municipality, year);
        return population === undefined ? [] : [{ number: municipality.number, name: municipality.name, county: municipality.county, population, coordinate }];
      }),
    [year, reference],
  );
  const bodies = useMemo(
    () => there.flatMap(({ number, name, population, coordinate }) => (coordinate ? [{ number, name, population, longitude: coordinate.longitude, latitude: coordinate.latitude }] : [])),
    [there],
  );
  const suggested = useMemo(
    () => new Set(suggestNeighbours(participants.map(({ number }) => number), year, reference).map(({ number }) => number)),
    [participants, year, reference],
  );
  const counties = useMemo(() => {
    const byCounty = new Map<string, (typeof there)[number][]>();
    for (const body of there) byCounty.set(body.county, [...(byCounty.get(body.county) ?? []), body]);
    return [...byCounty].sort(([a], [b]) => formats.compare(a, b)).map(([county, members]) => ({ county, members: members.sort((a, b) => formats.compare(a.name, b.name)) }));
  }, [there, formats]);
  const wanted = words.trim().toLocaleLowerCase('nb');
  return (
    <div className="map-and-list">
      <div className="map-room">
        {ready ? (
          <MunicipalityMap bodies={bodies} chosen={chosen} suggested={suggested} onToggle={toggle} waiting={<p className="waiting">{t('site.loading')}</p>} />
        ) : null}
      </div>
      <div className="municipality-list">
        <div className="ds-field">
          <label className="ds-label" htmlFor="list-filter">
            {t('cooperation.list.filter')}
          </label>
          <input id="list-filter" className="ds-input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
        <ScrollRegion className="municipality-list-scroll" label={t('cooperation.list.label')}>
          {counties.map(({ county, members }) => {
            const shown = wanted === '' ? members : members.filter(({ name, number }) => name.toLocaleLowerCase('nb').includes(wanted) || number.startsWith(wanted) || county.toLocaleLowerCase('nb').startsWith(wanted));
            if (shown.length === 0) return null;
            const isOpen = wanted !== '' || members.some(({ number }) => chosen.includes(number));
            // A county isn't made anew when one of its own is chosen: the checkbox under the hand would be gone.
            return (
              <LazyDetails
                key={`${county}-${wanted !== ''}`}
                startOpen={isOpen}
                summary={
                  <>
                    {county} <span className="fine">{t('cooperation.list.count', { count: shown.length })}</span>
                  </>
                }
              >
                {() => (
                <ul>
                  {shown.map(({ number, name, population }) => (
                    <li key={number}>
                      <label className="list-choice">
                        <input className="ds-input" type="checkbox" name="m" value={number} checked={chosen.includes(number)} onChange={() => toggle(number)} />
                        <span>{name}</span>
                        <span className="fine">{formats.number(population)}</span>
                      </label>
                    </li>
                  ))}
                </ul>
                )}
              </LazyDetails>
            );
          })}
        </ScrollRegion>
      </div>
    </div>
  );
}
