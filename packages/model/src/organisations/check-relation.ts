import type { OrganisationKind } from '../access/index.ts';
import { refuse, type Refusal } from '../errors/index.ts';
import { checkDay, checkShare, checkText } from './check-field.ts';
import type { RelationDraft } from './registered.ts';

interface Ends {
  readonly kind: OrganisationKind;
  readonly otherKind: OrganisationKind;
  readonly isSame: boolean;
}

/** Bodies that others are members of. */
const HAVE_MEMBERS: readonly OrganisationKind[] = ['inter-municipal-company', 'joint-task-body', 'political-council', 'host-cooperation', 'cooperative-society', 'limited-company', 'other-public'];
/** Bodies that somebody may own. */
const ARE_OWNED: readonly OrganisationKind[] = ['inter-municipal-company', 'health-trust', 'limited-company', 'cooperative-society', 'other-public'];
/** What has a ministry above it: it sees what they share with it. */
const UNDER: readonly OrganisationKind[] = ['state-agency', 'health-trust', 'limited-company', 'other-public'];

/**
 * All that is wrong with a relation between two bodies of these kinds. Only a ministry has others under it, since it
 * sees by that what they share; a supplier is part of nothing.
 * Errors: field-missing, field-too-long, field-invalid, dates-reversed, relation-misplaced.
 */
export function checkRelation({ kind, share, from, to, source }: RelationDraft, { kind: own, otherKind, isSame }: Ends): readonly Refusal[] {
  const fits =
    !isSame &&
    own !== 'supplier' &&
    otherKind !== 'supplier' &&
    (kind === 'under-ministry' ? otherKind === 'ministry' && UNDER.includes(own) : kind === 'participant-in' ? HAVE_MEMBERS.includes(otherKind) : kind === 'owned-by' ? ARE_OWNED.includes(own) : true);
  const days = [...checkDay('from', from), ...(to === null ? [] : checkDay('to', to))];
  return [
    ...(fits ? [] : [refuse('relation-misplaced', {}, { parameter: 'kind' })]),
    ...checkShare('share', share),
    ...days,
    ...(days.length === 0 && to !== null && to <= from ? [refuse('dates-reversed', { from, to }, { parameter: 'to' })] : []),
    ...checkText('source', source),
  ];
}
