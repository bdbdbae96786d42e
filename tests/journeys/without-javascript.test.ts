import { expect, test } from '@playwright/test';
import { EXAMPLE_CASE } from '../../apps/web/src/routes.ts';

test.use({ javaScriptEnabled: false });

test('the start page says what the sector spends and could save, and its form leads on', async ({ page }) => {
  await page.goto('/nb');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hva koster IKT i kommunene, og hva kan spares?');
  await expect(page.getByText('7,23 mrd. kr')).toBeVisible();
  await expect(page.getByText('423 mill. kr').first()).toBeVisible();
  await page.getByLabel('Hvilken kommune?').fill('Kongsberg');
  await page.getByRole('button', { name: 'Vis' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem kan Kongsberg dele IKT med?');
});

test('an answer is whole: figures with ranges, charts, tables and how sure it is', async ({ page }) => {
  await page.goto(`/nn/cooperation?${EXAMPLE_CASE}`);
  await expect(page.locator('.figure-card')).toHaveCount(3);
  await expect(page.locator('.figure-card-range')).toHaveCount(3);
  await expect(page.getByRole('heading', { name: 'Kor sikkert er det?' })).toBeVisible();
  expect(await page.locator('.chart-wide svg').count()).toBeGreaterThanOrEqual(4);
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('a page carries no script that runs and no style of its own', async ({ request }) => {
  for (const address of ['/nb', `/nb/cooperation?${EXAMPLE_CASE}`, '/nb/evidence']) {
    const html = await (await request.get(address)).text();
    expect(html.match(/<script(?![^>]*(?:\bsrc=|\btype="application\/json"))[^>]*>/g)).toBeNull();
    expect(html.match(/<style/g)).toBeNull();
    expect(html.match(/\sstyle="/g)).toBeNull();
  }
});
