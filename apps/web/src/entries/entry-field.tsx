import type { RefusalBody } from '@samvirke/contract/errors';
import type { EntryView } from '@samvirke/contract/entries';
import type { Field, FieldValue } from '@samvirke/model/entries';
import type { Texts } from '@samvirke/text';
import type { ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import type { EntryListBody } from '@samvirke/contract/entries';
import { OWN_CONTRACTS } from './entries-address.ts';

const ORE_PER_NOK = 100;
const DECIMALS = 2;
/** Enough for a year, a count or a code to be read whole. */
const NARROW = new Set<Field['type']>(['year', 'whole', 'number', 'date', 'amount', 'organisation-number', 'municipality']);

/** One field of a kind, with its own words when it is wrong. */
export function EntryField({ field, entry, refusal, kind }: { readonly field: Field; readonly entry: EntryView | null; readonly refusal: RefusalBody | undefined; readonly kind: string }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const name = `content.${field.name}`;
  const hintKey = kind === 'contract' && field.name === 'amountOre' ? 'amountYearly' : field.name;
  const hint = texts.find(`entries.hints.${hintKey}`) ?? (field.type === 'date' ? t('entries.hints.date') : undefined);
  return (
    <LabelledField name={name} label={t(`entries.fields.${field.name as 'year'}`)} hint={hint} isOptional={field.isRequired !== true} refusal={refusal} isNarrow={NARROW.has(field.type)}>
      {(described) => <Input field={field} name={name} start={startOf(entry?.content[field.name], field, texts)} described={described} />}
    </LabelledField>
  );
}

/** What an input is called and described by, for whoever sees and whoever hears. */
export interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export function LabelledField({
  name,
  label,
  hint,
  isOptional,
  refusal,
  isNarrow,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isOptional?: boolean;
  readonly refusal: RefusalBody | undefined;
  readonly isNarrow?: boolean;
  readonly children: (described: Described) => ReactNode;
}): ReactNode {
  const { t } = useTexts();
  const id = fieldId(name);
  const describedBy = [...(hint ? [`${id}-hint`] : []), ...(refusal ? [`${id}-problem`] : [])].join(' ');
  return (
    <div className="ds-field entry-field" data-narrow={isNarrow ? 'true' : undefined}>
      <label className="ds-label" htmlFor={id}>
        {label}
        {isOptional ? <span className="fine"> ({t('entries.hints.optional')})</span> : null}
      </label>
      {hint ? (
        <p className="fine" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, 'aria-describedby': describedBy === '' ? undefined : describedBy, 'aria-invalid': refusal ? true : undefined })}
      {refusal ? (
        <p className="field-problem" id={`${id}-problem`}>
          {refusal.detail} {refusal.cure}
        </p>
      ) : null}
    </div>
  );
}

/** Where a field stands on the page, so that the list of what is wrong can lead there. */
export function fieldId(name: string): string {
  return `entry-${name.replaceAll('.', '-')}`;
}

function Input({ field, name, start, described }: { readonly field: Field; readonly name: string; readonly start: string; readonly described: Described }): ReactNode {
  const { t, find } = useTexts();
  switch (field.type) {
    case 'words':
      return <textarea {...described} name={name} className="ds-input" rows={4} defaultValue={start} />;
    case 'choice':
      return (
        <select {...described} name={name} className="ds-input" defaultValue={start}>
          <option value="">{t('entries.form.choose')}</option>
          {(field.choices ?? []).map((choice) => (
            <option key={choice} value={choice}>
              {find(`entries.choices.${field.name}.${choice}`) ?? choice}
            </option>
          ))}
        </select>
      );
    case 'entry':
      return <ContractChoice name={name} start={start} described={described} />;
    case 'date':
      return <input {...described} name={name} type="date" className="ds-input" defaultValue={start} />;
    default:
      return <input {...described} name={name} type="text" inputMode={inputModeOf(field)} className="ds-input" defaultValue={start} autoComplete="off" />;
  }
}

function ContractChoice({ name, start, described }: { readonly name: string; readonly start: string; readonly described: Described }): ReactNode {
  const { t } = useTexts();
  const { answer } = useAnswer<EntryListBody>(OWN_CONTRACTS);
  const contracts = answer?.entries ?? [];
  const isKnown = start === '' || contracts.some(({ id }) => id === start);
  return (
    <select {...described} name={name} className="ds-input" defaultValue={start} key={contracts.length}>
      <option value="">{t('entries.form.choose')}</option>
      {isKnown ? null : <option value={start}>{start}</option>}
      {contracts.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function inputModeOf({ type }: Field): 'numeric' | 'decimal' | undefined {
  if (type === 'amount' || type === 'number') return 'decimal';
  return type === 'year' || type === 'whole' || type === 'organisation-number' || type === 'municipality' ? 'numeric' : undefined;
}

/** What stands in a field to begin with, as somebody would have written it. */
function startOf(value: FieldValue | undefined, { type }: Field, { formats, language }: Texts): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.join(', ');
  if (typeof value === 'string') return value;
  if (type === 'amount') return formats.number(value / ORE_PER_NOK, DECIMALS);
  return type === 'number' ? String(value).replace('.', language === 'en' ? '.' : ',') : String(value);
}
