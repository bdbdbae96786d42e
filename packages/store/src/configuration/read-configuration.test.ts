import { assert, constantFrom, dictionary, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfiguration, VARIABLES, type Environment } from './index.ts';

const files: Readonly<Record<string, string>> = { '/run/secrets/database': 'postgres://samvirke:hemmelig@db:5432/samvirke\n' };
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return text;
};
const checkLogin = (path: string): readonly string[] => (path === '/etc/login.yaml' ? [] : path === '/etc/odd.yaml' ? ['providers.0.issuer: must be https', 'machines.issuer: isn’t an address'] : ["can't be read"]);
const read = (environment: Environment) => readConfiguration(environment, { readFile, checkLogin, folder: '/home/me/.samvirke' });
const faultsOf = (environment: Environment): readonly string[] => read(environment).faults.map(({ code, variable }) => `${variable} ${code}`);
const open = { SAMVIRKE_HOST: '0.0.0.0', SAMVIRKE_PUBLIC_ADDRESS: 'https://samvirke.example.no', SAMVIRKE_LOGIN_CONFIG: '/etc/login.yaml', SAMVIRKE_TRUSTED_PROXIES: '10.0.0.0/8' };

describe('the configuration', () => {
  it('of a laptop needs nothing said: this machine alone, the folder, the demo', () => {
    expect(read({}).configuration).toMatchObject({
      port: 3000,
      host: null,
      publicAddress: undefined,
      trustedProxies: [],
      database: { folder: '/home/me/.samvirke' },
      demo: true,
      jobs: 'here',
      isService: false,
      metrics: null,
      drainSeconds: 0,
      session: { idleSeconds: 1_800, seconds: 28_800 },
    });
  });

  it('of a public server is a service: JSON lines, no demo, work by workers, and time for the balancer to see that it stops', () => {
    expect(read({ ...open, DATABASE_URL_FILE: '/run/secrets/database', SAMVIRKE_METRICS_PORT: '9464', SAMVIRKE_METRICS_HOST: '0.0.0.0' }).configuration).toMatchObject({
      host: '0.0.0.0',
      publicAddress: 'https://samvirke.example.no',
      trustedProxies: ['10.0.0.0/8'],
      database: { url: 'postgres://samvirke:hemmelig@db:5432/samvirke' },
      demo: false,
      jobs: 'worker',
      logLevel: 'info',
      logAddresses: false,
      isService: true,
      metrics: { port: 9464, host: '0.0.0.0' },
      drainSeconds: 10,
    });
  });

  it('names every fault at once', () => {
    expect(
      faultsOf({ PORT: '0', SAMVIRKE_HOST: 'everywhere', SAMVIRKE_PUBLIC_ADDRESS: 'samvirke.example.no', SAMVIRKE_TRUSTED_PROXIES: '10.0.0.0/8, all', DATABASE_URL: 'mysql://x', SAMVIRKE_LOG_LEVEL: 'loud' }),
    ).toEqual([
      'PORT whole',
      'SAMVIRKE_HOST host',
      'SAMVIRKE_PUBLIC_ADDRESS public-address',
      'SAMVIRKE_TRUSTED_PROXIES proxies',
      'DATABASE_URL database',
      'SAMVIRKE_LOG_LEVEL choice',
    ]);
  });

  it.each(['0', '65536', 'abc', '3000.5', '-1', '1e3', '0x10', ' '])('has no port «%s»', (port) => {
    expect(faultsOf({ PORT: port })).toEqual(['PORT whole']);
  });
  it.each([['1', 1], ['65535', 65_535], ['', 3_000]])('has the port «%s»', (port, number) => {
    expect(read({ PORT: port }).configuration?.port).toBe(number);
  });

  it.each([
    ['http://samvirke.example.no', false],
    ['https://samvirke.example.no/', true],
    ['https://samvirke.example.no/samvirke', false],
    ['https://samvirke.example.no?x=1', false],
    ['https://user@samvirke.example.no', false],
    ['https://samvirke.example.no:8443', true],
    ['http://localhost:8080', true],
    ['ftp://samvirke.example.no', false],
  ])('takes %s as where people open it: %s', (address, isTaken) => {
    expect(faultsOf({ SAMVIRKE_PUBLIC_ADDRESS: address })).toEqual(isTaken ? [] : ['SAMVIRKE_PUBLIC_ADDRESS public-address']);
  });

  it.each(['SAMVIRKE_PUBLIC_ADDRESS', 'SAMVIRKE_LOGIN_CONFIG', 'SAMVIRKE_TRUSTED_PROXIES'] as const)('lets no others in without %s', (missing) => {
    const { [missing]: _, ...rest } = open;
    expect(faultsOf(rest)).toContain('SAMVIRKE_HOST needs');
    expect(faultsOf(open)).toEqual([]);
  });
  it.each(['127.0.0.1', '127.0.0.2', '::1'])('needs no login to listen on %s, which is this machine', (host) => {
    expect(read({ SAMVIRKE_HOST: host }).configuration?.host).toBeNull();
  });

  it.each([
    ['a public address', { SAMVIRKE_PUBLIC_ADDRESS: 'https://samvirke.example.no' }],
    ['providers', { SAMVIRKE_LOGIN_CONFIG: '/etc/login.yaml' }],
    ['production', { NODE_ENV: 'production' }],
  ])('never has the demo together with %s, asked for or not', (_, environment) => {
    expect(read(environment).configuration?.demo).toBe(false);
    expect(faultsOf({ ...environment, SAMVIRKE_DEMO: 'on' })).toEqual(['SAMVIRKE_DEMO not-with']);
  });
  it('has the demo on PostgreSQL only where it is asked for, and none where it is turned off', () => {
    const url = 'postgres://localhost/samvirke';
    expect([read({ DATABASE_URL: url }), read({ DATABASE_URL: url, SAMVIRKE_DEMO: 'on' }), read({ SAMVIRKE_DEMO: 'off' })].map(({ configuration }) => configuration?.demo)).toEqual([false, true, false]);
  });

  it('leaves work to a worker only where a worker can reach the database', () => {
    expect(faultsOf({ SAMVIRKE_JOBS: 'worker' })).toEqual(['SAMVIRKE_JOBS needs']);
    expect(read({ SAMVIRKE_JOBS: 'here', DATABASE_URL: 'postgres://localhost/samvirke' }).configuration?.jobs).toBe('here');
  });

  it('takes a secret from a file, says which file it can’t read, and takes only one of the two', () => {
    expect(faultsOf({ DATABASE_URL_FILE: '/run/secrets/nothing' })).toEqual(['DATABASE_URL_FILE file']);
    expect(faultsOf({ DATABASE_URL_FILE: '/run/secrets/database', DATABASE_URL: 'postgres://x/y' })).toEqual(['DATABASE_URL twice']);
  });

  it('has a log that quotes what people send on one’s own machine alone', () => {
    expect(faultsOf({ SAMVIRKE_LOG_LEVEL: 'debug' })).toEqual([]);
    expect(faultsOf({ SAMVIRKE_LOG_LEVEL: 'debug', NODE_ENV: 'production', SAMVIRKE_PUBLIC_ADDRESS: 'https://a.no' })).toEqual(['SAMVIRKE_LOG_LEVEL log-quotes', 'SAMVIRKE_LOG_LEVEL log-quotes']);
  });

  it('names every fault in the file with the providers among the others', () => {
    expect(read({ SAMVIRKE_LOGIN_CONFIG: '/etc/odd.yaml', PORT: 'x' }).faults.map(({ figures }) => figures['reason'] ?? figures['value'])).toEqual(['x', 'providers.0.issuer: must be https', 'machines.issuer: isn’t an address']);
  });

  it('gives the measurements a port of their own', () => {
    expect(faultsOf({ SAMVIRKE_METRICS_PORT: '3000' })).toEqual(['SAMVIRKE_METRICS_PORT same-port']);
    expect(faultsOf({ SAMVIRKE_METRICS_PORT: '3001' })).toEqual([]);
  });

  it.each([
    ['SAMVIRKE_DATE', 'SAMVIRKE_DATA'],
    ['SAMVIRKE_PORT', 'PORT'],
    ['SAMVIRKE_PUBLIC_ADRESS', 'SAMVIRKE_PUBLIC_ADDRESS'],
    ['SAMVIRKE_TEST_SOMETHING', null],
    ['SAMVIRKES', null],
    ['PATH', null],
  ])('knows what %s was meant to be', (name, meant) => {
    expect(read({ [name]: 'x' }).faults).toEqual(meant === null ? [] : [{ code: 'unknown-near', variable: name, figures: { near: meant } }]);
  });

  it('is read or refused whatever stands in the environment, and never says a secret', () => {
    const odd = oneof(string(), constantFrom('on', 'off', '1', 'worker', 'production', 'https://a.no', '10.0.0.0/33', '0.0.0.0', 'postgres://u:p4ssord@x/y', '/etc/login.yaml'));
    assert(
      property(dictionary(constantFrom(...Object.keys(VARIABLES)), odd), (environment) => {
        const { configuration, faults } = read({ ...environment, DATABASE_URL: 'hemmelig:p4ssord' });
        expect(configuration === null).toBe(faults.length > 0);
        expect(faults.map(({ variable }) => variable)).toContain('DATABASE_URL');
        expect(JSON.stringify(faults.filter(({ variable }) => variable === 'DATABASE_URL'))).not.toContain('p4ssord');
      }),
    );
    assert(
      property(dictionary(constantFrom(...Object.keys(VARIABLES)), odd), (environment) => {
        const { configuration } = read(environment);
        if (configuration?.demo === true) expect([configuration.host, configuration.publicAddress, configuration.loginFile, environment['NODE_ENV'] === 'production']).toEqual([null, undefined, undefined, false]);
        if (configuration?.host != null) expect([configuration.publicAddress, configuration.loginFile]).not.toContain(undefined);
      }),
    );
  });
});
