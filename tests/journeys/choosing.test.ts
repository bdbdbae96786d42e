import { expect, test } from '@playwright/test';
import { untilTakenOver, watchPage } from './watch-page.ts';

test('municipalities are chosen by keyboard alone: in the field, on the map and back', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await page.goto('/nb');
  await untilTakenOver(page);
  await page.keyboard.press('Alt+Shift+KeyM');
  await page.keyboard.type('kongsb');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nb\/cooperation\?m=3303$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kongsberg');

  await page.keyboard.press('Alt+Shift+KeyM');
  await page.keyboard.type('flesb');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/m=3303,3334/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kongsberg og Flesberg');

  const chosen = page.getByRole('checkbox', { name: /^Kongsberg, 29/ });
  await chosen.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('data-number'));
  expect(name).toMatch(/^\d{4}$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`m=3303,3334,${name}|m=3303$`));
  await page.goBack();
  await expect(page).toHaveURL(/m=3303,3334$/);
  watch.expectNone();
});

test('a number that is gone leads to what it became, and an unknown parameter is told, not dropped', async ({ page }) => {
  await page.goto('/nb/cooperation?m=0604,3334&colour=blue');
  await untilTakenOver(page);
  await expect(page.getByText('Ukjent parameter: colour = blue')).toBeVisible();
  await page.getByRole('link', { name: 'Bruk Kongsberg (3303)' }).click();
  await expect(page).toHaveURL(/m=3303,3334&colour=blue/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kongsberg og Flesberg');
});

test('the language is changed and the case is kept', async ({ page }) => {
  await page.goto('/nb/cooperation?m=3303,3334&a.business-cases/discount-rate=0.06');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await expect(page).toHaveURL(/\/nn\/cooperation\?m=3303,3334&a\.business-cases\/discount-rate=0\.06/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nn');
});

test('2014 is there as evidence, with the municipalities of then', async ({ page }) => {
  await page.goto('/nb/cooperation?m=0604,0631&year=2014');
  await untilTakenOver(page);
  await expect(page.getByText('Folketall 2014')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kongsberg og Flesberg');
});

test('the map stays open and in place, with the focus on it, until the choosing is done', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await page.goto('/nn/cooperation');
  await untilTakenOver(page);
  const map = page.locator('.map-picture');
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-number') ?? null);
  await map.locator('[tabindex="0"]').focus();
  const first = await focused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`m=${first}$`));
  await page.keyboard.press('ArrowUp');
  const second = await focused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(new RegExp(`m=${first},${second}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('å dele IKT');
  await expect(page.locator('.figure-card')).toHaveCount(3);
  expect(await focused()).toBe(second);
  const [mapAt, answerAt] = [await map.boundingBox(), await page.locator('.figure-card').first().boundingBox()];
  expect(mapAt?.y).toBeLessThan(answerAt?.y ?? 0);

  // The list says the same, and a county doesn't fold under the hand.
  await page.locator('.municipality-list summary', { hasText: 'Finnmark' }).click();
  const alta = page.getByRole('checkbox', { name: /^Alta/ }).and(page.locator('input'));
  await alta.focus();
  await page.keyboard.press('Space');
  await expect(alta).toBeChecked();
  await expect(alta).toBeFocused();

  await page.getByRole('button', { name: 'Ferdig med å velje' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const [mapAfter, answerAfter] = [await map.boundingBox(), await page.locator('.figure-card').first().boundingBox()];
  expect(mapAfter?.y).toBeGreaterThan(answerAfter?.y ?? 0);
  watch.expectNone();
});
