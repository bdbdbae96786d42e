import { expect, test } from '@playwright/test';
import { untilTakenOver } from './watch-page.ts';

test('a name that no municipality has stays in the field, and the nearest is offered', async ({ page }) => {
  await page.goto('/nb');
  await untilTakenOver(page);
  const field = page.getByRole('combobox', { name: 'Hvilken kommune?' });
  await field.fill('xyzzy');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByRole('alert')).toContainText('Fant ingen kommune som heter «xyzzy».');
  await expect(field).toHaveValue('xyzzy');
  await field.fill('Konsberg');
  await page.getByRole('button', { name: 'Vis' }).click();
  await page.getByRole('link', { name: 'Kongsberg', exact: true }).click();
  await expect(page).toHaveURL(/\/nb\/cooperation\?m=3303$/);
});

test('the start page answers for today, with 2014 beside it as evidence', async ({ page }) => {
  await page.goto('/nb');
  await untilTakenOver(page);
  await expect(page.locator('.figure-card').first()).toContainText('IKT i 357 kommuner');
  await expect(page.locator('.evidence-strip')).toContainText('2014-tall');
  for (const figure of await page.locator('.figure-card .figure, .evidence-strip .figure').all()) {
    await figure.click();
    await expect(page.locator('.figure-panel-value')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.figure-panel-value')).toHaveCount(0);
  }
});

test('the counts of the reproduction lead to what they count', async ({ page }) => {
  await page.goto('/nb/evidence');
  await untilTakenOver(page);
  const rows = page.locator('section[aria-labelledby^="figure-"] tbody tr');
  const all = await rows.count();
  const card = page.locator('.figure-card', { hasText: 'Avviker' });
  const deviating = Number((await card.locator('.count-link').textContent())?.match(/\d+$/)?.[0]);
  expect(deviating).toBeLessThan(all);
  await card.getByRole('link').click();
  await expect(rows).toHaveCount(deviating);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a search is a form, and keeps the case', async ({ page }) => {
    await page.goto('/en?m=3303,3332');
    await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Search Samvirke').fill('discount');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/m=3303%2C3332.*q=discount|m=3303,3332.*q=discount/);
    await page.getByRole('link', { name: 'Discount rate' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Discount rate');
  });
});
