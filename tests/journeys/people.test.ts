import { expect, test } from '@playwright/test';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

test.describe.configure({ timeout: 40_000 });
const account = '.site-header-row > .menu > summary';

test('somebody tries the demo as a contributor, sees that it is a demo, acts for another body and logs out', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await page.goto('/nb');
  await expect(page.getByRole('complementary', { name: 'Demo:' })).toContainText('oppdiktede personer');
  await page.getByRole('link', { name: 'Logg inn' }).click();
  // The same invented person in a real municipality, and then in their own: now there are two to act for.
  await page.getByLabel('I virksomheten').selectOption({ label: 'Kongsberg (3303)' });
  await page.getByRole('button', { name: 'Prøv', exact: true }).click();
  await expect(page).toHaveURL(/\/nb$/);
  await expect(page.locator(account)).toContainText('Kongsberg');
  await logInAs(page, 'contributor');
  await page.goto('/nb');
  await untilTakenOver(page);
  await expect(page.locator(account)).toContainText('Fjordvik');

  await page.locator(account).click();
  await expect(page.getByText('Berit Bidrag')).toBeVisible();
  await page.getByLabel('Bytt virksomhet').selectOption({ label: 'Kongsberg (bidragsyter)' });
  await page.getByRole('button', { name: 'Bytt' }).click();
  await expect(page.locator(account)).toContainText('Kongsberg');
  await untilTakenOver(page);
  // In another tab somebody goes back to their own body: this one follows as soon as it is looked at.
  const other = await page.context().newPage();
  await logInAs(other, 'contributor');
  await other.close();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.locator(account)).toContainText('Fjordvik');
  await untilTakenOver(page);
  await page.locator(account).click();
  await page.getByLabel('Bytt virksomhet').selectOption({ label: 'Kongsberg (bidragsyter)' });
  await page.getByRole('button', { name: 'Bytt' }).click();
  await expect(page.locator(account)).toContainText('Kongsberg');
  await page.getByText('Virksomheten', { exact: true }).click();
  await page.getByRole('link', { name: 'Personer' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvem har roller i Kongsberg?');
  // What a contributor can't do isn't there, and it is said who can.
  await expect(page.getByRole('button', { name: 'Lag lenke' })).toHaveCount(0);
  await expect(page.getByText('Roller gis og tas bort av administratorer')).toBeVisible();

  await page.locator(account).press('Enter');
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await expect(page.getByRole('link', { name: 'Logg inn' })).toBeVisible();
  await expect(page.locator('.demo-banner')).toBeVisible();
  watch.expectNone();
});

