import { useState, type ReactNode } from 'react';
import { FormDialog } from '../site/form-dialog.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { TextField } from './text-field.tsx';

const LONGEST_REASON = 500;

/** What a form asks for; null where something is to be chosen first, which `words` then says. */
export type Asked = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly address: string; readonly body?: object };

/** A button that opens a form in a dialog: what is to be said, and why, which the history wants to know. */
export function ActDialog<T = unknown>({
  label,
  of,
  heading,
  lead,
  submit,
  isDanger,
  isLink,
  build,
  onDone,
  children,
}: {
  readonly label: string;
  /** What it is about, for who hears the button without the row it stands in. */
  readonly of?: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly submit: string;
  readonly isDanger?: boolean;
  readonly isLink?: boolean;
  readonly build: (form: FormData) => Asked | { readonly missing: string };
  readonly onDone: (answer: T) => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem, setProblem } = useSending();
  const [isOpen, setIsOpen] = useState(false);
  const [missing, setMissing] = useState('');
  const act = async (form: FormData): Promise<void> => {
    const asked = build(form);
    if ('missing' in asked) {
      setMissing(asked.missing);
      return;
    }
    const reason = String(form.get('reason') ?? '').trim();
    setMissing('');
    const sent = asked.method === 'DELETE' ? await send<T>('DELETE', `${asked.address}?reason=${encodeURIComponent(reason)}`) : await send<T>(asked.method, asked.address, { ...asked.body, reason });
    if (sent.problem) return;
    setIsOpen(false);
    onDone(sent.answer);
  };
  if (!ready) return null;
  const open = (): void => {
    setProblem(null);
    setMissing('');
    setIsOpen(true);
  };
  return (
    <>
      <button type="button" className={isLink === true ? 'link-button' : 'ds-button'} data-variant={isLink === true ? undefined : 'secondary'} aria-label={of === undefined ? undefined : `${label}: ${of}`} onClick={open}>
        {label}
      </button>
      {isOpen ? (
        <FormDialog heading={heading} lead={lead} submit={submit} isDanger={isDanger === true} isBusy={isBusy} isWide onSubmit={act} onClose={() => setIsOpen(false)}>
          {children}
          <TextField label={t('organisations.bodies.admin.reason')} help={t('organisations.bodies.admin.reasonHelp')} name="reason" required maxLength={LONGEST_REASON} />
          {missing === '' ? null : (
            <p className="ds-validation-message field-problem" role="alert">
              {missing}
            </p>
          )}
          {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
        </FormDialog>
      ) : null}
    </>
  );
}
