/** What a variable may be; with least and most where it is a whole number, and the words where it is one of few. */
export type VariableRow =
  | { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly standard: number | null; readonly isSecret?: false }
  | { readonly kind: 'choice'; readonly allowed: readonly string[]; readonly isSecret?: false }
  | { readonly kind: 'text'; readonly isSecret?: boolean };

const MOST_PORT = 65_535;
const port = (standard: number | null): VariableRow => ({ kind: 'whole', least: 1, most: MOST_PORT, standard });

/**
 * Every variable that the program reads, its worker and its terminal too. docs/operate.md has a row for each, and
 * deploy/ sets none but these; tests hold the three together.
 */
export const VARIABLES = {
  // Where it answers
  PORT: port(3000),
  SAMVIRKE_HOST: { kind: 'text' },
  SAMVIRKE_PUBLIC_ADDRESS: { kind: 'text' },
  SAMVIRKE_TRUSTED_PROXIES: { kind: 'text' },
  // Where it keeps what it knows
  DATABASE_URL: { kind: 'text', isSecret: true },
  SAMVIRKE_DATABASE_CONNECTIONS: { kind: 'whole', least: 2, most: 200, standard: 10 },
  SAMVIRKE_DATA: { kind: 'text' },
  // Who is let in
  SAMVIRKE_LOGIN_CONFIG: { kind: 'text' },
  SAMVIRKE_DEMO: { kind: 'choice', allowed: ['on', 'off'] },
  SAMVIRKE_SESSION_IDLE_MINUTES: { kind: 'whole', least: 1, most: 480, standard: 30 },
  SAMVIRKE_SESSION_HOURS: { kind: 'whole', least: 1, most: 24, standard: 8 },
  SAMVIRKE_REQUESTS_PER_MINUTE: { kind: 'whole', least: 60, most: 1_000_000, standard: 1_200 },
  SAMVIRKE_UPLOAD_MEGABYTES: { kind: 'whole', least: 1, most: 10_000, standard: 512 },
  // Long work
  SAMVIRKE_JOBS: { kind: 'choice', allowed: ['here', 'worker'] },
  // How it is watched and stopped
  SAMVIRKE_LOG_LEVEL: { kind: 'choice', allowed: ['fatal', 'error', 'warn', 'info', 'debug'] },
  SAMVIRKE_LOG_ADDRESSES: { kind: 'choice', allowed: ['on', 'off'] },
  SAMVIRKE_METRICS_PORT: port(null),
  SAMVIRKE_METRICS_HOST: { kind: 'text' },
  SAMVIRKE_DRAIN_SECONDS: { kind: 'whole', least: 0, most: 300, standard: null },
  SAMVIRKE_STOP_SECONDS: { kind: 'whole', least: 1, most: 600, standard: null },
  OTEL_EXPORTER_OTLP_ENDPOINT: { kind: 'text' },
  NODE_ENV: { kind: 'choice', allowed: ['production', 'development', 'test'] },
} as const satisfies Readonly<Record<string, VariableRow>>;

export type VariableName = keyof typeof VARIABLES;

/** Read elsewhere: by the terminal when it fails, by tests and by the benchmark. Not the server's to check. */
export const OTHERS = [
  'SAMVIRKE_TRACE',
  'SAMVIRKE_SHARED',
  'SAMVIRKE_PROPERTY_RUNS',
  'SAMVIRKE_PROPERTY_SEED',
  'SAMVIRKE_TEST_POSTGRES',
  'SAMVIRKE_TEST_DATA',
  'SAMVIRKE_TEST_PORT',
  'SAMVIRKE_BENCH_POSTGRES',
] as const;

/** Whole families of them. */
export const OTHER_FAMILIES: readonly string[] = ['SAMVIRKE_TEST_', 'SAMVIRKE_BENCH_'];
