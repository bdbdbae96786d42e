import type { Problem } from '@samvirke/contract/errors';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

const LONGEST_REASON = 500;

/** What a form asks for; null where something is to be chosen first, which `words` then says. */
export type Asked = { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly address: string; readonly body?: object };

/** In the page only while it is open. */
function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

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
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const act = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const asked = build(form);
    if ('missing' in asked) {
      setMissing(asked.missing);
      return;
    }
    const reason = String(form.get('reason') ?? '').trim();
    setMissing('');
    setIsBusy(true);
    const sent = asked.method === 'DELETE' ? await send<T>('DELETE', `${asked.address}?reason=${encodeURIComponent(reason)}`) : await send<T>(asked.method, asked.address, { ...asked.body, reason });
    setIsBusy(false);
    setProblem(sent.problem ?? null);
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
        <dialog ref={show} className="ds-dialog act-dialog" aria-labelledby={`${id}-heading`} onClose={() => setIsOpen(false)}>
          <form className="dialog-form" onSubmit={(event) => void act(event)}>
            <h2 id={`${id}-heading`} className="ds-heading" data-size="sm">
              {heading}
            </h2>
            {lead.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {children}
            <div className="ds-field">
              <label className="ds-label" htmlFor={`${id}-reason`}>
                {t('organisations.bodies.admin.reason')}
              </label>
              <div data-field="description" id={`${id}-help`}>
                {t('organisations.bodies.admin.reasonHelp')}
              </div>
              <input id={`${id}-reason`} name="reason" className="ds-input" maxLength={LONGEST_REASON} required aria-describedby={`${id}-help`} />
            </div>
            {missing === '' ? null : (
              <p className="ds-validation-message field-problem" role="alert">
                {missing}
              </p>
            )}
            {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
            <div className="actions">
              <button type="submit" className="ds-button" data-color={isDanger === true ? 'danger' : undefined} disabled={isBusy}>
                {submit}
              </button>
              <button type="button" className="ds-button" data-variant="secondary" onClick={() => setIsOpen(false)}>
                {t('organisations.bodies.admin.cancel')}
              </button>
            </div>
          </form>
        </dialog>
      ) : null}
    </>
  );
}
