import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { untilTakenOver, watchPage } from './watch-page.ts';

const FINE = [
  'Kommune;År;Element eller art;Beløp;Årsverk;Prisår',
  '3303;2025;Nett og telekom;6 100 000;;2025',
  '3303;2025;Basisdrift;14 000 000;;2025',
  '3303;2025;Fagsystemer;17 500 000,50;;2025',
  '3303;2025;IKT-bemanning;11 900 000;11,5;2025',
].join('\r\n');
const FAULTY = ['Kommune;År;Element eller art;Beløp;Årsverk;Prisår', '3303;2025;Basisdrift;fjorten;;2025', '9999;2025;Fagsystemer;1000000;;2025'].join('\n');

function file(name: string, text: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('a file with faults is shown with place and cure, and nothing is saved', async ({ page }) => {
  await page.goto('/nb/costs/own-figures');
  await untilTakenOver(page);
  await page.getByLabel('Velg fil').setInputFiles(file('feil.csv', FAULTY));
  const problems = page.getByRole('table', { name: 'Dette må rettes' });
  await expect(problems).toContainText('rad 2');
  await expect(problems).toContainText('fjorten');
  await expect(problems).toContainText('rad 3');
  await expect(page.getByRole('button', { name: 'Lagre og bruk tallene' })).toBeDisabled();
});

test('from a file to own figures, to the council paper in hand, and the figures deleted again', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await page.goto('/nb/costs/own-figures?m=3303,3334');
  await untilTakenOver(page);
  await page.getByLabel('Velg fil').setInputFiles(file('kongsberg.csv', FINE));
  await expect(page.getByText('Alt er forstått: 4 rader.')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre og bruk tallene' }).click();

  await expect(page).toHaveURL(/\/nb\/costs\?m=3303,3334&costs=[\w-]{20,}$/);
  expect(page.url()).not.toMatch(/6100000|14000000/);
  await untilTakenOver(page);
  await expect(page.getByText('4 av 8 tall er egne')).toBeVisible();
  await expect(page.locator('.origin-own')).toHaveCount(4);
  const set = new URL(page.url()).searchParams.get('costs');

  await page.getByRole('link', { name: 'Saksframlegg' }).click();
  await expect(page.locator('.paper-sheet')).toContainText('forslag til vedtak');
  await page.getByRole('button', { name: 'Les her Kongsberg' }).click();
  await expect(page.locator('.paper-sheet h3').first()).toContainText('Kongsberg');
  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word Kongsberg' }).click()]);
  expect((await readFile(await word.path())).subarray(0, 2).toString()).toBe('PK');
  const [pdf] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'PDF Kongsberg' }).click()]);
  expect((await readFile(await pdf.path())).subarray(0, 4).toString()).toBe('%PDF');

  await page.goto(`/nb/costs/own-figures?m=3303,3334&costs=${set}`);
  await untilTakenOver(page);
  await expect(page.getByRole('table', { name: 'Radene i kostnadstabellen' })).toContainText('17 500 001');
  await page.getByRole('button', { name: 'Slett tallene' }).click();
  await page.getByRole('button', { name: 'Slett for godt' }).click();
  await expect(page).toHaveURL(/own-figures\?m=3303,3334$/);
  watch.expectNone();
  await page.goto(`/nb/costs?m=3303,3334&costs=${set}`);
  await expect(page.getByText('finnes ikke lenger')).toBeVisible();
});

test('figures are filled in on the page, and read by the same rules as a file', async ({ page }) => {
  await page.goto('/nn/costs/own-figures?m=3334');
  await untilTakenOver(page);
  await page.getByLabel('Flesberg, Basisdrift, Beløp').fill('1 500 000');
  await page.getByLabel('Flesberg, IKT-bemanning, Beløp').fill('1 600 000');
  await page.getByLabel('Flesberg, IKT-bemanning, Årsverk').fill('1,5');
  await page.getByRole('button', { name: 'Sjå over' }).click();
  await expect(page.getByText('Alt er forstått: 2 rader.')).toBeVisible();
  await page.getByRole('button', { name: 'Lagre og bruk tala' }).click();
  await expect(page).toHaveURL(/\/nn\/costs\?m=3334&costs=/);
  await expect(page.getByText('2 av 4 tal er eigne')).toBeVisible();
});
