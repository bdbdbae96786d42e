import type { BodyBody } from '@samvirke/contract/organisations';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { writeBodyName } from './write-body-name.ts';

type Fact = Pick<BodyBody['relations'][number], 'source' | 'registered' | 'reference'>;

/** Who says so: the source, who registered it here and when, and what the reference data says otherwise. */
export function Told({ fact: { source, registered, reference }, notes = [] }: { readonly fact: Fact; readonly notes?: readonly string[] }): ReactNode {
  const { t, formats } = useTexts();
  const by = registered === null ? '' : registered.by === null ? t('organisations.bodies.operator') : writeBodyName(registered.by.name ?? registered.by.number ?? '');
  return (
    <div className="told">
      <span>{source}</span>
      {registered === null ? null : <span className="fine">{t('organisations.bodies.registeredFact', { by, date: formats.date(registered.at) })}</span>}
      {reference === null ? null : (
        <span className="fine">
          {t('organisations.bodies.referenceSays', { span: reference.to === null ? formats.date(reference.from) : `${formats.date(reference.from)} – ${formats.date(reference.to)}`, source: reference.source })}
        </span>
      )}
      {notes.map((words) => (
        <span key={words} className="fine">
          {words}
        </span>
      ))}
    </div>
  );
}
