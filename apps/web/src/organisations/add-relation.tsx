import type { BodyBody } from '@samvirke/contract/organisations';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { ActDialog } from './act-dialog.tsx';
import { ChooseBody, type ChosenBody } from './choose-body.tsx';
import { readRelationForm } from './read-relation-form.ts';
import { RelationFields } from './relation-fields.tsx';

const KINDS = ['under-ministry', 'owned-by', 'participant-in', 'hosted-by'] as const;

/** What the body is to another, from a day. */
export function AddRelation({ body, onDone }: { readonly body: BodyBody; readonly onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const [other, setOther] = useState<readonly ChosenBody[]>([]);
  return (
    <ActDialog
      label={t('organisations.bodies.admin.relate')}
      heading={t('organisations.bodies.admin.relate')}
      lead={[]}
      submit={t('organisations.bodies.admin.save')}
      build={(form) =>
        other[0] === undefined ? { missing: t('organisations.bodies.admin.chooseFirst') } : { method: 'POST', address: `/api/v1/bodies/${body.id}/relations`, body: { kind: form.get('relation'), other: other[0].id, ...readRelationForm(form) } }
      }
      onDone={() => {
        setOther([]);
        onDone();
      }}
    >
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t('organisations.bodies.admin.relationKind')}
        </label>
        <select id={id} name="relation" className="ds-input">
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`organisations.bodies.relation.${kind}.to`)}
            </option>
          ))}
        </select>
      </div>
      <ChooseBody label={t('organisations.bodies.admin.other')} chosen={other} without={[body.id]} onChoose={setOther} />
      <RelationFields />
    </ActDialog>
  );
}
