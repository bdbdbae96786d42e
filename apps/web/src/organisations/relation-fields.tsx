import type { BodyBody } from '@samvirke/contract/organisations';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { TextField } from './text-field.tsx';

type Relation = BodyBody['relations'][number];

/** The days, the share and the source of what one body is to another. */
export function RelationFields({ relation }: { readonly relation?: Relation }): ReactNode {
  const { t } = useTexts();
  const id = useId();
  return (
    <>
      <TextField label={t('organisations.bodies.admin.from')} name="from" type="date" required defaultValue={relation?.from} />
      <TextField label={t('organisations.bodies.admin.to')} help={t('organisations.bodies.admin.toRelation')} name="to" type="date" defaultValue={relation?.to ?? ''} />
      <TextField label={t('organisations.bodies.admin.share')} name="share" type="number" min={0} max={1} step="any" defaultValue={relation?.share ?? ''} />
      <TextField label={t('organisations.bodies.admin.source')} help={t('organisations.bodies.admin.sourceHelp')} name="source" required maxLength={300} defaultValue={relation?.source} />
      <div className="ds-field">
        <input id={id} name="isChecked" type="checkbox" className="ds-input" defaultChecked={relation?.isChecked ?? true} aria-describedby={`${id}-help`} />
        <label className="ds-label" data-weight="regular" htmlFor={id}>
          {t('organisations.bodies.admin.isChecked')}
        </label>
        <div data-field="description" id={`${id}-help`}>
          {t('organisations.bodies.admin.isCheckedHelp')}
        </div>
      </div>
    </>
  );
}
