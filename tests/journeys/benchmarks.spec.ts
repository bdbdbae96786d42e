import { expect, test, type APIRequestContext } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { findBarriers } from './find-barriers.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

/** Invented figures for 28 municipalities of all sizes. */
const TABLE = 'data/examples/south-east/cost-table.csv';
const ROWS_EACH = 4;
const BEFORE_ROWS = 2;

/** Saves the example's first municipalities as a cost set, as an upload does, and gives its id. */
async function saveSet(request: APIRequestContext, municipalities: number): Promise<string> {
  const lines = (await readFile(TABLE, 'utf8')).split('\r\n').slice(0, BEFORE_ROWS + municipalities * ROWS_EACH);
  const answer = await request.post('/api/v1/cost-sets', {
    multipart: { name: 'eksempel', file: { name: 'eksempel.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) } },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

test('without figures the page says why nothing is shown, and what can be compared with today', async ({ page }) => {
  await page.goto('/nb/benchmarks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hva betaler andre?');
  await expect(page.getByText('Det mangler 5 kommuner med egne tall.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Last opp egne tall' })).toHaveAttribute('href', '/nb/costs/own-figures');
  const published = page.getByRole('table', { name: 'Publisert kostnad per innbygger' });
  await expect(published).toContainText('540 kr');
  await expect(page.getByText('Nexia Management Consulting').first()).toBeVisible();
  await expect(page.locator('main svg[role="img"]')).toHaveCount(0);
});

test('of four municipalities nothing is shown, of five it is', async ({ page, request }) => {
  const [four, five] = [await saveSet(request, 4), await saveSet(request, 5)];
  await page.goto(`/nb/benchmarks?costs=${four}`);
  await expect(page.getByText('Det mangler 1 kommune med egne tall.')).toBeVisible();
  await expect(page.locator('.figure-card')).toHaveCount(0);
  await page.goto(`/nb/benchmarks?costs=${five}`);
  await expect(page.getByText('5 kommuner med egne tall')).toBeVisible();
  await expect(page.locator('.figure-card').first()).toBeVisible();
});

test('a municipality is held against its group, and every figure opens to the rows of the table', async ({ page, request, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  const set = await saveSet(request, 28);
  await page.goto(`/nb/benchmarks?costs=${set}`);
  await untilTakenOver(page);
  await page.getByLabel('Egen kommune').selectOption('Midt-Telemark');
  await page.getByLabel('Kostnad', { exact: true }).selectOption({ label: 'Basisdrift (28 kommuner)' });
  await expect(page).toHaveURL(/element=basicOperations&body=4020$/);
  await expect(page.getByRole('heading', { name: 'Hvor står Midt-Telemark?' })).toBeVisible();
  await expect(page.getByText('KOSTRA-gruppe 7, 6 kommuner (vises)')).toBeVisible();

  await page.getByRole('button', { name: /^Median:/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('halvparten av kommunene ligger under');
  await panel.getByRole('button', { name: 'Midt-Telemark' }).click();
  await panel.getByRole('button', { name: 'Målt kostnad' }).click();
  await expect(panel).toContainText('indeks for prisåret');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Mellomstore kommuner, 8 kommuner' }).click();
  await expect(page.getByText('Mellomstore kommuner, 8 kommuner (vises)')).toBeVisible();
  watch.expectNone();
});

test('a nearer group that is too small is withheld, and a wider one is offered when it is asked for', async ({ page, request }) => {
  const set = await saveSet(request, 28);
  await page.goto(`/nb/benchmarks?costs=${set}&body=3303&group=kostra:EKG09`);
  await expect(page.getByText('KOSTRA-gruppe 9: 3 kommuner med egne tall, under 5. Vises ikke.')).toBeVisible();
  await expect(page.getByRole('table', { name: /^Kostnad per innbygger, KOSTRA/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Se store kommuner i stedet' }).click();
  await expect(page.getByText('Store kommuner, 8 kommuner (vises)')).toBeVisible();
});

test('with fewer left out both extrapolations are shown with their difference', async ({ page, request }) => {
  const set = await saveSet(request, 28);
  await page.goto(`/nb/benchmarks?costs=${set}`);
  await untilTakenOver(page);
  await expect(page.getByText('Uten ytterpunktene kan det ikke regnes')).toBeVisible();
  await page.getByRole('link', { name: /^Hold \d utenfor i hver ende$/ }).click();
  await expect(page).toHaveURL(/a\.benchmarks\/trim-count=\d/);
  await expect(page.getByText('Forskjellen', { exact: true })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the comparison is whole, and its form leads on with the set', async ({ page, request }) => {
    const set = await saveSet(request, 7);
    await page.goto(`/nn/benchmarks?costs=${set}`);
    await page.getByLabel('Kostnad', { exact: true }).selectOption({ label: 'Fagsystem (7 kommunar)' });
    await page.getByRole('button', { name: 'Vis', exact: true }).click();
    expect(page.url()).toContain(`costs=${set}&element=lineOfBusiness`);
    await expect(page.locator('.figure-card-label').first()).toContainText('Fagsystem i ');
    await expect(page.locator('.chart-wide svg')).toHaveCount(2);
    await expect(page.getByRole('heading', { name: 'Følgjer kostnaden storleiken?' })).toBeVisible();
  });
});

for (const language of ['nb', 'nn', 'en']) {
  for (const width of [1440, 390]) {
    test(`a comparison in ${language} at ${width} pixels has nothing that axe finds, and isn't wider than the screen`, async ({ page, request, baseURL }) => {
      const watch = await watchPage(page, baseURL);
      await page.setViewportSize({ width, height: 900 });
      const set = await saveSet(request, 28);
      for (const query of ['body=4020', 'body=3303&group=kostra:EKG09', 'a.benchmarks/trim-count=2&element=staff']) {
        await page.goto(`/${language}/benchmarks?costs=${set}&${query}`);
        await untilTakenOver(page);
        expect((await findBarriers(page)).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      }
      watch.expectNone();
    });
  }
}
