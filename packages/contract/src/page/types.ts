import type { Assumption } from '@samvirke/model/assumptions';
import type { Evidence } from '@samvirke/model/evidence';
import type { ReferenceData } from '@samvirke/model/organisations';
import type { CostSetBody } from '../costs/index.ts';

/**
 * What the browser fetches once, from `/api/v1/bundle/<fingerprint>.json`, and then computes everything from by
 * itself. The address holds the fingerprint, so the answer never changes and may be kept for ever.
 */
export interface WebBundle {
  readonly fingerprint: string;
  readonly reference: ReferenceData;
  readonly assumptions: readonly Assumption[];
  /** The reports' published figures (data/evidence): plain data that the pages reproduce by themselves. */
  readonly evidence: readonly Evidence[];
  /** The day whose assumptions hold, ISO date. */
  readonly date: string;
  /** The calendar year of the analysis's "today": money is shown in its kroner beside the price year's. */
  readonly today: number;
}

/** What the server hands a page to be written from; the browser gets the same by fetching it. */
export interface ServerData {
  readonly bundle: WebBundle;
  /** The set that `costs=` in the address names (the browser gets it from `/api/v1/cost-sets/<id>`); null where it names none, or one that is gone. */
  readonly costSet: CostSetBody | null;
}

/** One page, ready to be put into the template. */
export interface RenderedPage {
  readonly status: number;
  /** The document's title; already part of `head`. */
  readonly title: string;
  /** For `<!--app-head-->`. */
  readonly head: string;
  /** For `<!--app-html-->`. */
  readonly body: string;
  /** For `__LANG__`. */
  readonly language: 'nb' | 'nn' | 'en';
}

/** What the web build's `entry-server.js` exports. */
export type RenderPage = (request: { readonly url: string; readonly data: ServerData }) => Promise<RenderedPage>;
