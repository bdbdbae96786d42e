import { useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** What was just done, and how it is undone where it can be. */
export interface DoneWords {
  readonly words: string;
  readonly undo?: () => Promise<void>;
}

/** Said where it can be seen and heard. */
export function Done({ done }: { readonly done: DoneWords }): ReactNode {
  const { t } = useTexts();
  const [undoing, setUndoing] = useState<DoneWords | null>(null);
  const { undo } = done;
  return (
    <div className="done" aria-live="polite">
      {done.words === '' ? null : <p>{done.words}</p>}
      {undo ? (
        <button
          type="button"
          className="link-button"
          disabled={undoing === done}
          onClick={() => {
            setUndoing(done);
            void undo();
          }}
        >
          {t('access.people.undo')}
        </button>
      ) : null}
    </div>
  );
}
