import { expect, test } from '@playwright/test';
import { EXAMPLE_CASE } from '../../apps/web/src/routes.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

test('an assumption is changed beside the answer, the answer moves, and it is put back', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await page.goto(`/nb/cooperation?${EXAMPLE_CASE}`);
  await untilTakenOver(page);
  const presentValue = page.locator('.what-if-answer > div').nth(2).locator('strong');
  const before = await presentValue.textContent();
  await page.locator('.what-if summary', { hasText: 'Økonomisk vurdering' }).click();
  const rate = page.getByLabel('Kalkulasjonsrente', { exact: true });
  await rate.fill('8');
  await expect(presentValue).not.toHaveText(before ?? '');
  await expect(page.locator('.what-if-answer > div').nth(2)).toContainText(`var ${before}`);
  await expect(page).toHaveURL(/a\.business-cases\/discount-rate=0\.08/);

  await rate.fill('abc');
  await rate.blur();
  await expect(page.getByText(/Skriv 0–15\s%\. 8\s% gjelder fortsatt\./)).toBeVisible();
  await expect(rate).toHaveValue('abc');
  await rate.fill('8');

  await page.getByRole('button', { name: 'Sett tilbake Kalkulasjonsrente' }).first().click();
  await expect(presentValue).toHaveText(before ?? '');
  await expect(page).not.toHaveURL(/discount-rate/);
  await page.goBack();
  await expect(page).toHaveURL(/discount-rate=0\.08/);
  await expect(presentValue).not.toHaveText(before ?? '');
  watch.expectNone();
});

test('new draws are made without the page waiting for them', async ({ page }) => {
  await page.goto(`/nb/cooperation?${EXAMPLE_CASE}`);
  await untilTakenOver(page);
  const range = page.locator('.figure-card-range').nth(2);
  const before = await range.textContent();
  await page.locator('.what-if summary', { hasText: 'Økonomisk vurdering' }).click();
  await page.getByLabel('Kalkulasjonsrente', { exact: true }).fill('12');
  await expect(range).not.toHaveText(before ?? '');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

test('a figure opens to its formula, and in three steps to a source with its page', async ({ page }) => {
  await page.goto('/nb');
  await untilTakenOver(page);
  await page.getByRole('button', { name: /^IKT i 428 kommuner.*: 7,23/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByRole('heading', { name: 'Slik er det regnet' })).toBeVisible();
  await panel.getByRole('button', { name: 'Basisdrift' }).click();
  await panel.getByRole('button', { name: 'Oslo' }).click();
  await expect(panel).toContainText('Nexia');
  await expect(panel).toContainText(/side \d+/);
  await expect(panel).toContainText('448');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: /^IKT i 428 kommuner.*: 7,23/ })).toBeFocused();
});

test('a stranger finds the discount rate, its source, its nynorsk word and where it is used', async ({ page }) => {
  await page.goto('/nb/assumptions');
  await untilTakenOver(page);
  await page.getByLabel('Søk etter navn, ord eller kilde').fill('rente');
  await page.getByRole('link', { name: 'Kalkulasjonsrente' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kalkulasjonsrente');
  await expect(page.getByText('4 %').first()).toBeVisible();
  await expect(page.getByText('R-109').first()).toBeVisible();
  await expect(page.locator('dd[lang="nn"]')).toHaveText('Kalkulasjonsrente');
  await expect(page.locator('.formula-list li').first()).toBeVisible();
});
