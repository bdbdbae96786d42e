import { fingerprintOf, type Fingerprintable } from '@samvirke/contract/fingerprint';
import type { WebBundle } from '@samvirke/contract/page';
import { resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import { populationYears } from '@samvirke/model/organisations';
import type { Store } from '@samvirke/store';
import { NO_LOGIN, type LoginOptions } from '../access/login-options.ts';

/** What every route knows: the store, and what was made of it once at start. */
export interface Context {
  readonly store: Store;
  readonly assumptions: AssumptionSet;
  /** First and last year with population. */
  readonly years: readonly [number, number];
  readonly bundle: WebBundle;
  /** Where others open this site; papers lead back to it. */
  readonly publicAddress: string | undefined;
  /** How one logs in here. */
  readonly login: LoginOptions;
}

export function buildContext(store: Store, now: Date, publicAddress?: string, login: LoginOptions = NO_LOGIN): Context {
  const date = now.toISOString().slice(0, 10);
  const years = populationYears(store.reference);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('data/reference has no population');
  const content = {
    reference: store.reference,
    assumptions: [...store.assumptions.values()],
    evidence: [...store.evidence.values()],
    date,
    today: now.getUTCFullYear(),
  };
  return {
    store,
    assumptions: resolveAssumptions(store.assumptions, date),
    years: [first, last],
    bundle: { fingerprint: fingerprintOf(content as unknown as Fingerprintable), ...content },
    publicAddress,
    login,
  };
}
