import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How many jobs wait, and are worked on; and how long the first of them has waited. */
export interface JobCount {
  readonly waiting: number;
  readonly working: number;
  readonly oldestSeconds: number;
}

/** What is read when somebody asks for the measurements, and not before. */
export interface Measured {
  /** Connections to the database from this process. */
  readonly connections?: (() => { readonly total: number; readonly idle: number; readonly waiting: number }) | undefined;
  readonly jobs?: (() => Promise<JobCount>) | undefined;
  /** The process's own: memory, event loop, garbage. One registry in a process can have them. */
  readonly hasProcess?: boolean;
}

/** Measurements in Prometheus' form. Labels are routes' patterns and codes of ours: nothing that a request carries. */
export interface Metrics {
  readonly started: () => void;
  readonly answered: (answer: { readonly route: string; readonly method: string; readonly status: number; readonly seconds: number }) => void;
  readonly refused: (code: string) => void;
  readonly contentType: string;
  readonly write: () => Promise<string>;
}

/** From what nobody notices to what everybody does; the longest is a paper that is printed. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Anything else is somebody's invention, and would be a new series each time. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const FIRST_ERROR = 400;

export function buildMetrics({ connections, jobs, hasProcess = false }: Measured = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (hasProcess) collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'samvirke_request_seconds',
    help: 'Time from a request to its answer, by the route’s pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS_SECONDS,
    registers,
  });
  const open = new Gauge({ name: 'samvirke_requests_open', help: 'Requests that are being answered', registers });
  const refusals = new Counter({ name: 'samvirke_refusals_total', help: 'What was refused, by its code (docs/errors.md)', labelNames: ['code'] as const, registers });
  const logins = new Counter({ name: 'samvirke_logins_total', help: 'Logins that came back from a provider or the demo', labelNames: ['outcome'] as const, registers });
  // Both are there from the start, so that the first failed login is a change and not a new series.
  for (const outcome of ['ok', 'refused'] as const) logins.inc({ outcome }, 0);
  if (connections) {
    const counted = new Gauge({
      name: 'samvirke_database_connections',
      help: 'Connections to the database; waiting: requests that wait for one',
      labelNames: ['state'] as const,
      registers: [],
      collect() {
        for (const [state, count] of Object.entries(connections())) this.set({ state }, count);
      },
    });
    registry.registerMetric(counted);
  }
  const countJobs = jobs && buildJobCount(jobs, registers);
  return {
    started: () => open.inc(),
    answered: ({ route, method, status, seconds }) => {
      open.dec();
      duration.observe({ method: METHODS.has(method) ? method : 'other', route, status: String(status) }, seconds);
      if (/^\/login\/(:\w+\/callback|demo)$/.test(route)) logins.inc({ outcome: status < FIRST_ERROR ? 'ok' : 'refused' });
    },
    refused: (code) => refusals.inc({ code }),
    contentType: registry.contentType,
    write: async () => {
      await countJobs?.();
      return registry.metrics();
    },
  };
}

/** Asked before the measurements are written: what can't be counted just now is left out, and the rest is told. */
function buildJobCount(jobs: () => Promise<JobCount>, registers: Registry[]): () => Promise<void> {
  const up = new Gauge({ name: 'samvirke_database_up', help: 'Whether the database answered when the measurements were asked for', registers });
  const states = new Gauge({ name: 'samvirke_jobs', help: 'Long work by its state, the same from every server', labelNames: ['state'] as const, registers });
  const oldest = new Gauge({ name: 'samvirke_jobs_oldest_seconds', help: 'How long the first of the waiting jobs has waited', registers });
  return async () => {
    const counted = await jobs().catch(() => null);
    up.set(counted ? 1 : 0);
    states.reset();
    oldest.set(counted?.oldestSeconds ?? 0);
    if (!counted) return;
    states.set({ state: 'waiting' }, counted.waiting);
    states.set({ state: 'working' }, counted.working);
  };
}
