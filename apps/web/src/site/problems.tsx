import type { Refusal } from '@samvirke/model/errors';
import { wordsOf } from '@samvirke/text';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase } from './case-context.ts';
import { useSite, useTexts } from './site-context.ts';
import { usePath } from './use-path.ts';

/** A refusal in words: what happened and what to do about it. */
export function RefusalWords({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { detail, cure } = wordsOf(refusal, useTexts());
  return (
    <>
      {detail} {cure}
    </>
  );
}

/** What is wrong with the address or the case, and what can be done: shown above the page's answer, never in its place. */
export function Problems({ path: here }: { readonly path: string }): ReactNode {
  const { costSet } = useSite();
  const { t, formats } = useTexts();
  const { address, problems, leftOut, nameOf } = useCase();
  const path = usePath();
  const setGone = address.costs !== null && costSet === null;
  if (problems.length === 0 && leftOut.length === 0 && address.unknown.length === 0 && !setGone) return null;
  return (
    <div className="problems">
      {problems.length > 0 || leftOut.length > 0 || setGone ? (
        <div className="ds-alert" data-color="warning">
          <h2 className="ds-heading" data-size="2xs">
            {t('site.address.problemHeading')}
          </h2>
          <ul>
            {leftOut.map(({ municipality, year, reason, missing }) => (
              <li key={`${municipality} ${year}`}>
                {t(`costs.leftOut.${reason}`, {
                  name: nameOf(municipality) ?? municipality,
                  year,
                  missing: formats.list(missing.map((number) => nameOf(number) ?? number)),
                })}
              </li>
            ))}
            {problems.map(({ refusal, instead }) => (
              <li key={`${refusal.code} ${JSON.stringify(refusal.figures)}`}>
                <RefusalWords refusal={refusal} />
                {instead.map((other) => (
                  <span key={other.number}>
                    {' '}
                    <Link
                      className="ds-link"
                      to={path(here, { municipalities: [...new Set(address.municipalities.flatMap((number) => (number === other.replaces ? [other.number] : [number])))] })}
                    >
                      {t('site.address.choose', { name: other.name, number: other.number })}
                    </Link>
                  </span>
                ))}
              </li>
            ))}
            {setGone ? (
              <li>
                {t('site.address.costSetGone')}{' '}
                <a className="ds-link" href={path(here, { costs: null })}>
                  {t('site.address.costSetRemove')}
                </a>
              </li>
            ) : null}
          </ul>
        </div>
      ) : null}
      {address.unknown.length > 0 ? (
        <div className="ds-alert" data-color="info">
          <h2 className="ds-heading" data-size="2xs">
            {t('site.address.unknownHeading')}
          </h2>
          <ul>
            {address.unknown.map(({ parameter, value }) => (
              <li key={`${parameter}=${value}`}>{t('site.address.unknown', { parameter, value })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
