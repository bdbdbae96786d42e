import type { FindNeeds, PageData, RenderPage, ServerData, WebBundle } from '@samvirke/contract/page';
import { resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import { loadTexts } from '@samvirke/text';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './site/app.tsx';
import { buildAnswers } from './site/answers.ts';
import { composeHead } from './site/compose-head.ts';
import { drawFirstOutcomes } from './site/draw-first-outcomes.ts';
import { LANGUAGES, matchRoute, type MatchedRoute } from './site/match-route.ts';
import { mayOpen } from './site/may-open.ts';
import { loadAllParts } from './site/part.tsx';
import { SiteContext, type Site } from './site/site-context.ts';
import { SESSION_ADDRESS } from './site/use-session.ts';
import { writePageData } from './site/write-page-data.ts';
import './pages.ts';

const resolved = new WeakMap<WebBundle, AssumptionSet>();

function assumptionsOf(bundle: WebBundle): AssumptionSet {
  let set = resolved.get(bundle);
  if (!set) {
    set = resolveAssumptions(bundle.assumptions, bundle.date);
    resolved.set(bundle, set);
  }
  return set;
}

/**
 * A whole page as HTML, readable without JavaScript: the same components that the browser then takes over. Throws
 * only on programmers' mistakes; what is wrong with an address is told on the page.
 */
export const render: RenderPage = async ({ url, data }: { readonly url: string; readonly data: ServerData }) => {
  const { pathname, search } = new URL(url, 'http://page');
  const matched = matchRoute(pathname);
  const [texts] = await Promise.all([loadTexts(matched.language), loadAllParts()]);
  const known: Site = {
    texts,
    bundle: data.bundle,
    assumptions: assumptionsOf(data.bundle),
    costSet: data.costSet,
    firstOutcomes: null,
    answers: buildAnswers({ ...data.answers, [SESSION_ADDRESS]: { status: 200, body: data.session } }, () => Promise.reject(new Error('the server asks before it writes'))),
  };
  const site: Site = { ...known, firstOutcomes: drawFirstOutcomes(matched, search, known) };
  const head = composeHead({ site, matched, search, languages: LANGUAGES });
  const body = renderToString(
    <SiteContext value={site}>
      <StaticRouter location={`${pathname}${search}`}>
        <App />
      </StaticRouter>
    </SiteContext>,
  );
  const page: PageData = { session: data.session, answers: data.answers };
  return { status: statusOf(matched, search, data), title: head.title, head: head.html, body, data: writePageData(page), language: matched.language };
};

/** What the server asks the API, as the one who asks for the page, before it is written. */
export const findNeeds: FindNeeds = ({ url, session }) => {
  const { pathname, search } = new URL(url, 'http://page');
  const { route, parameters } = matchRoute(pathname);
  return mayOpen(route.action, session) === 'open' ? (route.needs?.(parameters, new URLSearchParams(search), session) ?? []) : [];
};

const LOGIN_REQUIRED = 401;
const FORBIDDEN = 403;
const NOT_FOUND = 404;
/** An object that isn't there, and an address that no object could have. */
const NO_SUCH = new Set([NOT_FOUND, 422]);

/** What the page says, as a status: a page that is told what it is about by its address is as its object is. */
function statusOf({ route, parameters }: MatchedRoute, search: string, { session, answers }: ServerData): number {
  if (route.status !== undefined) return route.status;
  const opening = mayOpen(route.action, session);
  if (opening !== 'open') return opening === 'log-in' ? LOGIN_REQUIRED : FORBIDDEN;
  const [object] = 'id' in parameters ? (route.needs?.(parameters, new URLSearchParams(search), session) ?? []) : [];
  return object !== undefined && NO_SUCH.has(answers[object]?.status ?? 200) ? NOT_FOUND : 200;
}
