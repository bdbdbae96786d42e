import { areMigrationsRun, type Db } from '@samvirke/store/database';

export interface Ready {
  readonly isReady: boolean;
  readonly checks: { readonly database: 'ok' | 'away'; readonly migrations: 'ok' | 'missing' | 'unknown'; readonly jobs: 'ok' | 'stopped'; readonly stopping: boolean };
}

/** Whether this server can do its work. */
export interface Readiness {
  readonly check: () => Promise<Ready>;
  /** From now on it isn't ready, though it still answers: the balancer goes elsewhere. */
  readonly stop: () => void;
  readonly isStopping: () => boolean;
}

/** Whoever asks a thousand times a second asks the database once. */
const KEPT_MS = 1_000;
/** A database that hasn't answered by now isn't there for anybody's request either. */
const WAITED_MS = 2_000;

export interface ReadinessOptions {
  readonly db: Db;
  /** Where this process does the long work itself: whether it is at it. */
  readonly areJobsRunning?: (() => boolean) | undefined;
}

export function buildReadiness({ db, areJobsRunning }: ReadinessOptions): Readiness {
  let isStopping = false;
  let kept: { readonly at: number; readonly found: Promise<Ready['checks']['migrations'] | 'away'> } | undefined;
  const ask = (): Promise<Ready['checks']['migrations'] | 'away'> => {
    if (kept && performance.now() - kept.at < KEPT_MS) return kept.found;
    const found = Promise.race([
      areMigrationsRun(db).then((areRun) => (areRun ? ('ok' as const) : ('missing' as const))),
      new Promise<'away'>((resolve) => void setTimeout(resolve, WAITED_MS, 'away').unref()),
    ]).catch(() => 'away' as const);
    kept = { at: performance.now(), found };
    return found;
  };
  return {
    check: async () => {
      const migrations = await ask();
      const checks = {
        database: migrations === 'away' ? ('away' as const) : ('ok' as const),
        migrations: migrations === 'away' ? ('unknown' as const) : migrations,
        jobs: areJobsRunning?.() === false ? ('stopped' as const) : ('ok' as const),
        stopping: isStopping,
      };
      return { isReady: checks.migrations === 'ok' && checks.jobs === 'ok' && !isStopping, checks };
    },
    stop: () => {
      isStopping = true;
    },
    isStopping: () => isStopping,
  };
}
