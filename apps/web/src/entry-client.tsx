import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@fontsource-variable/inter';
import './site/site.css';

import type { CostSetBody } from '@samvirke/contract/costs';
import { NOBODY, type PageData, type WebBundle } from '@samvirke/contract/page';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { loadTexts } from '@samvirke/text';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { PAGES } from './pages.ts';
import { buildAnswers } from './site/answers.ts';
import { App } from './site/app.tsx';
import { fetchAnswer } from './site/fetch-answer.ts';
import { matchRoute } from './site/match-route.ts';
import { readAddress } from './site/read-address.ts';
import { SiteContext, type Site } from './site/site-context.ts';
import { SESSION_ADDRESS } from './site/use-session.ts';

function readMeta(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
}

/** What the server wrote the page from. */
function readPageData(): PageData {
  const text = document.getElementById('samvirke-page')?.textContent;
  return text ? (JSON.parse(text) as PageData) : { session: NOBODY, answers: {} };
}

async function fetchJson<T>(address: string): Promise<T | null> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as T) : null;
}

/** Takes over the page that the server wrote. Until then it can be read, and its links and forms work. */
async function takeOver(): Promise<void> {
  const app = document.getElementById('app');
  const fingerprint = readMeta('samvirke-bundle');
  if (!app || fingerprint === null) return;
  const matched = matchRoute(window.location.pathname);
  const { costs } = readAddress(window.location.search);
  const [texts, bundle, costSet] = await Promise.all([
    loadTexts(matched.language),
    fetchJson<WebBundle>(`/api/v1/bundle/${fingerprint}.json`),
    costs === null ? null : fetchJson<CostSetBody>(`/api/v1/cost-sets/${encodeURIComponent(costs)}`),
    PAGES[matched.route.id].load(),
  ]);
  if (!bundle) return;
  const outcomes = readMeta('samvirke-outcomes');
  const page = readPageData();
  const site: Site = {
    texts,
    bundle,
    assumptions: resolveAssumptions(bundle.assumptions, bundle.date),
    costSet,
    firstOutcomes: outcomes === null ? null : (JSON.parse(outcomes) as Site['firstOutcomes']),
    answers: buildAnswers({ ...page.answers, [SESSION_ADDRESS]: { status: 200, body: page.session } }, (address) => fetchAnswer(address, matched.language)),
  };
  startTransition(() => {
    hydrateRoot(
      app,
      <SiteContext value={site}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </SiteContext>,
    );
  });
  document.documentElement.dataset.ready = 'true';
}

void takeOver();
