import type { Session } from '@samvirke/contract/page';
import type { Action } from '@samvirke/model/access';
import { bodiesAddress } from './organisations/bodies-address.ts';
import { COOPERATIONS, entriesAddress, entryAddress, GROUNDS, entryHistoryAddress } from './entries/entries-address.ts';
import { jobsAddress } from './jobs/jobs-address.ts';
import { knownAddress, logAddress } from './history/history-address.ts';

/** What the tests and the navigation walk; `pages.ts` has the page that belongs to each. */
export interface PageRoute {
  readonly id: PageId;
  /** After `/{nb|nn|en}`; the words of react-router's patterns. */
  readonly path: string;
  /** Where the page stands in the navigation; missing where it is reached from another page. */
  readonly nav?: 'loop' | 'organisation' | 'beside';
  /** Addresses that show the page as a person meets it, empty and with a case: the tests open each of them. */
  readonly examples: readonly string[];
  readonly status?: 404;
  /**
   * What the page is for (packages/model/src/access). Who may not, gets a notice in the page's place: how to log in,
   * which body to choose, or which role is missing; and the navigation leaves the page out. None: open to all.
   */
  readonly action?: Action;
  /**
   * The API's answers that the page is written from, by the path's parameters, the query and who it is. The server asks for them
   * as the one who asks for the page; in the page `useAnswer(address)`, with the very same address, has them at once.
   * Writes go by `useSend()`, who it is comes from `useSession()`, a refusal is shown by `<ProblemNotice>`; see
   * access/people-page.tsx for a whole page. Words: `site.pages.<id>` and, with `nav`, `site.nav.<id>`; query
   * parameters of the page's own are named in site/read-address.ts.
   */
  readonly needs?: (parameters: Readonly<Record<string, string | undefined>>, search: URLSearchParams, session: Session) => readonly string[];
}

export type PageId =
  | 'start'
  | 'costs'
  | 'ownFigures'
  | 'benchmarks'
  | 'cooperation'
  | 'councilPaper'
  | 'assumptions'
  | 'assumption'
  | 'parameters'
  | 'bodies'
  | 'body'
  | 'newBody'
  | 'evidence'
  | 'glossary'
  | 'search'
  | 'entries'
  | 'newEntry'
  | 'entry'
  | 'people'
  | 'cooperations'
  | 'history'
  | 'jobs'
  | 'me'
  | 'logIn'
  | 'invitation'
  | 'notFound';

/** Six neighbours around Kongsberg: the case that the examples and the tests use. */
export const EXAMPLE_CASE = 'm=3303,3332,3334,3336,3338,4005';

export const ROUTES: readonly PageRoute[] = [
  { id: 'start', path: '/', examples: ['/'] },
  { id: 'costs', path: '/costs', nav: 'loop', examples: ['/costs', `/costs?${EXAMPLE_CASE}`] },
  { id: 'ownFigures', path: '/costs/own-figures', examples: ['/costs/own-figures'] },
  { id: 'benchmarks', path: '/benchmarks', nav: 'loop', examples: ['/benchmarks', `/benchmarks?${EXAMPLE_CASE}`], needs: () => ['/api/v1/comparisons'] },
  { id: 'cooperation', path: '/cooperation', nav: 'loop', examples: ['/cooperation', `/cooperation?${EXAMPLE_CASE}`, '/cooperation?m=0604,0631&year=2014'] },
  { id: 'councilPaper', path: '/council-paper', nav: 'loop', examples: ['/council-paper', `/council-paper?${EXAMPLE_CASE}`] },
  { id: 'assumptions', path: '/assumptions', nav: 'beside', examples: ['/assumptions'] },
  {
    id: 'assumption',
    path: '/assumptions/:room/:name',
    examples: ['/assumptions/business-cases/discount-rate', '/assumptions/costs/unit-cost'],
  },
  { id: 'parameters', path: '/parameters', needs: () => ['/api/v1/parameters'], examples: ['/parameters'] },
  {
    id: 'bodies',
    path: '/bodies',
    nav: 'beside',
    needs: (_, search) => [bodiesAddress(search)],
    examples: ['/bodies', '/bodies?q=kongsberg', '/bodies?q=xyzzy'],
  },
  { id: 'newBody', path: '/bodies/new', action: 'bodies.manage', examples: ['/bodies/new'] },
  { id: 'body', path: '/bodies/:id', needs: ({ id = '' }) => [`/api/v1/bodies/${encodeURIComponent(id)}`], examples: ['/bodies/942402465'] },
  { id: 'evidence', path: '/evidence', nav: 'beside', examples: ['/evidence'] },
  { id: 'glossary', path: '/glossary', nav: 'beside', examples: ['/glossary'] },
  { id: 'search', path: '/search', nav: 'beside', examples: ['/search', '/search?q=kongsberg', '/search?q=xyzzy'] },
  { id: 'entries', path: '/entries', nav: 'organisation', action: 'entries.read', needs: (_parameters, search) => [entriesAddress(search)], examples: ['/entries', '/entries?q=xyzzy'] },
  { id: 'newEntry', path: '/entries/new', action: 'entries.write', needs: () => [GROUNDS, COOPERATIONS], examples: ['/entries/new', '/entries/new?kind=price'] },
  {
    id: 'entry',
    path: '/entries/:id',
    action: 'entries.read',
    needs: ({ id = '' }) => [entryAddress(id), entryHistoryAddress(id), GROUNDS],
    examples: ['/entries/00000000-0000-0000-0000-000000000000'],
  },
  { id: 'people', path: '/people', nav: 'organisation', action: 'people.read', needs: () => ['/api/v1/people', '/api/v1/settings'], examples: ['/people'] },
  { id: 'cooperations', path: '/cooperations', nav: 'organisation', action: 'people.read', needs: () => ['/api/v1/cooperations'], examples: ['/cooperations'] },
  {
    id: 'history',
    path: '/history',
    nav: 'organisation',
    action: 'history.read',
    needs: (_parameters, search) => [logAddress(search), ...[knownAddress(search)].filter((address) => address !== null)],
    examples: ['/history', '/history?object=entry&at=2026-11-22'],
  },
  { id: 'jobs', path: '/jobs', nav: 'organisation', action: 'jobs.run', needs: (_parameters, search) => [jobsAddress(search)], examples: ['/jobs'] },
  { id: 'me', path: '/me', action: 'self', needs: () => ['/api/v1/me/data'], examples: ['/me'] },
  {
    id: 'logIn',
    path: '/log-in',
    needs: (_parameters, _search, { isDemo }) => (isDemo ? ['/api/v1/session/demo'] : []),
    examples: ['/log-in', '/log-in?return=%2Fnb%2Fpeople'],
  },
  { id: 'invitation', path: '/invitation', examples: ['/invitation'] },
  { id: 'notFound', path: '*', examples: ['/no-such-page'], status: 404 },
];
