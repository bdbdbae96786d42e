import { isIP } from 'node:net';
import { nearestWord } from '@samvirke/model/errors';
import type { Configuration, ConfigurationFault, LogLevel } from './configuration.ts';
import { OTHER_FAMILIES, OTHERS, VARIABLES, type VariableName, type VariableRow } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment can't say itself. */
export interface Surroundings {
  /** Reads a file that a variable names; throws where it can't be read. */
  readonly readFile: (path: string) => string;
  /** Every fault in the file with the providers. */
  readonly checkLogin: (path: string) => readonly string[];
  /** Where the embedded database lies when nothing is said. */
  readonly folder: string;
}

export type ReadConfiguration =
  | { readonly configuration: Configuration; readonly faults: readonly [] }
  | { readonly configuration: null; readonly faults: readonly [ConfigurationFault, ...ConfigurationFault[]] };

const PREFIX = 'SAMVIRKE_';
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3_600;
/** A balancer that asks every other second has then seen more than once that this server isn't ready. */
const DRAIN_SECONDS = 10;
/** A paper that is being printed gets to be done, within what Kubernetes waits by itself (30 s) with the draining. */
const STOP_SECONDS = 15;
/** On one's own machine nobody waits long after Ctrl+C. */
const STOP_SECONDS_ALONE = 5;
const LOOPBACK_NETWORKS = ['127.0.0.0/8', '::1/128'];
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const MOST_BITS = { 4: 32, 6: 128 };

/**
 * The environment as a configuration, or every fault in it at once. Empty is as not set. A variable may be given by a
 * file instead, under its name with `_FILE` after it: that is for secrets, which then never stand in the environment.
 */
