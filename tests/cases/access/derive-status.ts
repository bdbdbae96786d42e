import { PERMISSIONS, ROLES, type Action, type Role } from '@samvirke/model/access';
import { SCOPES } from '../../../apps/server/src/access/build-verifier.ts';

/** Who asks: nobody, somebody with one role in a body, or a program of it. */
export type Caller = 'anonymous' | Role | 'machine-read' | 'machine-write';
export const CALLERS: readonly Caller[] = ['anonymous', ...ROLES, 'machine-read', 'machine-write'];
/** Whose object it is: of the body that the caller acts for, of another that has shared nothing, or of one that went whole into the caller's. */
export type Whose = 'own' | 'other' | 'predecessor';
export const WHOSE: readonly Whose[] = ['own', 'other', 'predecessor'];

/** The scope of a program's token; what it gives is the server's own list. */
export const MACHINE_SCOPES = { 'machine-read': 'read', 'machine-write': 'write' } as const;

/** What is declared of a route beside its action; never what the server was seen to answer. */
export interface RouteRule {
  /** The answer to whoever may, of their own body's object. */
  readonly ok: number;
  /** The answer to whoever may, of another body's object: 404 where it has one, else the same. */
  readonly other?: number;
  /** The answer to whoever may, of what a predecessor of their body had: as another's, but where it is read as one's own. */
  readonly predecessor?: number;
  /** What a predecessor registered stands in the answer, to whoever may; else it stands in none. */
  readonly inherits?: true;
  /** Where a caller is answered otherwise than the action says, each with the reason beside it. */
  readonly except?: Partial<Record<Caller, number | Partial<Record<Whose, number>>>>;
  /** What only a person can do: a program has no name, no sessions and no roles of its own. */
  readonly personsOnly?: number;
}

const NOT_LOGGED_IN = 401;
const ROLE_MISSING = 403;

export function rolesOf(caller: Caller): readonly Role[] {
  if (caller === 'anonymous') return [];
  return caller === 'machine-read' || caller === 'machine-write' ? (SCOPES[MACHINE_SCOPES[caller]] ?? []) : [caller];
}

/** What the one who asks must be answered, by the route's action (PERMISSIONS) and its rule. */
export function deriveStatus(action: Action, { ok, other, predecessor, except, personsOnly }: RouteRule, caller: Caller, whose: Whose): number {
  const wanted = PERMISSIONS[action];
  const isOpen = wanted === null && action !== 'self';
  const excepted = exceptedFor(except?.[caller], whose);
  if (caller === 'anonymous' && !isOpen) return excepted ?? NOT_LOGGED_IN;
  if (wanted !== null && !rolesOf(caller).some((role) => wanted.includes(role))) return ROLE_MISSING;
  if (personsOnly !== undefined && caller.startsWith('machine')) return personsOnly;
  if (excepted !== undefined) return excepted;
  if (whose === 'own') return ok;
  return (whose === 'predecessor' ? predecessor : undefined) ?? other ?? ok;
}

function exceptedFor(rule: number | Partial<Record<Whose, number>> | undefined, whose: Whose): number | undefined {
  return typeof rule === 'object' ? rule[whose] : rule;
}
