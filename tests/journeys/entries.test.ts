import { expect, test, type Page } from '@playwright/test';
import { findBarriers, WCAG } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

test.describe.configure({ timeout: 60_000 });
/** Hole, which no other journey acts for. */
const BODY = '3310';
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

async function expectUsable(page: Page, name: string): Promise<void> {
  for (const [size, scheme] of [[WIDE, 'light'], [PHONE, 'dark']] as const) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const barriers = await findBarriers(page, WCAG);
    expect(barriers.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${name} is wider than the screen`).toBeLessThanOrEqual(0);
    const shots = process.env['PICTURES'];
    if (shots) await page.screenshot({ path: `${shots}/${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a contributor registers a contract and mends what is wrong; an approver approves it; a change makes it a draft again, and is undone', async ({ page, browser, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'contributor', BODY);
  await page.goto('/nb/entries');
  await untilTakenOver(page);
  await expect(page.getByRole('heading', { name: 'Ingenting er registrert ennå' })).toBeVisible();
  await expectUsable(page, 'entries-empty');

  await page.getByRole('link', { name: 'Registrer den første avtalen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny registrering: avtale');
  await page.getByLabel('Leverandørens organisasjonsnummer').fill('974 760 674');
  await page.getByLabel('Beløp').fill('1 234 567,50');
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  // What is wrong stands above, with the way to each field, and in the field.
  const wrong = page.getByRole('alert');
  await expect(wrong).toContainText('Dette må rettes før det kan lagres');
  await expect(wrong).toBeFocused();
  await expect(page.getByLabel('Leverandørens organisasjonsnummer')).toHaveAttribute('aria-invalid', 'true');
  await expectUsable(page, 'entry-form-wrong');
  await wrong.getByRole('link', { name: /Tittel/ }).click();
  await expect(page.getByLabel('Tittel')).toBeFocused();
  watch.faults.length = 0;

  await page.getByLabel('Tittel').fill('Sak- og arkivsystem');
  await page.getByLabel('Leverandør', { exact: true }).fill('Eksempelprogramvare AS');
  await page.getByLabel('Leverandørens organisasjonsnummer').fill('974 760 673');
  await page.getByLabel('Gjelder fra').fill('2026-01-01');
  await page.getByLabel('Gjelder til').fill('2028-12-31');
  await page.getByLabel('Hvem ser den').selectOption({ label: 'Offentlige virksomheter' });
  await page.getByRole('button', { name: 'Lagre utkast' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sak- og arkivsystem');
  await expect(page.locator('.stamps')).toContainText('Utkast');
  await expect(page.locator('.entry-values dd').filter({ hasText: '1 234 567,50 kr' })).toBeVisible();
  await expect(page.getByText('ingen andre enn dere ser den før den er godkjent')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Godkjenn' })).toHaveCount(0);
  const address = page.url();

  const second = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO' })).newPage();
  await logInAs(second, 'approver', BODY);
  await second.goto('/nn/entries?status=draft');
  await untilTakenOver(second);
  await second.getByRole('link', { name: 'Sak- og arkivsystem' }).click();
  await second.getByRole('button', { name: 'Godkjenn' }).click();
  await expect(second.getByText('Ho er godkjend.')).toBeVisible();
  await expect(second.locator('.history-event').first()).toContainText('Gunnar Godkjenner');
  await expectUsable(second, 'entry-approved-nn');

  // The contributor's page is of the version before: both are shown, and what is to stand is chosen.
  await page.getByRole('button', { name: 'Endre' }).click();
  await page.getByLabel('Oppsigelsestid').fill('6');
  await page.getByLabel('Hvorfor endres den?').fill('Glemte oppsigelsen');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Noen andre lagret før deg' })).toBeFocused();
  await expectUsable(page, 'entry-conflict');
  watch.faults.length = 0;
  await page.getByRole('group', { name: 'Oppsigelsestid i måneder' }).getByLabel(/^Din versjon/).check();
  await page.getByRole('button', { name: 'Lagre det du har valgt' }).click();
  await expect(page.getByText('Lagret.')).toBeVisible();
  await expect(page.locator('.stamps')).toContainText('Utkast');
  const latest = page.locator('.history-event').first();
  await expect(latest).toContainText('Hvorfor: Glemte oppsigelsen');
  await latest.getByText('1 felt').click();
  await expect(latest.locator('.history-fields')).toContainText('Oppsigelsestid i måneder');
  await expectUsable(page, 'entry-draft');

  await page.getByRole('button', { name: 'Trekk tilbake' }).click();
  await expect(page.locator('.stamps')).toContainText('Trukket tilbake');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.locator('.stamps')).toContainText('Utkast');

  await page.goto('/nb/entries?q=arkivsys');
  await untilTakenOver(page);
  await expect(page.getByRole('table')).toContainText('Sak- og arkivsystem');
  await expectUsable(page, 'entries-list');
  await page.getByLabel('Søk i registreringene').fill('xyzzy');
  await page.getByRole('button', { name: 'Søk', exact: true }).click();
  await expect(page.getByText('Ingenting passer til det du søker etter.')).toBeVisible();

  // Another municipality doesn't see a draft, and isn't told that it is there.
  const other = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO' })).newPage();
  await logInAs(other, 'reader', '3305');
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Fant ikke det du ba om');
  watch.expectNone();
});

test('a price is open unless the law lets it be held back, and a protected object is told where it belongs', async ({ page }) => {
  await logInAs(page, 'contributor', BODY);
  await page.goto('/en/entries/new?kind=price');
  await untilTakenOver(page);
  await page.getByLabel('Title').fill('Licence');
  await page.getByLabel('Price per').fill('user a year');
  await page.getByLabel('Amount').fill('1,200.50');
  await page.getByLabel('Price year').fill('2026');
  await page.getByLabel('VAT').selectOption({ label: 'without VAT' });
  await expect(page.getByLabel('Who sees it').locator('option')).toHaveText(['Public bodies', 'Everybody']);
  await page.getByLabel('Is the price to be held back').selectOption({ index: 3 });
  const nextYear = new Date().getFullYear() + 1;
  await page.getByLabel('Held back until').fill(`${nextYear}-01-01`);
  await expectUsable(page, 'entry-price-en');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licence');
  await expect(page.getByText(`until 1 January ${nextYear}`)).toBeVisible();

  await page.goto('/en/entries/new?kind=room');
  await untilTakenOver(page);
  await page.getByLabel('Title').fill('Spare room');
  await page.getByLabel('Protected object').selectOption({ label: 'Yes, and the facts are not to be shared' });
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Protected object');
  await expect(page.getByText(/approved for classified information/)).toBeVisible();
});

test('an uploaded cost table becomes figures that can be approved, once', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'contributor', '3303');
  await page.goto('/nb/costs/own-figures');
  await untilTakenOver(page);
  const table = 'Kommune;År;Element;Beløp (kr);Prisår\n3303;2025;Nett og telekom;10591000;2025\n3303;2025;Basisdrift;18815000;2025\n3332;2025;Basisdrift;2400000;2025\n';
  await page.getByLabel(/fil/i).first().setInputFiles({ name: 'kongsberg.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: /^Lagre/ }).click();
  await page.waitForURL(/costs=/);
  const set = new URL(page.url()).searchParams.get('costs') ?? '';
  await page.goto(`/nb/costs/own-figures?costs=${set}`);
  await untilTakenOver(page);
  await page.getByRole('button', { name: 'Lag utkast av tallene' }).click();
  await expect(page.getByText('2 utkast er laget.')).toBeVisible();
  await expect(page.getByText('Rader for 3332 er ikke tatt med')).toBeVisible();
  await expectUsable(page, 'adopted');
  await page.getByRole('link', { name: 'Se på tallene' }).click();
  await expect(page.getByRole('table')).toContainText('Basisdrift 2025, Kongsberg');
  watch.expectNone();
});

/** What the page does by its buttons, as the person who is logged in. */
const send = (page: Page, method: string, path: string, body?: object): Promise<{ readonly status: number; readonly id?: string; readonly version?: number }> =>
  page.evaluate(
    async ({ method, path, body }) => {
      const { csrfToken } = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
      const answer = await fetch(`/api/v1${path}`, { method, headers: { 'x-csrf-token': csrfToken, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) });
      return { ...(answer.status === 204 ? {} : ((await answer.json()) as object)), status: answer.status };
    },
    { method, path, ...(body ? { body } : {}) },
  );

test('where two must see to it, and whoever wrote an entry is erased, the approver is told that another must save it first', async ({ page }) => {
  // No other journey is the supplier's.
  const SUPPLIER = '310606006';
  await logInAs(page, 'administrator', SUPPLIER);
  const { version } = await send(page, 'GET', '/settings');
  expect((await send(page, 'PUT', '/settings', { fourEyes: true, version })).status).toBe(200);
  await logInAs(page, 'supplier');
  const { id, status } = await send(page, 'POST', '/entries', { kind: 'contract', title: 'Avtale uten forfatter', content: { supplierName: 'Eksempelprogramvare AS' } });
  expect(status).toBe(201);
  await logInAs(page, 'approver', SUPPLIER);
  await page.goto(`/nb/entries/${id}`);
  await untilTakenOver(page);
  await expect(page.getByRole('button', { name: 'Godkjenn' })).toBeVisible();
  await logInAs(page, 'supplier');
  expect((await send(page, 'DELETE', '/me')).status).toBe(204);
  await logInAs(page, 'approver', SUPPLIER);
  await page.reload();
  await untilTakenOver(page);
  await expect(page.getByText('Den som skrev det sist, er slettet. Noen må lagre det på nytt, og så må en annen godkjenne.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Godkjenn' })).toHaveCount(0);
});
