import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { COMPARED, type Benchmark } from './build-benchmark.ts';
import { comparedName } from './compared-name.ts';
import type { ComparisonChoice } from './read-choice.ts';
import { useComparisonPath } from './use-comparison-path.ts';

/** What is compared and whose place is asked for: a form that also works without JavaScript. */
export function ChooseComparison({ benchmark }: { readonly benchmark: Benchmark }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const path = usePath();
  const comparisonPath = useComparisonPath();
  const navigate = useNavigate();
  const id = useId();
  const [action, query = ''] = path('/benchmarks').split('?');
  const body = benchmark.shown?.body.participant.number ?? null;
  /** What is chosen and not yet drawn: two choices in a row are both made. */
  const chosen = useRef<Partial<ComparisonChoice>>({});
  useEffect(() => {
    const { element = benchmark.element, body: wanted = body } = chosen.current;
    if (element === benchmark.element && wanted === body) chosen.current = {};
  }, [benchmark.element, body]);
  const choose = (change: Partial<ComparisonChoice>): void => {
    chosen.current = { ...chosen.current, ...change };
    void navigate(comparisonPath({ element: benchmark.element, body, ...chosen.current }), { preventScrollReset: true });
  };
  const bodies = benchmark.measured.map(({ participant }) => participant).toSorted((a, b) => formats.compare(a.name, b.name));
  return (
    <form className="search-form on-screen" method="get" action={action} aria-label={t('benchmarks.choose.legend')}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-element`}>
          {t('benchmarks.choose.element')}
        </label>
        <select
          id={`${id}-element`}
          className="ds-input"
          name="element"
          value={benchmark.element}
          onChange={(event) => choose({ element: event.target.value as Benchmark['element'] })}
        >
          {COMPARED.map((one) => (
            <option key={one} value={one}>
              {t('benchmarks.choose.count', { name: comparedName(one, texts), count: benchmark.counts[one] })}
            </option>
          ))}
        </select>
      </div>
      {body === null ? null : (
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-body`}>
            {t('benchmarks.choose.body')}
          </label>
          <select id={`${id}-body`} className="ds-input" name="body" value={body} data-shortcut="choose" onChange={(event) => choose({ body: event.target.value })}>
            {bodies.map(({ number, name }) => (
              <option key={number} value={number}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <noscript>
        <button type="submit" className="ds-button">
          {t('benchmarks.choose.submit')}
        </button>
      </noscript>
    </form>
  );
}
