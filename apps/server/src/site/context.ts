import { fingerprintOf, type Fingerprintable } from '@samvirke/contract/fingerprint';
import type { WebBundle } from '@samvirke/contract/page';
import { layNational, resolveAssumptions, type Assumption, type AssumptionId, type AssumptionSet } from '@samvirke/model/assumptions';
import { populationYears } from '@samvirke/model/organisations';
import type { Store } from '@samvirke/store';
import { listParameters, parametersVersion, type PublishedParameter } from '@samvirke/store/assumptions';
import { NO_LOGIN, type LoginOptions } from '../access/login-options.ts';

/** What every route knows: the store, and what is made of it. */
export interface Context {
  readonly store: Store;
  /** As they are now, national parameters laid over the files: read when they are needed, never kept. */
  readonly assumptions: AssumptionSet;
  readonly definitions: ReadonlyMap<AssumptionId, Assumption>;
  /** First and last year with population. */
  readonly years: readonly [number, number];
  readonly bundle: WebBundle;
  /** One that pages written a while ago still ask for; undefined where it is none of the latest. */
  readonly bundleOf: (fingerprint: string) => WebBundle | undefined;
  /** Sees to it that what another server has published is known; asks at most every other second, or now. */
  readonly refresh: (when?: 'now') => Promise<void>;
  /** Whether refresh has nothing to ask just now. */
  readonly isFresh: () => boolean;
  /** Every state that the assumptions have been in by what was published here, newest first. */
  readonly earlierAssumptions: () => Promise<readonly AssumptionSet[]>;
  /** Where others open this site; papers lead back to it. */
  readonly publicAddress: string | undefined;
  /** How one logs in here. */
  readonly login: LoginOptions;
}

export interface ContextOptions {
  /** A day that doesn't move, for tests; else the clock's. */
  readonly now?: Date | undefined;
  readonly publicAddress?: string | undefined;
  readonly login?: LoginOptions | undefined;
  /** How long what is known of national parameters is taken to be so. */
  readonly checkEveryMs?: number | undefined;
}

/** A parameter that is published at one server is in use at the others within this. */
const CHECK_EVERY_MS = 2_000;
/** Pages that were written before a change ask for what they were written with for a while. */
const KEPT_BUNDLES = 5;

interface Known {
  readonly version: string;
  readonly date: string;
  readonly definitions: ReadonlyMap<AssumptionId, Assumption>;
  readonly assumptions: AssumptionSet;
  readonly bundle: WebBundle;
}

export function buildContext(store: Store, { now, publicAddress, login = NO_LOGIN, checkEveryMs = CHECK_EVERY_MS }: ContextOptions = {}): Context {
  const years = populationYears(store.reference);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('data/reference has no population');
  const today = (): string => (now ?? new Date()).toISOString().slice(0, 10);
  const make = (version: string, date: string, parameters: readonly PublishedParameter[]): Known => {
    const definitions = layNational(store.assumptions, parameters.filter(({ withdrawnAt }) => withdrawnAt === null), date);
    const content = { reference: store.reference, assumptions: [...definitions.values()], evidence: [...store.evidence.values()], date, today: Number(date.slice(0, 4)) };
    const bundle = { fingerprint: fingerprintOf(content as unknown as Fingerprintable), ...content };
    return { version, date, definitions, assumptions: resolveAssumptions(definitions, date), bundle };
  };
  let known = make('', today(), []);
  const bundles = new Map([[known.bundle.fingerprint, known.bundle]]);
  let checkedAt = -Infinity;
  let checking: Promise<void> | undefined;

  const check = async (): Promise<void> => {
    const began = performance.now();
    const [version, date] = [await parametersVersion(store.db), today()];
    if (version !== known.version || date !== known.date) {
      known = make(version, date, await listParameters(store.db));
      bundles.delete(known.bundle.fingerprint);
      bundles.set(known.bundle.fingerprint, known.bundle);
      for (const old of [...bundles.keys()].slice(0, -KEPT_BUNDLES)) bundles.delete(old);
    }
    checkedAt = began;
  };
  return {
    store,
    get assumptions() {
      return known.assumptions;
    },
    get definitions() {
      return known.definitions;
    },
    years: [first, last],
    get bundle() {
      return known.bundle;
    },
    bundleOf: (fingerprint) => bundles.get(fingerprint),
    isFresh: () => performance.now() - checkedAt < checkEveryMs,
    refresh: async (when) => {
      // One that is on its way may have looked before what is asked for now was written.
      if (when === 'now') await checking?.catch(() => undefined);
      else if (performance.now() - checkedAt < checkEveryMs) return;
      checking ??= check().finally(() => {
        checking = undefined;
      });
      await checking;
    },
    earlierAssumptions: async () => {
      const parameters = await listParameters(store.db);
      const moments = [...new Set(['', ...parameters.flatMap(({ publishedAt, withdrawnAt }) => [publishedAt, ...(withdrawnAt === null ? [] : [withdrawnAt])])])].sort().reverse();
      return moments.flatMap((moment) => {
        const then = parameters.filter(({ publishedAt, withdrawnAt }) => publishedAt <= moment && (withdrawnAt === null || withdrawnAt > moment));
        // What was published may have begun to hold later: a state for each day that it did, and for today.
        const days = [...new Set([today(), moment.slice(0, 10), ...then.map(({ validFrom }) => validFrom)])].filter((day) => day !== '' && day <= today());
        return days.sort().reverse().map((day) => resolveAssumptions(layNational(store.assumptions, then, day), day));
      });
    },
    publicAddress,
    login,
  };
}
