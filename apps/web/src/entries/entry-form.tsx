import type { Problem, RefusalBody } from '@samvirke/contract/errors';
import type { EntryView, GroundsBody, NewEntryBody } from '@samvirke/contract/entries';
import { VISIBILITIES, type Visibility } from '@samvirke/model/access';
import { FIELDS, MOST_YEARS_HELD_BACK, PRICE_VISIBILITIES, type EntryKind } from '@samvirke/model/entries';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSession } from '../site/use-session.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { COOPERATIONS, GROUNDS } from './entries-address.ts';
import { EntryField, fieldId, LabelledField } from './entry-field.tsx';
import { readEntryForm } from './read-entry-form.ts';

interface Cooperations {
  readonly cooperations: readonly { readonly id: string; readonly name: string; readonly members: readonly { readonly id: string }[] }[];
}

const CLIENT_ERROR = 422;

/** An entry filled in, a new one or one that stands; what is wrong is told above, with the way to each field, and in the field. */
export function EntryForm({
  kind,
  entry,
  problem,
  isBusy,
  onSave,
  onCancel,
}: {
  readonly kind: EntryKind;
  readonly entry: EntryView | null;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  readonly onSave: (written: NewEntryBody) => Promise<void>;
  readonly onCancel: () => void;
}): ReactNode {
  const { t, language } = useTexts();
  const ready = useIsTakenOver();
  const [visibility, setVisibility] = useState<Visibility>(entry?.visibility ?? (kind === 'price' ? 'public-bodies' : 'own'));
  const refusals: readonly RefusalBody[] = problem?.status === CLIENT_ERROR ? [problem, ...(problem.more ?? [])] : [];
  const refusalAt = (name: string): RefusalBody | undefined => refusals.find(({ place }) => place?.parameter === name);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void onSave(readEntryForm(new FormData(event.currentTarget), kind, language));
  };
  return (
    <form className="entry-form" onSubmit={submit} noValidate>
      <noscript>
        <p className="fine">{t('entries.form.needsScript')}</p>
      </noscript>
      {refusals.length > 0 ? <Wrong key={refusals.map(({ code, place }) => `${code} ${place?.parameter ?? ''}`).join()} refusals={refusals} /> : problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      <fieldset className="entry-part">
        <legend>{t('entries.form.about')}</legend>
        <LabelledField name="title" label={t('entries.fields.title')} hint={t('entries.hints.title')} refusal={refusalAt('title')}>
          {(described) => <input {...described} name="title" type="text" className="ds-input" defaultValue={entry?.title ?? ''} autoComplete="off" />}
        </LabelledField>
        {FIELDS[kind].map((field) => (
          <EntryField key={field.name} field={field} entry={entry} refusal={refusalAt(`content.${field.name}`)} kind={kind} />
        ))}
      </fieldset>
      <fieldset className="entry-part">
        <legend>{t('entries.form.who')}</legend>
        <LabelledField name="visibility" label={t('entries.fields.visibility')} refusal={refusalAt('visibility')}>
          {(described) => (
            <select {...described} name="visibility" className="ds-input" value={visibility} onChange={(event) => setVisibility(event.currentTarget.value as Visibility)}>
              {(kind === 'price' ? PRICE_VISIBILITIES : VISIBILITIES).map((one) => (
                <option key={one} value={one}>
                  {t(`entries.visibilities.${one}`)}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        {visibility === 'cooperation' ? <CooperationChoice start={entry?.cooperation?.id ?? ''} refusal={refusalAt('cooperation')} /> : null}
        <div className="ds-field entry-check">
          <input id={fieldId('isShared')} name="isShared" type="checkbox" className="ds-input" defaultChecked={entry?.isShared ?? false} />
          <label className="ds-label" data-weight="regular" htmlFor={fieldId('isShared')}>
            {t('entries.fields.isShared')}
          </label>
          {refusalAt('isShared') ? <p className="field-problem">{refusalAt('isShared')?.detail}</p> : null}
        </div>
        {kind === 'price' ? <HeldBack entry={entry} refusalAt={refusalAt} /> : null}
      </fieldset>
      <fieldset className="entry-part">
        <legend>{t('entries.form.protection')}</legend>
        <p className="fine">{t('entries.form.protectionLead')}</p>
        <LabelledField name="protection" label={t('entries.fields.protection')} refusal={refusalAt('protection')}>
          {(described) => (
            <select {...described} name="protection" className="ds-input" defaultValue={entry?.protection ?? 'none'}>
              {(['none', 'coarse', 'refused'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`entries.choices.protection.${one}`)}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
      </fieldset>
      {entry === null ? null : (
        <LabelledField name="reason" label={t('entries.form.reason')} hint={t('entries.hints.reason')} isOptional refusal={refusalAt('reason')}>
          {(described) => <input {...described} name="reason" type="text" className="ds-input" autoComplete="off" />}
        </LabelledField>
      )}
      {entry?.status === 'approved' ? <p className="fine">{t('entries.form.approvalAgain')}</p> : null}
      <p className="entry-buttons">
        <button type="submit" className="ds-button" disabled={!ready || isBusy}>
          {isBusy ? t('entries.form.saving') : entry === null ? t('entries.form.saveDraft') : t('entries.form.save')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onCancel}>
          {t('entries.form.cancel')}
        </button>
      </p>
    </form>
  );
}

function Wrong({ refusals }: { readonly refusals: readonly RefusalBody[] }): ReactNode {
  const { t, find } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="ds-alert" data-color="danger" role="alert" tabIndex={-1}>
      <h2 className="ds-heading" data-size="2xs">
        {t('entries.form.wrong')}
      </h2>
      <ul>
        {refusals.map((refusal) => (
          <li key={`${refusal.code} ${refusal.place?.parameter ?? ''}`}>
            {refusal.place?.parameter ? (
              // The field has the sentence and what to do; here is the way to it.
              <a className="ds-link" href={`#${fieldId(refusal.place.parameter)}`}>
                {find(`entries.fields.${refusal.place.parameter.replace(/^content\./, '')}`) ?? refusal.title}
              </a>
            ) : (
              `${refusal.detail} ${refusal.cure}`
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CooperationChoice({ start, refusal }: { readonly start: string; readonly refusal: RefusalBody | undefined }): ReactNode {
  const { t } = useTexts();
  const { answer } = useAnswer<Cooperations>(COOPERATIONS);
  const { organisation } = useSession();
  // One that it is only invited to, or has left, sees nothing yet.
  const circles = (answer?.cooperations ?? []).filter(({ members }) => members.some(({ id }) => id === organisation?.id));
  return (
    <LabelledField name="cooperation" label={t('entries.fields.cooperation')} hint={answer && circles.length === 0 ? t('entries.form.noCooperation') : undefined} refusal={refusal}>
      {(described) => (
        <select {...described} name="cooperation" className="ds-input" defaultValue={start} key={circles.length}>
          <option value="">{t('entries.form.chooseCooperation')}</option>
          {circles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </LabelledField>
  );
}

function HeldBack({ entry, refusalAt }: { readonly entry: EntryView | null; readonly refusalAt: (name: string) => RefusalBody | undefined }): ReactNode {
  const { t, language } = useTexts();
  const { answer } = useAnswer<GroundsBody>(GROUNDS);
  const grounds = answer?.grounds ?? [];
  const [chosen, setChosen] = useState(entry?.hiddenGround ?? '');
  const ground = grounds.find(({ id }) => id === chosen);
  return (
    <>
      <LabelledField name="hiddenGround" label={t('entries.form.hidden')} hint={t('entries.form.hiddenLead', { years: MOST_YEARS_HELD_BACK })} refusal={refusalAt('hiddenGround')}>
        {(described) => (
          <select {...described} name="hiddenGround" className="ds-input" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">{t('entries.form.noGround')}</option>
            {grounds.map(({ id, section, label }) => (
              <option key={id} value={id}>
                {section}: {label[language]}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      {ground ? <p className="fine">{ground.description[language]}</p> : null}
      {chosen === '' ? null : (
        <LabelledField name="hiddenUntil" label={t('entries.fields.hiddenUntil')} hint={t('entries.hints.date')} refusal={refusalAt('hiddenUntil')} isNarrow>
          {(described) => <input {...described} name="hiddenUntil" type="date" className="ds-input" defaultValue={entry?.hiddenUntil ?? ''} />}
        </LabelledField>
      )}
    </>
  );
}
