import type { Assumption } from '@samvirke/model/assumptions';
import type { Evidence } from '@samvirke/model/evidence';
import type { ReferenceData } from '@samvirke/model/organisations';
import type { SessionBody } from '../access/index.ts';
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

/** Who is logged in and for which body: what `GET /api/v1/session` answers. */
export type Session = SessionBody;

/** One answer of the API, as a page gets it. */
export interface PageAnswer {
  readonly status: number;
  /** What the API sent: the answer, or a problem where the status is 400 or more. */
  readonly body: unknown;
}

/** What the server hands a page to be written from; the browser gets the same, out of the page or by fetching it. */
export interface ServerData {
  readonly bundle: WebBundle;
  /** The set that `costs=` in the address names (the browser gets it from `/api/v1/cost-sets/<id>`); null where it names none, or one that is gone. */
  readonly costSet: CostSetBody | null;
  readonly session: Session;
  /** By address: what `findNeeds` asked for. */
  readonly answers: Readonly<Record<string, PageAnswer>>;
}

/** What stands in the page as data, so that the browser needn't ask again for what the page was written from. */
export interface PageData {
  readonly session: Session;
  readonly answers: Readonly<Record<string, PageAnswer>>;
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
  /** For `<!--app-data-->`: a script that holds data and runs nothing. */
  readonly data: string;
  /** For `__LANG__`. */
  readonly language: 'nb' | 'nn' | 'en';
}

/** Which answers of the API a page is written from; none where the one who asks may not open it. */
export type FindNeeds = (request: { readonly url: string; readonly session: Session }) => readonly string[];

/** What the web build's `entry-server.js` exports, with `findNeeds`. */
export type RenderPage = (request: { readonly url: string; readonly data: ServerData }) => Promise<RenderedPage>;
