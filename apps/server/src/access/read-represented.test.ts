import { describe, expect, it } from 'vitest';
import { readRepresented } from './read-represented.ts';

const actsFor = { claim: 'authorization_details', roles: ['reader'] as const, roles_by_resource: { 'urn:altinn:resource:samvirke-bidrag': ['contributor', 'approver'] as const } };
const read = (details: unknown) => readRepresented({ authorization_details: details }, { ...actsFor, roles: ['reader'], roles_by_resource: { 'urn:altinn:resource:samvirke-bidrag': ['contributor', 'approver'] } });

describe('the bodies that a login vouches for', () => {
  it('are read as Ansattporten says them: Altinn 2, Altinn 3 and the employer’s own login', () => {
    const authority = 'iso6523-actorid-upis';
    expect(read([{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40', reportees: [{ Authority: authority, ID: '0192:310000000', Name: 'FJORDVIK' }, { ID: '0192:310101001' }] }])).toEqual([
      { number: '310000000', roles: ['reader'] },
      { number: '310101001', roles: ['reader'] },
    ]);
    expect(read([{ type: 'ansattporten:altinn:resource', resource: 'urn:altinn:resource:samvirke-bidrag', authorized_parties: [{ orgno: { authority, ID: '0192:310000000' }, resource: 'samvirke-bidrag' }] }])).toEqual([
      { number: '310000000', roles: ['contributor', 'approver'] },
    ]);
    expect(read([{ type: 'ansattporten:entra', orgno: { authority, ID: '0192:310000000' } }])).toEqual([{ number: '310000000', roles: ['reader'] }]);
  });

  it('are read from a claim with a number alone', () => {
    expect(readRepresented({ orgnr: '310000000' }, { claim: 'orgnr', roles: ['reader'] })).toEqual([{ number: '310000000', roles: ['reader'] }]);
  });

  it.each([undefined, null, 7, 'x', [], {}, [{ reportees: 'x' }], [{ reportees: [{ ID: '0192:310000001' }] }], [{ reportees: [{ ID: '9908:310000000' }] }], '0192:31000000'])('are none in %j', (said) => {
    expect(read(said)).toEqual([]);
  });

  it('are none where the provider isn’t asked', () => {
    expect(readRepresented({ authorization_details: [{ orgno: { ID: '0192:310000000' } }] }, undefined)).toEqual([]);
  });
});
