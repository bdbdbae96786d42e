import type { BodyAdministrationBody } from '@samvirke/contract/organisations';
import type { Problem } from '@samvirke/contract/errors';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../site/form-dialog.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { BodyFields, type Days } from './body-fields.tsx';
import { readBodyForm } from './read-body-form.ts';
import { DRAFT_FIELDS, refillDraft } from './refill-draft.ts';
import { TextField } from './text-field.tsx';
import { writeFact } from './write-fact.ts';

type Draft = BodyAdministrationBody['draft'];
/** What a refusal because somebody else saved first tells. */
const standing = (problem: Problem | null | undefined): Draft | undefined => (problem?.code === 'version-changed' && 'current' in problem ? (problem as { readonly current: Draft }).current : undefined);

interface Form {
  /** What the writer began from; the version that is corrected. */
  readonly base: Draft;
  /** What the form is filled with. */
  readonly filled: Draft;
  readonly days?: Days;
  /** What somebody else saved first took the place of. */
  readonly before: Draft | null;
}

/** Puts right what a body is. Where somebody else did so meanwhile, what they changed is shown, and the form takes it where one wrote nothing. */
export function CorrectBody({ id: body, draft, onDone }: { readonly id: string; readonly draft: Draft; readonly onDone: () => void }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const [isOpen, setIsOpen] = useState(false);
  const [{ base, filled, days, before }, setForm] = useState<Form>({ base: draft, filled: draft, before: null });
  const { send, isBusy, problem, setProblem } = useSending();
  const correct = async (form: FormData): Promise<void> => {
    const written = readBodyForm(form);
    const sent = await send('PUT', `/api/v1/bodies/${body}`, { ...written, version: base.version, reason: String(form.get('reason') ?? '').trim() });
    const current = standing(sent.problem);
    if (current) {
      setForm({ base: current, filled: refillDraft(base, written, current), days: { nameFrom: written['nameFrom'] ?? '', numberFrom: written['numberFrom'] ?? '' }, before: base });
    }
    if (sent.problem) return;
    setIsOpen(false);
    onDone();
  };
  const open = (): void => {
    setForm({ base: draft, filled: draft, before: null });
    setProblem(null);
    setIsOpen(true);
  };
  return (
    <>
      <button type="button" className="ds-button" data-variant="secondary" onClick={open}>
        {t('organisations.bodies.admin.correct')}
      </button>
      {isOpen ? (
        <FormDialog
          heading={t('organisations.bodies.admin.correct')}
          lead={[t('organisations.bodies.admin.correctLead')]}
          submit={t(standing(problem) ? 'organisations.bodies.admin.conflictSave' : 'organisations.bodies.admin.save')}
          isBusy={isBusy}
          isWide
          onSubmit={correct}
          onClose={() => setIsOpen(false)}
        >
          <BodyFields key={base.version} draft={filled} {...(days ? { days } : {})} />
          <TextField label={t('organisations.bodies.admin.reason')} help={t('organisations.bodies.admin.reasonHelp')} name="reason" required maxLength={500} />
          {problem ? (
            <ProblemNotice key={base.version} problem={problem} takesFocus>
              {standing(problem) && before ? (
                <>
                  <p>{t('organisations.bodies.admin.conflict')}</p>
                  <ul>
                    {DRAFT_FIELDS.filter((field) => base[field] !== before[field]).map((field) => (
                      <li key={field}>{t('organisations.bodies.admin.fromTo', { field: t(`organisations.bodies.fields.${field}`), before: writeFact(field, before[field], texts), after: writeFact(field, base[field], texts) })}</li>
                    ))}
                  </ul>
                  <p>{t('organisations.bodies.admin.conflictForm')}</p>
                </>
              ) : null}
            </ProblemNotice>
          ) : null}
        </FormDialog>
      ) : null}
    </>
  );
}
