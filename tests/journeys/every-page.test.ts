import { expect, test, type Page } from '@playwright/test';
import { ROUTES, type PageRoute } from '../../apps/web/src/routes.ts';
import { PERMISSIONS, ROLES } from '../../packages/model/src/access/index.ts';
import { findBarriers, WCAG } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** All four in bokmål; the other languages, which share its structure, in the two that differ most. */
const VIEWS = [
  { name: 'wide, light', width: 1440, height: 900, scheme: 'light' },
  { name: 'wide, dark', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone, light', width: 390, height: 844, scheme: 'light' },
  { name: 'phone, dark', width: 390, height: 844, scheme: 'dark' },
] as const;
const FARTHEST = [VIEWS[0], VIEWS[3]];

// The page's own list: a route that is added is tested, whoever adds it.
for (const route of ROUTES) {
  for (const example of route.examples) {
    for (const language of languagesOf(route, example)) {
      test(`${language}${example} can be used by all, in both sizes and both schemes`, async ({ page, baseURL }) => {
        if (route.action !== undefined) await logInAs(page, whoMay(route));
        await walk({ page, baseURL }, route, example, language, language === 'nb' ? VIEWS : FARTHEST);
        await expect(page.locator('.gate')).toHaveCount(0);
        await expect(page.locator('.demo-banner')).toBeVisible();
      });
    }
  }
}

const LOGIN_REQUIRED = 401;
const NOT_FOUND = 404;
/** The entry of the examples is one that isn't there. */
const NOBODYS = '/00000000-';

// What stands in the place of a page that needs a login is the same for all of them, for each action once; the frame of who is logged in, on open pages too.
for (const route of ROUTES.filter(({ action }, index) => action !== undefined && ROUTES.findIndex((one) => one.action === action) === index)) {
  const [example = '/'] = route.examples;
  test(`nb${example} is a way to log in for whoever hasn’t`, async ({ page, baseURL }) => {
    await walk({ page, baseURL }, { ...route, status: LOGIN_REQUIRED }, example, 'nb', FARTHEST);
    await expect(page.locator('.gate').getByRole('link', { name: 'Logg inn' })).toBeVisible();
  });
}
for (const id of ['start', 'logIn'] as const) {
  const route = ROUTES.find((one) => one.id === id);
  test(`the page ${id} can be used by whoever is logged in`, async ({ page, baseURL }) => {
    await logInAs(page, 'contributor');
    if (route) await walk({ page, baseURL }, route, route.examples[0] ?? '/', 'nn', FARTHEST);
  });
}

/** The open pages, which most people meet, in all three; those behind the login in bokmål and nynorsk, and in English as their other examples. */
function languagesOf({ action, examples }: PageRoute, example: string): readonly (typeof LANGUAGES)[number][] {
  if (action === undefined) return LANGUAGES;
  return example === examples[0] ? ['nb', 'nn'] : ['en'];
}

/** The demo's person for the first role that may; its keys are the roles. */
function whoMay({ action }: PageRoute): string {
  const roles = (action === undefined ? null : PERMISSIONS[action]) ?? ROLES;
  return roles.includes('administrator') ? 'administrator' : (roles[0] ?? 'reader');
}

async function walk(
  { page, baseURL }: { readonly page: Page; readonly baseURL: string | undefined },
  route: Omit<PageRoute, 'status'> & { readonly status?: number },
  example: string,
  language: (typeof LANGUAGES)[number],
  views: readonly (typeof VIEWS)[number][],
): Promise<void> {
  const watch = await watchPage(page, baseURL);
  const answer = await page.goto(`/${language}${example === '/' ? '' : example}`);
  expect(answer?.status()).toBe(route.status ?? (example.includes(NOBODYS) ? NOT_FOUND : 200));
  await untilTakenOver(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('.waiting')).toHaveCount(0);
  const titles = await page.title();
  expect(titles).toContain('Samvirke');
  for (const view of views) {
    await page.setViewportSize({ width: view.width, height: view.height });
    await page.emulateMedia({ colorScheme: view.scheme, reducedMotion: 'reduce' });
    const barriers = await findBarriers(page, WCAG);
    expect(
      barriers.map(({ id, nodes }) => `${view.name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
    ).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${view.name}: the page is wider than the screen`).toBeLessThanOrEqual(0);
  }
  watch.expectNone();
}
