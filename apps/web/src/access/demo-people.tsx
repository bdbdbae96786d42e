import type { DemoPeopleSchema } from '@samvirke/contract/access';
import { useId, type ReactNode } from 'react';
import type { Static } from 'typebox';
import { AnswerView } from '../site/answer-view.tsx';
import { useCase } from '../site/case-context.ts';
import { useSite } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';

/** Also in routes.ts, as what the page is written from. */
const DEMO_PEOPLE = '/api/v1/session/demo';

/** The invented people, each a press away; and their roles in any municipality that there is. Plain forms. */
export function DemoPeople({ back }: { readonly back: string }): ReactNode {
  const { texts, bundle } = useSite();
  const { t, find, formats } = texts;
  const { year } = useCase();
  const demo = useAnswer<Static<typeof DemoPeopleSchema>>(DEMO_PEOPLE);
  const id = useId();
  const municipalities = bundle.reference.municipalities
    .filter(({ validFrom, validTo }) => validFrom <= `${year}-01-01` && (validTo === null || validTo > `${year}-01-01`))
    .toSorted((a, b) => formats.compare(a.name, b.name));
  return (
    <AnswerView of={demo}>
      {({ people }) => {
        const roles = people.filter(({ anyBody }) => anyBody);
        return (
          <>
            <section className="section" aria-labelledby={`${id}-people`}>
              <h2 id={`${id}-people`}>{t('access.demo.heading')}</h2>
              <p>{t('access.demo.lead')}</p>
              <ul className="demo-people">
                {people.map((person) => (
                  <li key={person.key} className="demo-person">
                    <h3>{find(`access.demo.as.${person.key}`) ?? t(`access.roles.${person.role}`)}</h3>
                    <p>{find(`access.demo.aboutAs.${person.key}`) ?? t(`access.demo.about.${person.role}`)}</p>
                    <p className="fine">
                      {person.name}
                      <br />
                      {person.organisation.name}
                    </p>
                    <form method="post" action="/login/demo">
                      <input type="hidden" name="person" value={person.key} />
                      <input type="hidden" name="return" value={back} />
                      <button type="submit" className="ds-button" data-variant="secondary" aria-label={t('access.demo.goAs', { name: person.name, role: t(`access.roles.${person.role}`) })}>
                        {t('access.demo.go')}
                      </button>
                    </form>
                  </li>
                ))}
              </ul>
            </section>
            {roles.length > 0 ? (
              <section className="section" aria-labelledby={`${id}-elsewhere`}>
                <h2 id={`${id}-elsewhere`}>{t('access.demo.elsewhere')}</h2>
                <p>{t('access.demo.elsewhereMore')}</p>
                <form className="inline-form" method="post" action="/login/demo">
                  <input type="hidden" name="return" value={back} />
                  <div className="ds-field">
                    <label className="ds-label" htmlFor={`${id}-person`}>
                      {t('access.invite.role')}
                    </label>
                    <select id={`${id}-person`} name="person" className="ds-input" defaultValue="contributor">
                      {roles.map(({ key, role }) => (
                        <option key={key} value={key}>
                          {t(`access.roles.${role}`)}
                        </option>
                      ))}
                    </select>
                  </div>
                  <div className="ds-field">
                    <label className="ds-label" htmlFor={`${id}-organisation`}>
                      {t('access.demo.organisation')}
                    </label>
                    <select id={`${id}-organisation`} name="organisation" className="ds-input">
                      {municipalities.map(({ number, name }) => (
                        <option key={number} value={number}>
                          {`${name} (${number})`}
                        </option>
                      ))}
                    </select>
                  </div>
                  <button type="submit" className="ds-button" data-variant="secondary">
                    {t('access.demo.go')}
                  </button>
                </form>
              </section>
            ) : null}
          </>
        );
      }}
    </AnswerView>
  );
}
