import { useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { nearestMunicipalities } from '../site/nearest-municipalities.ts';
import { Problems } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { findEverywhere, type FoundOfKind, type Hit } from './find-everywhere.ts';

const HERE = '/search';
const SHOWN = 12;
const NEAREST = 5;

/** One field over municipalities, assumptions, glossary, pages and error codes; a plain form without JavaScript. */
export function SearchPage(): ReactNode {
  const { search } = useLocation();
  const asked = new URLSearchParams(search).get('q') ?? '';
  // Another question in the address, from an example or from back, begins again.
  return <SearchFor key={asked} asked={asked} />;
}

function SearchFor({ asked }: { readonly asked: string }): ReactNode {
  const site = useSite();
  const { texts, bundle } = site;
  const { t } = texts;
  const { year, nameOf, assumptions } = useCase();
  const navigate = useNavigate();
  const path = usePath();
  const [words, setWords] = useState(asked);
  const found = findEverywhere({ words, year }, site);
  const count = found.reduce((sum, { hits }) => sum + hits.length, 0);
  const near = words.trim() === '' || count > 0 ? [] : nearestMunicipalities({ words, year, limit: NEAREST }, bundle.reference);
  const searchFor = (what: string): string => {
    const here = path(HERE);
    return what === '' ? here : `${here}${here.includes('?') ? '&' : '?'}q=${encodeURIComponent(what)}`;
  };
  // A form sends only its own fields: the case goes with it.
  const kept = [...new URLSearchParams(path(HERE).split('?')[1] ?? '')];
  const examples = [nameOf('3303'), assumptions.definitions.get('costs/municipal-deflator')?.label[texts.language], t('site.glossary.terms.tippingPoint.word'), 'amount-negative'].filter((example) => example !== undefined);
  return (
    <>
      <div className="page-heading">
        <h1>{words.trim() === '' ? t('site.search.heading') : t('site.search.headingOf', { words: words.trim() })}</h1>
      </div>
      <Problems path={HERE} />
      <search>
        <form
          className="search-form"
          method="get"
          action={path(HERE).replace(/\?.*/, '')}
          onSubmit={(event) => {
            event.preventDefault();
            void navigate(searchFor(words.trim()));
          }}
        >
          {kept.map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <div className="ds-field">
            <label className="ds-label" htmlFor="search-words">
              {t('site.search.field')}
            </label>
            <p data-field="description" id="search-help">
              {t('site.search.help')}
            </p>
            <input
              id="search-words"
              className="ds-input"
              type="search"
              name="q"
              value={words}
              aria-describedby="search-help"
              autoComplete="off"
              data-shortcut="choose"
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          <button type="submit" className="ds-button">
            {t('site.search.go')}
          </button>
          <output className="fine">{words.trim() === '' ? '' : t('site.search.found', { count })}</output>
        </form>
      </search>
      {words.trim() === '' ? (
        <p className="section fine">
          {t('site.search.empty')}{' '}
          {examples.map((example, index) => (
            <span key={example}>
              {index === 0 ? '' : ', '}
              <Link className="ds-link" to={searchFor(example)}>
                {example}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {words.trim() !== '' && count === 0 ? <p className="section answer">{t('site.search.none', { words: words.trim() })}</p> : null}
      {near.length > 0 ? (
        <p>
          {t('site.search.near')}{' '}
          {near.map(({ number, name }, index) => (
            <span key={number}>
              {index === 0 ? '' : ', '}
              <Link className="ds-link" to={searchFor(name)}>
                {name}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      {found.map((ofKind) => (
        <section key={ofKind.kind} className="section" aria-labelledby={`found-${ofKind.kind}`}>
          <h2 id={`found-${ofKind.kind}`}>{t(`site.search.${ofKind.kind}`)}</h2>
          <ul className="search-hits">
            {ofKind.hits.slice(0, SHOWN).map((hit) => (
              <li key={hit.id}>
                <HitName kind={ofKind.kind} hit={hit} />
                {hit.more === undefined ? null : <span className="fine">{hit.more}</span>}
              </li>
            ))}
          </ul>
          {ofKind.hits.length > SHOWN ? <p className="fine">{t('site.search.more', { count: ofKind.hits.length - SHOWN })}</p> : null}
        </section>
      ))}
    </>
  );
}

function HitName({ kind, hit }: { readonly kind: FoundOfKind['kind']; readonly hit: Hit }): ReactNode {
  const path = usePath();
  if (kind === 'errors') return <span>{hit.name}</span>;
  if (kind === 'terms') {
    return (
      // A new document, so that the browser goes to the entry itself.
      <a className="ds-link" href={`${path('/glossary')}#${hit.id}`}>
        {hit.name}
      </a>
    );
  }
  const to = { municipalities: path('/costs', { municipalities: [hit.id], year: null }), assumptions: path(`/assumptions/${hit.id}`), pages: path(hit.id) }[kind];
  return (
    <Link className="ds-link" to={to}>
      {hit.name}
    </Link>
  );
}