test('an administrator invites by a link that is shown once; another accepts it, and the role can be taken away again', async ({ page, browser, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'administrator', '3301');
  await page.goto('/nb/people');
  await untilTakenOver(page);
  await page.getByLabel('Rolle', { exact: true }).selectOption('approver');
  await page.getByRole('button', { name: 'Lag lenke' }).click();
  const link = await page.getByLabel('Lenke').inputValue();
  expect(link).toMatch(/\/nb\/invitation#[\w-]{20,}$/);
  await expect(page.getByRole('table', { name: 'Invitasjoner som venter' })).toContainText('godkjenner');
  await page.reload();
  await expect(page.getByLabel('Lenke')).toHaveCount(0);

  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  const requested: string[] = [];
  other.on('request', (request) => requested.push(request.url()));
  await other.goto(link);
  await untilTakenOver(other);
  await expect(other).toHaveURL(/\/nb\/invitation$/);
  await other.getByRole('link', { name: 'Logg inn' }).last().click();
  await other.getByRole('button', { name: /Prøv som Lise Leser/ }).click();
  await untilTakenOver(other);
  await other.getByRole('button', { name: 'Ta imot' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Du er nå godkjenner i');
  await other.getByRole('button', { name: /^Handle for/ }).click();
  await expect(other.getByRole('row', { name: /Lise Leser/ })).toContainText('godkjenner');
  const token = link.split('#')[1] ?? '';
  expect(requested.filter((address) => address.includes(token))).toEqual([]);

  // Used once: the same link opens nothing again.
  await other.goto(link);
  await untilTakenOver(other);
  await other.getByRole('button', { name: 'Ta imot' }).click();
  await expect(other.getByRole('alert')).toBeVisible();
  await other.close();

  await page.reload();
  await untilTakenOver(page);
  await page.getByText('Gi enda en rolle').last().click();
  await page.getByLabel('Ny rolle').last().selectOption('auditor');
  await page.getByRole('button', { name: 'Gi rolle' }).last().click();
  await expect(page.getByText('er nå også revisor')).toBeVisible();
  await page.getByRole('button', { name: /^Ta bort: godkjenner, Lise/ }).click();
  await page.getByRole('textbox', { name: 'Hvorfor?' }).fill('Feil person');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
  await expect(page.getByText('er ikke lenger godkjenner')).toBeVisible();
  await expect(page.getByRole('row', { name: /Lise Leser/ })).not.toContainText('godkjenner siden');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('row', { name: /Lise Leser/ })).toContainText('godkjenner');
  watch.expectNone();
});

test('a page that needs a login says so, and leads there and back', async ({ page }) => {
  await page.goto('/nn/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logg inn for å sjå denne sida');
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.getByRole('button', { name: /Prøv som Reidar Revisor/ }).click();
  await expect(page).toHaveURL(/\/nn\/people$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kven har roller i');
});

test('a page for other roles says which and whom to ask, and isn’t in the menu', async ({ page }) => {
  await logInAs(page, 'contributor');
  await page.goto('/en/history');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role doesn’t cover this');
  await expect(page.getByText(/you are contributor\. This page is for auditor, administrator,? and approver/)).toBeVisible();
  // No such role elsewhere either: whom to ask. What isn’t for contributors isn’t in the menu.
  await expect(page.getByText('Ask the organisation’s administrator')).toBeVisible();
  await page.getByText('Organisation', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'People' })).toBeVisible();
  await expect(page.locator('.menu-list a[href="/en/history"]')).toHaveCount(0);
});

test('the menus are opened, gone through and closed by keyboard', async ({ page }) => {
  await logInAs(page, 'reader');
  await page.goto('/nb');
  await untilTakenOver(page);
  const summary = page.locator(account);
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeHidden();
  await expect(summary).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Kostnader', exact: true }).first().focus();
  await expect(page.getByRole('button', { name: 'Logg ut' })).toBeHidden();
});

test('a cooperation is started, asks a body that says yes, and lets it go', async ({ page, browser, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'administrator', '3305');
  await page.goto('/nb/cooperations');
  await untilTakenOver(page);
  await page.getByLabel('Navn på samarbeidet').fill('IKT Prøvedalen');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('heading', { name: 'IKT Prøvedalen' })).toBeVisible();
  await page.getByLabel('Inviter en virksomhet').fill('Elvås');
  await page.getByRole('button', { name: 'Finn' }).click();
  await page.getByRole('button', { name: /Inviter Elvås/ }).click();
  const card = page.getByRole('region', { name: 'IKT Prøvedalen' });
  const members = card.getByRole('list', { name: 'Virksomheter som er med' });
  await expect(card.getByRole('list', { name: 'Invitert, har ikke svart' })).toContainText('Elvås');
  await expect(members).not.toContainText('Elvås');
  // Their own administrator answers.
  const theirs = await (await browser.newContext()).newPage();
  await logInAs(theirs, 'administrator', '310101001');
  await theirs.goto('/nb/cooperations');
  await untilTakenOver(theirs);
  await expect(theirs.getByRole('heading', { name: 'Invitasjoner å svare på' })).toBeVisible();
  await theirs.getByRole('button', { name: 'Bli med: IKT Prøvedalen' }).click();
  await expect(theirs.getByText('Dere er med i IKT Prøvedalen.')).toBeVisible();
  await theirs.context().close();
  await page.reload();
  await untilTakenOver(page);
  await expect(members).toContainText('Elvås');
  await page.getByRole('button', { name: /^Ta ut: Elvås/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ut' }).click();
  await expect(members).not.toContainText('Elvås');
  watch.expectNone();
});

test('somebody sees what is known of them, takes it along, and is forgotten', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'employees-representative');
  await page.goto('/nb/me');
  await untilTakenOver(page);
  await expect(page.getByRole('main').getByText('Tove Tillitsvalgt')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned alt (JSON)' }).click();
  expect((await download).suggestedFilename()).toBe('samvirke.json');
  await expect(page.getByRole('button', { name: 'Slett meg nå' })).toBeDisabled();
  await page.getByLabel('Jeg forstår at det ikke kan gjøres om').check();
  await page.getByRole('button', { name: 'Slett meg nå' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du er slettet');
  await page.reload();
  await expect(page.getByRole('link', { name: 'Logg inn' }).first()).toBeVisible();
  watch.expectNone();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one logs in, reads who acts for the body, and logs out, by plain forms', async ({ page }) => {
    await page.goto('/nb/people');
    await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: /Prøv som Aisha/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hvem har roller i Fjordvik');
    await expect(page.getByRole('row', { name: /Aisha/ })).toBeVisible();
    expect(await page.content()).toContain('krever JavaScript');
    await page.locator(account).click();
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await expect(page.getByRole('link', { name: 'Logg inn' })).toBeVisible();
  });
});
