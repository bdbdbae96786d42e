import type { RenderPage, ServerData, WebBundle } from '@samvirke/contract/page';
import { resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import { loadTexts } from '@samvirke/text';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './site/app.tsx';
import { composeHead } from './site/compose-head.ts';
import { drawFirstOutcomes } from './site/draw-first-outcomes.ts';
import { LANGUAGES, matchRoute } from './site/match-route.ts';
import { loadAllParts } from './site/part.tsx';
import { SiteContext, type Site } from './site/site-context.ts';
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
  return { status: matched.route.status ?? 200, title: head.title, head: head.html, body, language: matched.language };
};
