import type { PageId } from './routes.ts';
import { part, type Part } from './site/part.tsx';
import { StartPage } from './site/start-page.tsx';

/** The page of each route. The start page comes with the shell; the rest come when they are asked for. */
export const PAGES: Readonly<Record<PageId, Part<object>>> = {
  start: Object.assign(StartPage, { load: () => Promise.resolve() }),
  costs: part(async () => (await import('./costs/costs-page.tsx')).CostsPage),
  ownFigures: part(async () => (await import('./costs/own-figures-page.tsx')).OwnFiguresPage),
  benchmarks: part(async () => (await import('./benchmarks/benchmarks-page.tsx')).BenchmarksPage),
  cooperation: part(async () => (await import('./cooperation/cooperation-page.tsx')).CooperationPage),
  councilPaper: part(async () => (await import('./reports/council-paper-page.tsx')).CouncilPaperPage),
  assumptions: part(async () => (await import('./assumptions/assumptions-page.tsx')).AssumptionsPage),
  assumption: part(async () => (await import('./assumptions/assumption-page.tsx')).AssumptionPage),
  parameters: part(async () => (await import('./assumptions/parameters-page.tsx')).ParametersPage),
  bodies: part(async () => (await import('./organisations/bodies-page.tsx')).BodiesPage),
  body: part(async () => (await import('./organisations/body-page.tsx')).BodyPage),
  newBody: part(async () => (await import('./organisations/new-body-page.tsx')).NewBodyPage),
  evidence: part(async () => (await import('./evidence/evidence-page.tsx')).EvidencePage),
  glossary: part(async () => (await import('./site/glossary-page.tsx')).GlossaryPage),
  search: part(async () => (await import('./search/search-page.tsx')).SearchPage),
  people: part(async () => (await import('./access/people-page.tsx')).PeoplePage),
  cooperations: part(async () => (await import('./access/cooperations-page.tsx')).CooperationsPage),
  history: part(async () => (await import('./history/history-page.tsx')).HistoryPage),
  jobs: part(async () => (await import('./jobs/jobs-page.tsx')).JobsPage),
  me: part(async () => (await import('./access/me-page.tsx')).MePage),
  logIn: part(async () => (await import('./access/log-in-page.tsx')).LogInPage),
  invitation: part(async () => (await import('./access/invitation-page.tsx')).InvitationPage),
  entries: part(async () => (await import('./entries/entries-page.tsx')).EntriesPage),
  newEntry: part(async () => (await import('./entries/new-entry-page.tsx')).NewEntryPage),
  entry: part(async () => (await import('./entries/entry-page.tsx')).EntryPage),
  notFound: part(async () => (await import('./site/not-found-page.tsx')).NotFoundPage),
};
