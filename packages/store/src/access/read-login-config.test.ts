import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LoginConfigInvalid, readLoginConfig } from './read-login-config.ts';

const PEM = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samvirke-login-'));
  writeFileSync(join(folder, 'key.pem'), PEM);
  writeFileSync(join(folder, 'public.pem'), 'a key\n');
  writeFileSync(join(folder, 'secret'), 'hemmelig\n');
  writeFileSync(join(folder, 'short'), 'kort');
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string, environment: Record<string, string> = {}) => {
  const path = join(folder, 'login.yaml');
  writeFileSync(path, text);
  return readLoginConfig(path, environment);
};
const faultsOf = (text: string): readonly string[] => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof LoginConfigInvalid) return error.faults;
    throw error;
  }
  return [];
};

const PROVIDER = `
  - id: ansattporten
    label: { nb: Ansattporten, nn: Ansattporten, en: Ansattporten }
    issuer: https://ansattporten.example
    client_id: samvirke
    client_authentication: { method: private_key_jwt, key_file: key.pem, key_id: k1 }
    acr_values: [substantial]
    acr_accepted: [substantial, high]
    authorization_details: [{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:2480:40' }]
    acts_for: { claim: authorization_details, roles: [reader] }`;

describe('the file with the logins', () => {
  it('is read with its secrets, which stand beside it or in the environment', () => {
    const { providers, machines } = read(
      `providers:${PROVIDER}
  - id: idporten
    label: { nb: ID-porten, nn: ID-porten, en: ID-porten }
    issuer: https://idporten.example
    client_id: samvirke
    client_authentication: { method: client_secret_post, secret_environment: THE_SECRET }
    acr_values: []
    scopes: [openid]
machines: { issuer: https://maskinporten.example/, audience: https://samvirke.example }
`,
      { THE_SECRET: 'hemmelig' },
    );
    expect(providers.map(({ id, authentication, scopes, acr_accepted }) => [id, authentication, scopes, acr_accepted])).toEqual([
      ['ansattporten', { method: 'private_key_jwt', key: PEM.trim(), keyId: 'k1', algorithm: 'RS256' }, ['openid', 'profile'], ['substantial', 'high']],
      ['idporten', { method: 'client_secret_post', secret: 'hemmelig' }, ['openid'], []],
    ]);
    expect(machines).toEqual({ issuer: 'https://maskinporten.example/', audience: 'https://samvirke.example' });
  });

  it('may name a provider without TLS on this machine alone', () => {
    const at = (issuer: string): readonly string[] => faultsOf(`providers:${PROVIDER.replace('https://ansattporten.example', issuer)}`);
    expect(at('http://127.0.0.1:9000')).toEqual([]);
    expect(at('http://127.0.0.1.evil.example')).toEqual(['providers.0.issuer: must be https']);
    expect(at('http://ansattporten.example')).toEqual(['providers.0.issuer: must be https']);
  });

  it.each([
    ['', ['the file: must be object']],
    ['providers: []', ['the file: has neither providers nor machines']],
    ['a: [', [expect.stringContaining("isn't YAML")]],
    [`providers:${PROVIDER}${PROVIDER}`, ['providers: two have the same id']],
    [`providers:${PROVIDER.replace('key.pem', 'nothing.pem').replace('[substantial, high]', '[high]')}`, ["providers.0.acr_values: asks for a level that acr_accepted doesn't have", "providers.0.client_authentication.key_file: nothing.pem can't be read (ENOENT)"]],
    [`providers:${PROVIDER.replace('key.pem', 'public.pem')}`, ["providers.0.client_authentication.key_file: public.pem isn't a private key (PEM or JWK)"]],
    [`providers:${PROVIDER.replace('id: ansattporten', 'id: demo')}`, ['providers.0.id: demo is taken']],
    [`providers:${PROVIDER}\n    scopes: [profile]`, ['providers.0.scopes: must have openid']],
    [`providers:${PROVIDER}\n    subject: { claim: pid, key_file: short }`, ['providers.0.subject.key_file: needs at least 32 bytes']],
    [`providers:${PROVIDER.replace('{ method: private_key_jwt, key_file: key.pem, key_id: k1 }', '{ method: client_secret_basic }')}`, ['providers.0.client_authentication: needs either secret_file or secret_environment']],
  ])('is refused with every fault at once: %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('is refused where a word is misspelt or a role unknown, and never says a secret', () => {
    const faults = faultsOf(`providers:${PROVIDER.replace('roles: [reader]', 'roles: [emperor]')}\n    acr_value: [high]`);
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(faults.join()).not.toContain(PEM.split('\n')[1]);
    expect(() => readLoginConfig(join(folder, 'nothing.yaml'))).toThrow(/can't be read \(ENOENT\)/);
  });
});
