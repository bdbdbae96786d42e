import type { BodyAdministrationBody } from '@samvirke/contract/organisations';
import type { Problem } from '@samvirke/contract/errors';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../site/form-dialog.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSend } from '../site/use-send.ts';
import { BodyFields } from './body-fields.tsx';
import { readBodyForm } from './read-body-form.ts';
import { TextField } from './text-field.tsx';
import { writeFact } from './write-fact.ts';

type Draft = BodyAdministrationBody['draft'];
const FIELDS = ['kind', 'name', 'number', 'municipalityNumber', 'countyNumber', 'from', 'to', 'source'] as const;

/** Puts right what a body is. Where somebody else did so meanwhile, what stands is shown, and one chooses. */
export function CorrectBody({ id: body, draft, onDone }: { readonly id: string; readonly draft: Draft; readonly onDone: () => void }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const send = useSend();
  const [isOpen, setIsOpen] = useState(false);
  const [base, setBase] = useState(draft);
  const [problem, setProblem] = useState<(Problem & { readonly current?: Draft }) | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const correct = async (form: FormData): Promise<void> => {
    setIsBusy(true);
    const sent = await send('PUT', `/api/v1/bodies/${body}`, { ...readBodyForm(form), version: problem?.current?.version ?? base.version, reason: String(form.get('reason') ?? '').trim() });
    setIsBusy(false);
    setProblem(sent.problem ?? null);
    if (sent.problem) return;
    setIsOpen(false);
    onDone();
  };
  const open = (): void => {
    setBase(draft);
    setProblem(null);
    setIsOpen(true);
  };
  const current = problem?.current;
  return (
    <>
      <button type="button" className="ds-button" data-variant="secondary" onClick={open}>
        {t('organisations.bodies.admin.correct')}
      </button>
      {isOpen ? (
        <FormDialog
          heading={t('organisations.bodies.admin.correct')}
          lead={[t('organisations.bodies.admin.correctLead')]}
          submit={t(current ? 'organisations.bodies.admin.conflictReload' : 'organisations.bodies.admin.save')}
          isBusy={isBusy}
          isWide
          onSubmit={correct}
          onClose={() => setIsOpen(false)}
        >
          <BodyFields draft={base} />
          <TextField label={t('organisations.bodies.admin.reason')} help={t('organisations.bodies.admin.reasonHelp')} name="reason" required maxLength={500} />
          {problem ? (
            <ProblemNotice problem={problem} takesFocus>
              {current ? (
                <>
                  <p>{t('organisations.bodies.admin.conflict')}</p>
                  <ul>
                    {FIELDS.filter((field) => current[field] !== base[field]).map((field) => (
                      <li key={field}>{t('organisations.bodies.admin.fromTo', { field: t(`organisations.bodies.fields.${field}`), before: writeFact(field, base[field], texts), after: writeFact(field, current[field], texts) })}</li>
                    ))}
                  </ul>
                </>
              ) : null}
            </ProblemNotice>
          ) : null}
        </FormDialog>
      ) : null}
    </>
  );
}
