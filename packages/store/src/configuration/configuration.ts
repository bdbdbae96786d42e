import type { DatabasePlace } from '../database/index.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug';

/** How one process is to run: everything that the environment decides, checked. */
export interface Configuration {
  readonly port: number;
  /** The address it listens on; null: this machine only, under both of its addresses. */
  readonly host: string | null;
  /** Where people open it, as an origin: `https://samvirke.example.no`. Without one only this machine is answered. */
  readonly publicAddress: string | undefined;
  /** Balancers whose word is taken for where a request comes from: addresses and networks. */
  readonly trustedProxies: readonly string[];
  readonly database: DatabasePlace;
  /** Connections to PostgreSQL from this process. */
  readonly connections: number;
  /** The file with the providers; undefined where nobody but the demo's people log in. */
  readonly loginFile: string | undefined;
  /** Whether invented people may log in without a password. */
  readonly demo: boolean;
  readonly session: { readonly idleSeconds: number; readonly seconds: number };
  readonly requestsPerMinute: number;
  /** The largest file of received cost that is taken in. */
  readonly uploadMegabytes: number;
  /** Where long work is done: in this process, or by `samvirke worker`. */
  readonly jobs: 'here' | 'worker';
  readonly logLevel: LogLevel;
  /** Whether the address a request comes from stands in the log: it is personal data. */
  readonly logAddresses: boolean;
  /** JSON lines from the first word to the last, for a machine that collects them; else words for whoever started it. */
  readonly isService: boolean;
  readonly metrics: { readonly port: number; readonly host: string } | null;
  /** Where spans are sent by OTLP over HTTP; undefined: nothing of tracing is loaded. */
  readonly tracing: string | undefined;
  /** After it is told to stop: how long it goes on answering, so that the balancer sees that it isn't ready. */
  readonly drainSeconds: number;
  /** How long open requests and work may take to end after that. */
  readonly stopSeconds: number;
}

/** What is wrong with one variable; the words stand in packages/text/src/server under the code. A secret's value is never in it. */
export interface ConfigurationFault {
  readonly code:
    | 'whole'
    | 'choice'
    | 'host'
    | 'public-address'
    | 'proxies'
    | 'database'
    | 'endpoint'
    | 'file'
    | 'login-file'
    | 'twice'
    | 'needs'
    | 'not-with'
    | 'log-quotes'
    | 'same-port'
    | 'unknown'
    | 'unknown-near';
  readonly variable: string;
  readonly figures: Readonly<Record<string, string | number>>;
}
