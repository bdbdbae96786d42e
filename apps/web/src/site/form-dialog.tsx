import { useId, type FormEvent, type ReactNode } from 'react';
import { useTexts } from './site-context.ts';

/** In the page only while it is open: a table may have hundreds of them. */
function show(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** A form in a dialog: what it is about, what follows, what is asked, and the way out. */
export function FormDialog({
  heading,
  lead,
  submit,
  isDanger,
  isBusy,
  isWide,
  closesOutside,
  onSubmit,
  onClose,
  children,
}: {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly submit: string;
  readonly isDanger?: boolean;
  readonly isBusy: boolean;
  readonly isWide?: boolean;
  /** A press beside it closes it: where little has been written. */
  readonly closesOutside?: boolean;
  readonly onSubmit: (form: FormData) => Promise<void>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void onSubmit(new FormData(event.currentTarget));
  };
  return (
    <dialog ref={show} className={isWide === true ? 'ds-dialog act-dialog' : 'ds-dialog'} aria-labelledby={`${id}-heading`} {...(closesOutside === true ? { closedby: 'any' } : {})} onClose={onClose}>
      <form className="dialog-form" onSubmit={send}>
        <h2 id={`${id}-heading`} className="ds-heading" data-size="sm">
          {heading}
        </h2>
        {lead.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {children}
        <div className="actions">
          <button type="submit" className="ds-button" data-color={isDanger === true ? 'danger' : undefined} disabled={isBusy}>
            {submit}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t('access.people.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
