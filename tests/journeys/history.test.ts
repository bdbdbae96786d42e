import { expect, test, type Page } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

/** A body that no other journey writes in. */
const BODY = '3310';

/** What a page's own code does: a request with the session's mark. */
async function send(page: Page, method: 'POST' | 'PUT', address: string, data: object): Promise<{ readonly id: string; readonly version: number }> {
  const { csrfToken } = await page.evaluate(async () => (await (await fetch('/api/v1/session')).json()) as { csrfToken: string });
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await page.request.fetch(address, { method, data, headers: { 'x-csrf-token': csrfToken, cookie } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as { id: string; version: number };
}

test('an auditor reads who changed what and why, goes back in time, checks the log and takes decisions out', async ({ page, baseURL }, { retry }) => {
  const title = `Felles drift ${retry + 1}`;
  const reason = `Rettet etter møte ${retry + 1}`;
  await logInAs(page, 'contributor', BODY);
  const decision = { kind: 'decision', title, content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-01', outcome: 'Vi går sammen.' }, visibility: 'own' };
  const made = await send(page, 'POST', '/api/v1/entries', decision);
  const changed = await send(page, 'PUT', `/api/v1/entries/${made.id}`, { ...decision, content: { ...decision.content, outcome: 'Vi går sammen fra nyttår.' }, version: made.version, reason });
  await logInAs(page, 'approver', BODY);
  await send(page, 'POST', `/api/v1/entries/${made.id}/approval`, { version: changed.version });

  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'auditor', BODY);
  await page.goto('/nb/history');
  await untilTakenOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hva er endret i');
  const log = page.getByRole('list', { name: 'Logg' });
  const approval = log.getByRole('listitem').filter({ hasText: `godkjente registreringen «${title}»` });
  await expect(approval).toBeVisible();
  const change = log.getByRole('listitem').filter({ hasText: reason });
  await change.getByText(/\d felt/).click();
  await expect(change.locator('del')).toContainText('Vi går sammen.');
  await expect(change.locator('ins')).toContainText('Vi går sammen fra nyttår.');
  expect(await findBarriers(page)).toEqual([]);

  // One object's own history, and back to all.
  await change.getByRole('link', { name: /Vis historikken/ }).click();
  await expect(page).toHaveURL(/object=entry%2F/);
  await expect(log.getByRole('listitem').filter({ hasText: 'rollen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Ta bort filtrene' }).click();
  // The form begins again with the new address's values.
  await expect(page.getByRole('link', { name: 'Ta bort filtrene' })).toHaveCount(0);
  await page.getByLabel('Hva', { exact: true }).first().selectOption({ label: 'Roller' });
  await page.getByRole('button', { name: 'Vis', exact: true }).first().click();
  await expect(log.getByRole('listitem').first()).toContainText('rollen');
  await expect(log.getByRole('listitem').filter({ hasText: 'registreringen' })).toHaveCount(0);

  // As it was known: nothing before it was registered, the decision today.
  await page.getByLabel('Dag', { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: 'Vis', exact: true }).last().click();
  await expect(page.getByText('Ingenting av dette var registrert')).toBeVisible();
  await page.getByLabel('Dag', { exact: true }).fill('2099-12-31');
  await page.getByRole('button', { name: 'Vis', exact: true }).last().click();
  await expect(page.getByRole('table', { name: /Registreringer slik de var kjent/ })).toContainText(title);

  await page.getByRole('button', { name: 'Kontroller nå' }).click();
  await expect(page.getByText(/^Hel: \d+ hendelser kontrollert/)).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await page.getByLabel('Fra dag').last().fill('2020-01-01');
  await page.getByLabel('Til dag').last().fill('2099-12-31');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Last ned arkivuttrekk' }).click()]);
  expect(file.suggestedFilename()).toBe('samvirke-noark5-2020-01-01-2099-12-31.zip');
  watch.expectNone();

  await page.setViewportSize({ width: 360, height: 780 });
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the log can be read and narrowed', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const withScript = await context.newPage();
    await logInAs(withScript, 'auditor', '3312');
    const state = await context.storageState();
    await context.close();
    const plain = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false, storageState: state });
    const page = await plain.newPage();
    await page.goto('/nn/history');
    await expect(page.getByRole('list', { name: 'Logg' })).toContainText('rolla');
    await page.getByLabel('Hending').selectOption('created');
    await page.getByRole('button', { name: 'Vis', exact: true }).first().click();
    await expect(page).toHaveURL(/action=created/);
    await expect(page.getByRole('list', { name: 'Logg' }).getByRole('listitem').first()).toContainText('la inn');
    await plain.close();
  });
});
