import { expect, test, type Page } from '@playwright/test';
import { findBarriers, WCAG } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

const PHONES = [390, 360] as const;
/** One row of buttons, with its air. */
const ONE_ROW_PX = 72;

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const headerHeight = (page: Page): Promise<number> => page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().height);

for (const width of PHONES) {
  for (const [language, person] of [['nb', null], ['nn', null], ['nb', 'administrator'], ['nn', 'coordinator']] as const) {
    test(`on a phone of ${width} px the header is one row, and its menu holds the rest (${language}, ${person ?? 'logged out'})`, async ({ page, baseURL }) => {
      const watch = await watchPage(page, baseURL);
      await page.setViewportSize({ width, height: 800 });
      if (person !== null) await logInAs(page, person);
      await page.goto(`/${language}/costs`);
      await untilTakenOver(page);
      expect(await headerHeight(page)).toBeLessThanOrEqual(ONE_ROW_PX);
      expect(await sideways(page)).toBe(0);
      const menu = page.getByRole('button', { name: 'Meny' });
      await expect(menu).toHaveAttribute('aria-expanded', 'false');
      await expect(page.getByRole('link', { name: language === 'nb' ? 'Sammenlign' : 'Samanlikn', exact: true })).toBeHidden();

      await menu.focus();
      await page.keyboard.press('Enter');
      await expect(menu).toHaveAttribute('aria-expanded', 'true');
      expect(await sideways(page)).toBe(0);
      expect((await findBarriers(page, WCAG)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      // The keyboard goes from the button into what it opened.
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Lukk' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menu).toHaveAttribute('aria-expanded', 'false');
      await expect(menu).toBeFocused();

      // Whoever has gone somewhere is done with it.
      await menu.click();
      if (person !== null) {
        await page.getByText(language === 'nb' ? 'Virksomheten' : 'Verksemda', { exact: true }).click();
        await page.getByRole('link', { name: language === 'nb' ? 'Registreringer' : 'Registreringar', exact: true }).click();
        await expect(page).toHaveURL(/\/entries$/);
      } else {
        await page.getByRole('link', { name: language === 'nb' ? 'Sammenlign' : 'Samanlikn', exact: true }).click();
        await expect(page).toHaveURL(/\/benchmarks/);
      }
      await expect(menu).toHaveAttribute('aria-expanded', 'false');
      expect(await sideways(page)).toBe(0);
      watch.expectNone();
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('the menu opens, leads on and closes too', async ({ page }) => {
    await page.goto('/nb/costs');
    const link = page.getByRole('link', { name: 'Sammenlign', exact: true });
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Meny' }).click();
    await expect(link).toBeVisible();
    await page.getByRole('button', { name: 'Lukk' }).click();
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: 'Meny' }).click();
    await link.click();
    await expect(page).toHaveURL(/\/nb\/benchmarks/);
  });
});