export function readConfiguration(environment: Environment, { readFile, checkLogin, folder }: Surroundings): ReadConfiguration {
  const faults: ConfigurationFault[] = [];
  const fault = (code: ConfigurationFault['code'], variable: string, figures: ConfigurationFault['figures'] = {}): undefined =>
    void faults.push({ code, variable, figures });

  const text = (name: VariableName): string | undefined => {
    const row: VariableRow = VARIABLES[name];
    const given = environment[name] || undefined;
    const file = row.isSecret === true ? environment[`${name}_FILE`] || undefined : undefined;
    if (file === undefined) return given;
    if (given !== undefined) return fault('twice', name, { other: `${name}_FILE` });
    try {
      return readFile(file).trim() || undefined;
    } catch (error) {
      return fault('file', `${name}_FILE`, { value: file, reason: reasonOf(error) });
    }
  };
  const whole = (name: VariableName): number | undefined => {
    const row: VariableRow = VARIABLES[name];
    const given = text(name);
    if (row.kind !== 'whole') throw new TypeError(`${name} is no whole number`);
    if (given === undefined) return row.standard ?? undefined;
    const { least, most } = row;
    const value = /^\d+$/.test(given.trim()) ? Number(given) : Number.NaN;
    return value >= least && value <= most ? value : fault('whole', name, { value: given, least, most });
  };
  const choice = (name: VariableName): string | undefined => {
    const row: VariableRow = VARIABLES[name];
    const given = text(name);
    if (row.kind !== 'choice') throw new TypeError(`${name} is no choice`);
    return given === undefined || row.allowed.includes(given) ? given : fault('choice', name, { value: given, allowed: row.allowed.join(', ') });
  };
  const address = (name: VariableName): string | undefined => {
    const given = text(name);
    return given === undefined || isIP(given) > 0 ? given : fault('host', name, { value: given });
  };

  for (const name of Object.keys(environment).filter((one) => environment[one] && !isKnown(one))) {
    // SAMVIRKE_PORT is PORT to whoever has seen the others.
    const bare = name.slice(PREFIX.length);
    const near = bare in VARIABLES ? bare : nearestWord(name, Object.keys(VARIABLES));
    fault(near === undefined ? 'unknown' : 'unknown-near', name, near === undefined ? {} : { near });
  }

  const port = whole('PORT');
  const host = address('SAMVIRKE_HOST');
  const isOpen = host !== undefined && !isLoopback(host);
  const publicText = text('SAMVIRKE_PUBLIC_ADDRESS');
  const publicAddress = publicText === undefined ? undefined : (originOf(publicText) ?? fault('public-address', 'SAMVIRKE_PUBLIC_ADDRESS', { value: publicText }));
  const proxiesText = text('SAMVIRKE_TRUSTED_PROXIES');
  const proxies = (proxiesText ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  const oddProxy = proxies.find((one) => !isNetwork(one));
  if (oddProxy !== undefined) fault('proxies', 'SAMVIRKE_TRUSTED_PROXIES', { value: oddProxy });
  const url = text('DATABASE_URL');
  if (url !== undefined && !isDatabase(url)) fault('database', 'DATABASE_URL');
  const hasDatabase = Boolean(environment['DATABASE_URL'] || environment['DATABASE_URL_FILE']);
  const loginFile = text('SAMVIRKE_LOGIN_CONFIG');
  for (const reason of loginFile === undefined ? [] : checkLogin(loginFile)) fault('login-file', 'SAMVIRKE_LOGIN_CONFIG', { value: loginFile as string, reason });
  const demo = choice('SAMVIRKE_DEMO');
  const idleMinutes = whole('SAMVIRKE_SESSION_IDLE_MINUTES');
  const hours = whole('SAMVIRKE_SESSION_HOURS');
  const requestsPerMinute = whole('SAMVIRKE_REQUESTS_PER_MINUTE');
  const uploadMegabytes = whole('SAMVIRKE_UPLOAD_MEGABYTES');
  const jobs = choice('SAMVIRKE_JOBS');
  const logLevel = choice('SAMVIRKE_LOG_LEVEL') as LogLevel | undefined;
  const logAddresses = choice('SAMVIRKE_LOG_ADDRESSES');
  const metricsPort = whole('SAMVIRKE_METRICS_PORT');
  const metricsHost = address('SAMVIRKE_METRICS_HOST');
  const drainSeconds = whole('SAMVIRKE_DRAIN_SECONDS');
  const stopSeconds = whole('SAMVIRKE_STOP_SECONDS');
  const connections = whole('SAMVIRKE_DATABASE_CONNECTIONS');
  const tracing = text('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (tracing !== undefined && !isWebAddress(tracing)) fault('endpoint', 'OTEL_EXPORTER_OTLP_ENDPOINT', { value: tracing });
  const isProduction = choice('NODE_ENV') === 'production';

  // Whoever else than this machine can reach it, must be known by their login, and meet it under one name.
  if (isOpen && publicText === undefined) fault('needs', 'SAMVIRKE_HOST', { other: 'SAMVIRKE_PUBLIC_ADDRESS' });
  if (isOpen && loginFile === undefined) fault('needs', 'SAMVIRKE_HOST', { other: 'SAMVIRKE_LOGIN_CONFIG' });
  // TLS ends in the balancer: unless it is believed, everybody has its address, and one who runs wild stops them all.
  if (isOpen && proxies.length === 0) fault('needs', 'SAMVIRKE_HOST', { other: 'SAMVIRKE_TRUSTED_PROXIES' });
  if (proxies.length > 0 && publicText === undefined) fault('needs', 'SAMVIRKE_TRUSTED_PROXIES', { other: 'SAMVIRKE_PUBLIC_ADDRESS' });
  // Invented people without passwords: never where anybody else can come in.
  if (demo === 'on') {
    if (publicText !== undefined) fault('not-with', 'SAMVIRKE_DEMO', { value: 'on', other: 'SAMVIRKE_PUBLIC_ADDRESS' });
    if (isOpen) fault('not-with', 'SAMVIRKE_DEMO', { value: 'on', other: `SAMVIRKE_HOST=${host}` });
    if (loginFile !== undefined) fault('not-with', 'SAMVIRKE_DEMO', { value: 'on', other: 'SAMVIRKE_LOGIN_CONFIG' });
    if (isProduction) fault('not-with', 'SAMVIRKE_DEMO', { value: 'on', other: 'NODE_ENV=production' });
  }
  // What errors say quotes what people sent.
  if (logLevel === 'debug') {
    if (publicText !== undefined) fault('log-quotes', 'SAMVIRKE_LOG_LEVEL', { value: 'debug', other: 'SAMVIRKE_PUBLIC_ADDRESS' });
    if (isProduction) fault('log-quotes', 'SAMVIRKE_LOG_LEVEL', { value: 'debug', other: 'NODE_ENV=production' });
  }
  // Nobody else can open the folder, so no worker could do the work.
  if (jobs === 'worker' && !hasDatabase) fault('needs', 'SAMVIRKE_JOBS', { other: 'DATABASE_URL' });
  if (metricsPort !== undefined && metricsPort === port) fault('same-port', 'SAMVIRKE_METRICS_PORT', { value: metricsPort, other: 'PORT' });
  if (metricsHost !== undefined && metricsPort === undefined) fault('needs', 'SAMVIRKE_METRICS_HOST', { other: 'SAMVIRKE_METRICS_PORT' });

  const [first, ...more] = faults;
  if (first) return { configuration: null, faults: [first, ...more] };
  const isPublic = publicAddress !== undefined;
  return {
    faults: [],
    configuration: {
      port: port as number,
      host: isOpen ? host : null,
      publicAddress,
      trustedProxies: proxies.length > 0 || !isPublic ? proxies : LOOPBACK_NETWORKS,
      database: url === undefined ? { folder: text('SAMVIRKE_DATA') ?? folder } : { url },
      connections: connections as number,
      loginFile,
      demo: demo === undefined ? url === undefined && !isPublic && loginFile === undefined && !isProduction : demo === 'on',
      session: { idleSeconds: (idleMinutes as number) * SECONDS_PER_MINUTE, seconds: (hours as number) * SECONDS_PER_HOUR },
      requestsPerMinute: requestsPerMinute as number,
      uploadMegabytes: uploadMegabytes as number,
      jobs: (jobs as 'here' | 'worker' | undefined) ?? (url === undefined ? 'here' : 'worker'),
      logLevel: logLevel ?? (isPublic || isProduction ? 'info' : 'warn'),
      logAddresses: logAddresses === 'on',
      isService: isPublic || isProduction,
      metrics: metricsPort === undefined ? null : { port: metricsPort, host: metricsHost ?? '127.0.0.1' },
      tracing,
      drainSeconds: drainSeconds ?? (isPublic ? DRAIN_SECONDS : 0),
      stopSeconds: stopSeconds ?? (isPublic ? STOP_SECONDS : STOP_SECONDS_ALONE),
    },
  };
}

function isKnown(name: string): boolean {
  if (!name.startsWith(PREFIX)) return true;
  return name in VARIABLES || OTHERS.some((one) => one === name) || OTHER_FAMILIES.some((family) => name.startsWith(family));
}

function isLoopback(host: string): boolean {
  return host === '::1' || host.startsWith('127.');
}

/** `https://name[:port]` and nothing after it; plain HTTP only between this machine and itself. */
function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, pathname, search, hash, username, password, origin } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && OWN_NAMES.has(hostname))) return undefined;
  return `${pathname.replace(/^\/$/, '')}${search}${hash}${username}${password}` === '' ? origin : undefined;
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= MOST_BITS[version as 4 | 6]);
}

function isDatabase(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** `ENOENT`, not the sentence around it: that is the system's, and in English. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
}
