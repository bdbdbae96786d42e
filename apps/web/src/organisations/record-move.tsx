import type { BodyBody } from '@samvirke/contract/organisations';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { ActDialog } from './act-dialog.tsx';
import { ChooseBody, type ChosenBody } from './choose-body.tsx';
import { TextField } from './text-field.tsx';

/** A task that moved from the body to another, while both live on. */
export function RecordMove({ body, onDone }: { readonly body: BodyBody; readonly onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const [other, setOther] = useState<readonly ChosenBody[]>([]);
  return (
    <ActDialog
      label={t('organisations.bodies.admin.moveTask')}
      heading={t('organisations.bodies.admin.moveTask')}
      lead={[]}
      submit={t('organisations.bodies.admin.save')}
      build={(form) =>
        other[0] === undefined
          ? { missing: t('organisations.bodies.admin.chooseFirst') }
          : { method: 'POST', address: `/api/v1/bodies/${body.id}/moves`, body: { task: form.get('task'), to: other[0].id, date: form.get('date'), source: form.get('source') } }
      }
      onDone={() => {
        setOther([]);
        onDone();
      }}
    >
      <TextField label={t('organisations.bodies.admin.task')} name="task" required maxLength={300} />
      <ChooseBody label={t('organisations.bodies.admin.moveTo')} chosen={other} without={[body.id]} onChoose={setOther} />
      <TextField label={t('organisations.bodies.admin.date')} name="date" type="date" required />
      <TextField label={t('organisations.bodies.admin.source')} help={t('organisations.bodies.admin.sourceHelp')} name="source" required maxLength={300} />
    </ActDialog>
  );
}
