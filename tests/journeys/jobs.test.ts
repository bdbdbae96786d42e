import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { findBarriers, WCAG } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

// A calculation of the whole country takes what it takes on a machine with much to do.
test.describe.configure({ timeout: 180_000 });
const axe = async (page: Page): Promise<void> => expect(await findBarriers(page, WCAG)).toEqual([]);

test('somebody starts a calculation of the whole country, leaves while it runs, comes back and downloads it', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'contributor');
  await page.goto('/nb/jobs');
  await untilTakenOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hva er i gang for');
  await page.getByLabel('Trekninger per sak').selectOption('1000');
  await page.getByRole('button', { name: 'Start beregningen' }).click();
  const job = page.getByRole('article', { name: 'Hver kommune med naboene sine, 1 000 trekninger hver' }).first();
  const bar = job.getByRole('progressbar');
  await expect(bar).toBeVisible({ timeout: 60_000 });
  await expect(job.getByText(/igjen/)).toBeVisible({ timeout: 60_000 });
  await axe(page);

  await page.goto('/nb/costs');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/nb/jobs');
  await untilTakenOver(page);
  await expect(job.getByText('ferdig', { exact: true })).toBeVisible({ timeout: 150_000 });
  await expect(job.getByText(/Det lønner seg for \d+ av 357 kommuner/)).toBeVisible();
  await axe(page);
  const [download] = await Promise.all([page.waitForEvent('download'), job.getByRole('link', { name: /Last ned resultatet/ }).click()]);
  const { cases } = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly cases: readonly unknown[] };
  expect(cases).toHaveLength(357);
  watch.expectNone();
});

test('a calculation is cancelled while it runs, and can be started again', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'approver', '3303');
  await page.goto('/nn/jobs');
  await untilTakenOver(page);
  await page.getByLabel('Trekningar per sak').selectOption('100000');
  await page.getByRole('button', { name: 'Start utrekninga' }).click();
  const job = page.getByRole('article', { name: /Kvar kommune med naboane sine, 100\s000/ }).first();
  await job.getByRole('button', { name: /^Avbryt/ }).click();
  await expect(job.getByText('avbroten', { exact: true })).toBeVisible();
  await job.getByRole('button', { name: /^Prøv igjen/ }).click();
  await expect(job.getByText(/^(ventar|i gang)$/)).toBeVisible();
  await job.getByRole('button', { name: /^Avbryt/ }).click();
  await expect(job.getByText('avbroten', { exact: true })).toBeVisible();
  watch.expectNone();
});
