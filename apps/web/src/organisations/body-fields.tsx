import type { BodyAdministrationBody } from '@samvirke/contract/organisations';
import type { OrganisationKind } from '@samvirke/model/access';
import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { BODY_KINDS } from './body-kinds.ts';
import { TextField } from './text-field.tsx';

type Draft = BodyAdministrationBody['draft'];
/** From when it has the name or the number, as far as it was written. */
export type Days = Readonly<Record<'nameFrom' | 'numberFrom', string>>;

/** What a body is: the same fields for one that is new and for one that is put right. */
export function BodyFields({ draft, days }: { readonly draft?: Draft; readonly days?: Days }): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const [kind, setKind] = useState<OrganisationKind>(draft?.kind ?? 'state-agency');
  const isNew = draft === undefined;
  return (
    <>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t('organisations.bodies.kind')}
        </label>
        <select id={id} name="kind" className="ds-input" value={kind} onChange={(event) => setKind(event.target.value as OrganisationKind)}>
          {[...BODY_KINDS, 'supplier' as const].map((one) => (
            <option key={one} value={one}>
              {t(`access.kinds.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField label={t('organisations.bodies.fields.name')} name="name" required maxLength={300} defaultValue={draft?.name} />
      {isNew ? null : <TextField label={t('organisations.bodies.admin.nameFrom')} help={t('organisations.bodies.admin.nameFromHelp')} name="nameFrom" type="date" defaultValue={days?.nameFrom} />}
      <TextField label={t('organisations.bodies.fields.number')} help={t('organisations.bodies.admin.numberHelp')} name="number" required inputMode="numeric" maxLength={15} defaultValue={draft?.number} />
      {kind === 'municipality' ? <TextField label={t('organisations.bodies.fields.municipalityNumber')} name="municipalityNumber" required inputMode="numeric" maxLength={4} defaultValue={draft?.municipalityNumber ?? ''} /> : null}
      {kind === 'county-municipality' ? <TextField label={t('organisations.bodies.fields.countyNumber')} name="countyNumber" inputMode="numeric" maxLength={2} defaultValue={draft?.countyNumber ?? ''} /> : null}
      {isNew ? null : <TextField label={t('organisations.bodies.admin.numberFrom')} help={t('organisations.bodies.admin.numberFromHelp')} name="numberFrom" type="date" defaultValue={days?.numberFrom} />}
      <TextField label={t('organisations.bodies.fields.from')} name="from" type="date" required defaultValue={draft?.from} />
      {isNew ? null : <TextField label={t('organisations.bodies.fields.to')} help={t('organisations.bodies.admin.toHelp')} name="to" type="date" defaultValue={draft?.to ?? ''} />}
      <TextField label={t('organisations.bodies.admin.source')} help={t('organisations.bodies.admin.sourceHelp')} name="source" required maxLength={300} defaultValue={draft?.source} />
    </>
  );
}
