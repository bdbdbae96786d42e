import type { Problem } from '@samvirke/contract/errors';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

const LONGEST_REASON = 500;

/** In the page only while it is open: a table may have hundreds of them. */
function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** A button that takes something away that can't be put back by a press: says what follows, and asks why where the history wants to know. */
export function TakeAway({
  label,
  of,
  heading,
  consequences,
  address,
  asksWhy,
  onDone,
}: {
  readonly label: string;
  /** What is taken away, for who hears the button without the row it stands in. */
  readonly of: string;
  readonly heading: string;
  readonly consequences: readonly string[];
  readonly address: string;
  readonly asksWhy?: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTexts();
  const send = useSend();
  const ready = useIsTakenOver();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const take = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = asksWhy === true ? String(new FormData(event.currentTarget).get('reason') ?? '').trim() : '';
    setIsBusy(true);
    const sent = await send('DELETE', reason === '' ? address : `${address}?reason=${encodeURIComponent(reason)}`);
    setIsBusy(false);
    setProblem(sent.problem ?? null);
    if (sent.problem) return;
    setIsOpen(false);
    onDone();
  };
  if (!ready) return null;
  return (
    <>
      <button type="button" className="link-button" aria-label={`${label}: ${of}`} onClick={() => setIsOpen(true)}>
        {label}
      </button>
      {isOpen ? (
        <dialog ref={show} className="ds-dialog" aria-labelledby={`${id}-heading`} closedby="any" onClose={() => setIsOpen(false)}>
          <form className="dialog-form" onSubmit={(event) => void take(event)}>
            <h2 id={`${id}-heading`} className="ds-heading" data-size="sm">
              {heading}
            </h2>
            {consequences.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {asksWhy === true ? (
              <div className="ds-field">
                <label className="ds-label" htmlFor={`${id}-reason`}>
                  {t('access.people.reason')}
                </label>
                <div data-field="description" id={`${id}-help`}>
                  {t('access.people.reasonHelp')}
                </div>
                <input id={`${id}-reason`} name="reason" className="ds-input" maxLength={LONGEST_REASON} required aria-describedby={`${id}-help`} />
              </div>
            ) : null}
            {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
            <div className="actions">
              <button type="submit" className="ds-button" data-color="danger" disabled={isBusy}>
                {label}
              </button>
              <button type="button" className="ds-button" data-variant="secondary" onClick={() => setIsOpen(false)}>
                {t('access.people.cancel')}
              </button>
            </div>
          </form>
        </dialog>
      ) : null}
    </>
  );
}
