import type { ChangedEntryBody, EntryView } from '@samvirke/contract/entries';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { findDifferences, mergeVersions } from './find-differences.ts';
import { formatField } from './format-field.ts';

/** Somebody else saved first: both versions side by side, and what is to stand chosen field by field. */
export function EntryConflict({
  yours,
  current,
  base,
  isBusy,
  onSave,
  onDiscard,
}: {
  readonly yours: ChangedEntryBody;
  readonly current: EntryView;
  /** What the writer began from: a field that they left as it was is the others' to say. */
  readonly base: EntryView | null;
  readonly isBusy: boolean;
  readonly onSave: (merged: ChangedEntryBody) => Promise<void>;
  readonly onDiscard: () => void;
}): ReactNode {
  const texts = useTexts();
  const { t, find } = texts;
  const differences = findDifferences(yours, current);
  const [mine, setMine] = useState<ReadonlySet<string>>(() => new Set(findDifferences(yours, base ?? current).map(({ field }) => field)));
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choose = (field: string, keepsMine: boolean): void => {
    const next = new Set(mine);
    if (keepsMine) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  const choice = (field: string, name: string, keepsMine: boolean, value: unknown): ReactNode => {
    const choiceId = `${id}-${field}-${keepsMine ? 'yours' : 'current'}`;
    return (
      <div className="entry-choice" data-chosen={mine.has(field) === keepsMine ? 'true' : undefined}>
        <input id={choiceId} type="radio" className="ds-input" name={`${id}-${field}`} checked={mine.has(field) === keepsMine} onChange={() => choose(field, keepsMine)} />
        <label htmlFor={choiceId}>
          {t(keepsMine ? 'entries.conflict.yours' : 'entries.conflict.current')}
          <span className="ds-sr-only">: {name}</span>
          <span className="entry-choice-value">{formatField(field, value, texts) ?? t('entries.conflict.nothing')}</span>
        </label>
      </div>
    );
  };
  return (
    <section className="entry-conflict" aria-labelledby="conflict">
      <h2 id="conflict" ref={heading} tabIndex={-1}>
        {t('entries.conflict.heading')}
      </h2>
      <p>{differences.length === 0 ? t('entries.conflict.same') : t('entries.conflict.lead')}</p>
      {differences.map(({ field, yours: own, current: standing }) => {
        const name = find(`entries.fields.${field.replace('content.', '')}`) ?? field;
        return (
          <fieldset key={field} className="entry-difference">
            <legend>{name}</legend>
            {choice(field, name, true, own)}
            {choice(field, name, false, standing)}
          </fieldset>
        );
      })}
      <p className="entry-buttons">
        <button type="button" className="ds-button" disabled={isBusy} onClick={() => void onSave(mergeVersions(yours, current, mine))}>
          {t('entries.conflict.save')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onDiscard}>
          {t('entries.conflict.discard')}
        </button>
      </p>
    </section>
  );
}
