import type { BodyBody } from '@samvirke/contract/organisations';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { ActDialog, type Asked } from './act-dialog.tsx';
import { ChooseBody, type ChosenBody } from './choose-body.tsx';
import { TextField } from './text-field.tsx';

const KINDS = ['merger', 'mergedHere', 'split', 'takenOut', 'conversion'] as const;
type Kind = (typeof KINDS)[number];

/** What became of the body, or of others that went into it: who before, who after, from which day. */
export function RecordChange({ body, name, onDone }: { readonly body: BodyBody; readonly name: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const [kind, setKind] = useState<Kind>('merger');
  const [into, setInto] = useState<readonly ChosenBody[]>([]);
  const [others, setOthers] = useState<readonly ChosenBody[]>([]);
  const isSplit = kind === 'split' || kind === 'takenOut';
  const build = (form: FormData): Asked | { readonly missing: string } => {
    const text = (field: string): string => String(form.get(field) ?? '').trim();
    const shareOf = (one: string): number | null => (text(`share-${one}`) === '' ? null : Number(text(`share-${one}`)));
    const [target] = into;
    const [from, to] = isSplit
      ? [[body.id], others.map((one) => ({ body: one.id, share: shareOf(one.id) }))]
      : kind === 'mergedHere'
        ? [others.map((one) => one.id), [{ body: body.id }]]
        : [[body.id, ...(kind === 'merger' ? others.map((one) => one.id) : [])], target === undefined ? [] : [{ body: target.id }]];
    if (from.length === 0 || to.length === 0) return { missing: t('organisations.bodies.admin.chooseFirst') };
    return {
      method: 'POST',
      address: '/api/v1/body-changes',
      body: { kind: isSplit ? 'split' : kind === 'conversion' ? 'conversion' : 'merger', from, to, endsFrom: kind !== 'takenOut', date: text('date'), source: text('source') },
    };
  };
  return (
    <ActDialog
      label={t('organisations.bodies.admin.record')}
      heading={`${t('organisations.bodies.admin.record')}: ${name}`}
      lead={[t('organisations.bodies.admin.recordLead')]}
      submit={t('organisations.bodies.admin.save')}
      build={build}
      onDone={() => {
        setInto([]);
        setOthers([]);
        onDone();
      }}
    >
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t('organisations.bodies.admin.changeKind')}
        </label>
        <select
          id={id}
          className="ds-input"
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as Kind);
            setOthers([]);
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`organisations.bodies.admin.changeKinds.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {kind === 'merger' || kind === 'conversion' ? (
        <ChooseBody label={t('organisations.bodies.admin.into')} chosen={into} without={[body.id, ...others.map((one) => one.id)]} onChoose={setInto} />
      ) : null}
      {kind === 'conversion' ? null : (
        <ChooseBody
          key={kind}
          label={t(isSplit ? 'organisations.bodies.admin.parts' : kind === 'merger' ? 'organisations.bodies.admin.alsoOthers' : 'organisations.bodies.admin.others')}
          chosen={others}
          isMany
          without={[body.id, ...into.map((one) => one.id)]}
          onChoose={setOthers}
        />
      )}
      {isSplit
        ? others.map((one) => (
            <TextField key={one.id} label={t('organisations.bodies.admin.shareOf', { name: one.name })} help={t('organisations.bodies.admin.shareHelp')} name={`share-${one.id}`} type="number" min={0} max={1} step="any" />
          ))
        : null}
      <TextField label={t('organisations.bodies.admin.date')} name="date" type="date" required />
      <TextField label={t('organisations.bodies.admin.source')} help={t('organisations.bodies.admin.sourceHelp')} name="source" required maxLength={300} />
    </ActDialog>
  );
}
