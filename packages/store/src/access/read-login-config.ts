import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Compile } from 'typebox/compile';
import { parse, YAMLParseError } from 'yaml';
import { LoginFile, type LoginConfig, type LoginProvider } from './login-config.ts';

const file = Compile(LoginFile);

/** A shorter key can be guessed. */
const LEAST_KEY_BYTES = 32;
/** This machine: only here may a provider be reached without TLS. */
const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/;

/** Every fault of the file at once, each with its place. */
export class LoginConfigInvalid extends Error {
  readonly faults: readonly string[];

  constructor(path: string, faults: readonly string[]) {
    super(`${path}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * The file that SAMVIRKE_LOGIN_CONFIG names: providers and the machines' issuer, with their secrets read from the files
 * and variables that it names (paths are as seen from the file). Throws LoginConfigInvalid with every fault in it.
 */
export function readLoginConfig(path: string, environment: Readonly<Record<string, string | undefined>> = process.env): LoginConfig {
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new LoginConfigInvalid(path, [error instanceof YAMLParseError ? `isn't YAML: ${error.message.split('\n')[0] ?? ''}` : `can't be read (${String((error as NodeJS.ErrnoException).code)})`]);
  }
  if (!file.Check(content)) {
    const faults = file.Errors(content).map(({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'the file'}: ${message}`);
    throw new LoginConfigInvalid(path, [...new Set(faults)]);
  }
  const faults: string[] = [];
  const readSecret = (name: string, where: string): string => {
    try {
      return readFileSync(resolve(dirname(path), name), 'utf8').trim();
    } catch (error) {
      faults.push(`${where}: ${name} can't be read (${String((error as NodeJS.ErrnoException).code)})`);
      return '';
    }
  };
  const checkAddress = (address: string | undefined, where: string): void => {
    if (address === undefined) return;
    if (!URL.canParse(address)) faults.push(`${where}: isn't an address`);
    else if (!address.startsWith('https:') && !LOOPBACK.test(address)) faults.push(`${where}: must be https`);
  };
  const providers = (content.providers ?? []).map((given, at): LoginProvider => {
    const where = `providers.${at}`;
    checkAddress(given.issuer, `${where}.issuer`);
    const { client_authentication: by, subject, scopes = ['openid', 'profile'], acr_accepted: accepted = [], ...rest } = given;
    if (!scopes.includes('openid')) faults.push(`${where}.scopes: must have openid`);
    if (given.id === 'demo') faults.push(`${where}.id: demo is taken`);
    if (accepted.length > 0 && given.acr_values.some((level) => !accepted.includes(level))) faults.push(`${where}.acr_values: asks for a level that acr_accepted doesn't have`);
    let authentication: LoginProvider['authentication'];
    if (by.method === 'private_key_jwt') {
      const key = readSecret(by.key_file, `${where}.client_authentication.key_file`);
      if (key !== '' && !isPrivateKey(key)) faults.push(`${where}.client_authentication.key_file: ${by.key_file} isn't a private key (PEM or JWK)`);
      authentication = { method: by.method, key, keyId: by.key_id, algorithm: by.algorithm ?? 'RS256' };
    } else {
      if ((by.secret_file === undefined) === (by.secret_environment === undefined)) faults.push(`${where}.client_authentication: needs either secret_file or secret_environment`);
      const secret = by.secret_file === undefined ? environment[by.secret_environment ?? ''] : readSecret(by.secret_file, `${where}.client_authentication.secret_file`);
      if (by.secret_environment !== undefined && !secret) faults.push(`${where}.client_authentication.secret_environment: ${by.secret_environment} isn't set`);
      authentication = { method: by.method, secret: secret ?? '' };
    }
    const key = subject ? Buffer.from(readSecret(subject.key_file, `${where}.subject.key_file`)) : undefined;
    if (key && key.length < LEAST_KEY_BYTES) faults.push(`${where}.subject.key_file: needs at least ${LEAST_KEY_BYTES} bytes`);
    return { ...rest, scopes, acr_accepted: accepted, authentication, subject: subject && key ? { claim: subject.claim, key } : undefined };
  });
  const ids = providers.map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push('providers: two have the same id');
  checkAddress(content.machines?.issuer, 'machines.issuer');
  checkAddress(content.machines?.jwks_uri, 'machines.jwks_uri');
  if (providers.length === 0 && !content.machines) faults.push('the file: has neither providers nor machines');
  if (faults.length > 0) throw new LoginConfigInvalid(path, faults);
  return { providers, machines: content.machines ?? null };
}

/** Found out at start, and not by the first who wants to log in. */
function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(text.startsWith('{') ? { key: JSON.parse(text) as JsonWebKey, format: 'jwk' } : text).type === 'private';
  } catch {
    return false;
  }
}
