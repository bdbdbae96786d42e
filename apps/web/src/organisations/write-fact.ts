import type { OrganisationKind } from '@samvirke/model/access';
import type { Texts } from '@samvirke/text';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A fact of a body as it is read: days as dates, forms and relations in words, nothing as nothing. */
export function writeFact(field: string, value: string | null, { t, find, formats }: Texts): string {
  if (value === null || value === '') return t('organisations.bodies.nothingThere');
  if (field === 'kind') return t(`access.kinds.${value as OrganisationKind}`);
  if (field === 'relation') return find(`organisations.bodies.relation.${value}`) ?? value;
  if (field === 'change') return find(`organisations.bodies.change.${value}`) ?? value;
  if (field === 'move') return find(`organisations.bodies.move.${value}`) ?? value;
  if (field === 'capability') return find(`organisations.bodies.capability.${value}`) ?? value;
  if (field === 'isChecked') return t(value === 'true' ? 'organisations.bodies.admin.yes' : 'organisations.bodies.admin.no');
  return DAY.test(value) ? formats.date(value) : value;
}
