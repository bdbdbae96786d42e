import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ROUTES } from '../../apps/web/src/routes.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** All four in bokmål; the other languages, which share its structure, in the two that differ most. */
const VIEWS = [
  { name: 'wide, light', width: 1440, height: 900, scheme: 'light' },
  { name: 'wide, dark', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone, light', width: 390, height: 844, scheme: 'light' },
  { name: 'phone, dark', width: 390, height: 844, scheme: 'dark' },
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

// The page's own list: a route that is added is tested, whoever adds it.
for (const route of ROUTES) {
  for (const example of route.examples) {
    for (const language of LANGUAGES) {
      test(`${language}${example} can be used by all, in both sizes and both schemes`, async ({ page, baseURL }) => {
        const watch = await watchPage(page, baseURL);
        const answer = await page.goto(`/${language}${example === '/' ? '' : example}`);
        expect(answer?.status()).toBe(route.status ?? 200);
        await untilTakenOver(page);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.locator('h1')).toHaveCount(1);
        await expect(page.locator('.waiting')).toHaveCount(0);
        const titles = await page.title();
        expect(titles).toContain('Samvirke');
        for (const view of language === 'nb' ? VIEWS : [VIEWS[0], VIEWS[3]]) {
          await page.setViewportSize({ width: view.width, height: view.height });
          await page.emulateMedia({ colorScheme: view.scheme, reducedMotion: 'reduce' });
          const { violations } = await new AxeBuilder({ page }).options({ runOnly: RULES, resultTypes: ['violations'] }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${view.name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`),
          ).toEqual([]);
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(sideways, `${view.name}: the page is wider than the screen`).toBeLessThanOrEqual(0);
        }
        watch.expectNone();
      });
    }
  }
}
