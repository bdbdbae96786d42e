import { NOBODY, type Session } from '@samvirke/contract/page';
import type { Role } from '@samvirke/model/access';
import { describe, expect, it } from 'vitest';
import { mayOpen } from './may-open.ts';

const body = { id: 'a', name: 'Fjordvik', kind: 'municipality' as const, number: null, isInvented: true };
const acting = (...roles: readonly Role[]): Session => ({ ...NOBODY, state: 'person', person: { id: 'p', name: 'Kari' }, organisation: body, roles: [...roles] });

describe('whether a page may be opened', () => {
  it('is open to all where it is for no action, or for a public one', () => {
    expect(mayOpen(undefined, NOBODY)).toBe('open');
    expect(mayOpen('public.read', NOBODY)).toBe('open');
  });

  it('is a matter of logging in first', () => {
    expect(mayOpen('people.read', NOBODY)).toBe('log-in');
    expect(mayOpen('self', NOBODY)).toBe('log-in');
  });

  it('asks whom one acts for, but not before what is known of oneself', () => {
    const nowhere: Session = { ...acting(), organisation: null };
    expect(mayOpen('people.read', nowhere)).toBe('choose-organisation');
    expect(mayOpen('self', nowhere)).toBe('open');
  });

  it('asks for a role that may', () => {
    expect(mayOpen('parameters.publish', acting('administrator'))).toBe('role-missing');
    expect(mayOpen('parameters.publish', acting('reader', 'coordinator'))).toBe('open');
  });
});
