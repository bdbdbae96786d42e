import { useState, type ReactNode } from 'react';
import { TextField } from '../organisations/text-field.tsx';
import { FormDialog } from '../site/form-dialog.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';

const LONGEST_REASON = 500;

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
  const { send, ready, isBusy, problem } = useSending();
  const [isOpen, setIsOpen] = useState(false);
  const take = async (form: FormData): Promise<void> => {
    const reason = asksWhy === true ? String(form.get('reason') ?? '').trim() : '';
    const sent = await send('DELETE', reason === '' ? address : `${address}?reason=${encodeURIComponent(reason)}`);
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
        <FormDialog heading={heading} lead={consequences} submit={label} isDanger isBusy={isBusy} closesOutside onSubmit={take} onClose={() => setIsOpen(false)}>
          {asksWhy === true ? <TextField label={t('access.people.reason')} help={t('access.people.reasonHelp')} name="reason" required maxLength={LONGEST_REASON} /> : null}
          {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
        </FormDialog>
      ) : null}
    </>
  );
}
