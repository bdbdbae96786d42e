import { expect, test, type Page } from '@playwright/test';
import { findBarriers, WCAG } from './find-barriers.ts';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

test.describe.configure({ timeout: 80_000 });

/** Invented, with the check digit that they must have. */
const NUMBERS = ['313001008', '313003221', '313004333', '313006018', '313006026', '313006034', '313006042'] as const;
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

async function register(page: Page, name: string, number: string): Promise<void> {
  await page.goto('/nb/bodies');
  await page.getByRole('link', { name: 'Registrer virksomhet' }).click();
  await untilTakenOver(page);
  await page.getByLabel('Slag').selectOption('inter-municipal-company');
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByLabel('Organisasjonsnummer').fill(number);
  await page.getByLabel('Finnes fra').fill('2020-01-01');
  await page.getByLabel('Kilde').fill('Enhetsregisteret');
  await page.getByLabel('Hvorfor?').fill('Ny i sektoren');
  await page.getByRole('button', { name: 'Registrer' }).click();
}

test('the coordinator registers bodies, merges two into one, and invites its first administrator, who logs in', async ({ page, browser, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'coordinator');
  const [one, two, into] = ['Fjordnett IKS (oppdiktet)', 'Elvenett IKS (oppdiktet)', 'Samnett IKS (oppdiktet)'] as const;
  await register(page, one, NUMBERS[0]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(one);
  await register(page, two, NUMBERS[1]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(two);
  await register(page, into, NUMBERS[2]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(into);
  await expect(page.getByText('Registrert her av Samordningskontoret (oppdiktet)').first()).toBeVisible();

  await page.getByRole('button', { name: 'Registrer endring' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva skjedde').selectOption({ label: 'Andre ble slått sammen med denne' });
  for (const name of [one, two]) {
    await dialog.getByLabel('Virksomheter som gikk inn').fill(name);
    await dialog.getByLabel('Virksomheter som gikk inn').press('Enter');
    await dialog.getByRole('button', { name: `Velg ${name}` }).click();
  }
  await dialog.getByLabel('Første dag').fill('2026-01-01');
  await dialog.getByLabel('Kilde').fill('Selskapsavtalen');
  await dialog.getByLabel('Hvorfor?').fill('Vedtatt av eierne');
  expect((await findBarriers(page, WCAG)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText('Lagret.')).toBeVisible();
  await expect(page.getByText(`${two} og ${one} ble slått sammen med ${into} 1. januar 2026.`)).toBeVisible();
  await expect(page.locator('.body-log')).toContainText('Vedtatt av eierne');

  await page.getByRole('link', { name: one }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(one);
  await expect(page.getByText('Finnes ikke lenger fra 1. januar 2026')).toBeVisible();
  await expect(page.getByText(`${one} gikk inn i ${into} 1. januar 2026.`)).toBeVisible();
  await page.goBack();

  await untilTakenOver(page);
  await page.getByRole('button', { name: 'Lag lenke til den første administratoren' }).click();
  await dialog.getByLabel('Hvorfor?').fill('Avtalt med daglig leder');
  await dialog.getByRole('button', { name: 'Lag lenke til den første administratoren' }).click();
  const link = await page.getByLabel('Lenke', { exact: true }).inputValue();
  expect((await findBarriers(page, WCAG)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const other = await browser.newPage({ baseURL: baseURL ?? '' });
  await other.goto(link);
  await untilTakenOver(other);
  await other.getByRole('link', { name: 'Logg inn' }).last().click();
  await other.getByRole('button', { name: /Prøv som Lise Leser/ }).click();
  await untilTakenOver(other);
  await other.getByRole('button', { name: 'Ta imot' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText(`Du er nå administrator i ${into}`);
  await other.close();
  await page.reload();
  await expect(page.getByText('Virksomheten har en administrator, som inviterer resten.')).toBeVisible();
  watch.expectNone();
});

test('the coordinator puts right what the reference data says, which is then shown beside it', async ({ page, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'coordinator');
  await page.goto('/nb/bodies/991825827');
  await untilTakenOver(page);
  await page.getByRole('button', { name: 'Rett opplysningene' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Navn', { exact: true }).fill('Digitaliseringsverket');
  await dialog.getByLabel('Har navnet fra').fill('2026-06-01');
  await dialog.getByLabel('Kilde').fill('Prøve');
  await dialog.getByLabel('Hvorfor?').fill('Nytt navn');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digitaliseringsverket');
  await expect(page.getByText('Grunnlagsdata sier noe annet')).toBeVisible();
  await expect(page.getByText('Navn: Digitaliseringsdirektoratet, her: Digitaliseringsverket')).toBeVisible();
  await expect(page.getByText('Navnet ble endret fra Digitaliseringsdirektoratet til Digitaliseringsverket 1. juni 2026.')).toBeVisible();
  // Whoever isn't the coordinator sees what holds, and nothing to change it with.
  await logInAs(page, 'administrator');
  await page.goto('/nb/bodies/991825827');
  await untilTakenOver(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Digitaliseringsverket');
  await expect(page.getByRole('button', { name: 'Rett opplysningene' })).toHaveCount(0);
  watch.expectNone();
});

test('two coordinators correct a body at once: the second is shown what the first did, keeps it, and adds to it', async ({ page, browser, baseURL }) => {
  await logInAs(page, 'coordinator');
  await register(page, 'Tosidig IKS (oppdiktet)', NUMBERS[3]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tosidig IKS (oppdiktet)');
  const other = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO' })).newPage();
  await logInAs(other, 'coordinator');
  for (const one of [page, other]) {
    await one.goto(`/nb/bodies/${NUMBERS[3]}`);
    await untilTakenOver(one);
    await one.getByRole('button', { name: 'Rett opplysningene' }).click();
  }
  const [first, second] = [page.getByRole('dialog'), other.getByRole('dialog')];
  await first.getByLabel('Kilde').fill('Selskapsavtalen av 2021');
  await first.getByLabel('Navn', { exact: true }).fill('Først IKS (oppdiktet)');
  await first.getByLabel('Hvorfor?').fill('Første retting');
  await first.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Først IKS (oppdiktet)');

  await second.getByLabel('Navn', { exact: true }).fill('Sist IKS (oppdiktet)');
  await second.getByLabel('Hvorfor?').fill('Andre retting');
  await second.getByRole('button', { name: 'Lagre' }).click();
  const notice = second.getByRole('alert');
  await expect(notice).toContainText('Noen andre har endret den i mellomtiden');
  await expect(notice).toBeFocused();
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('Navn: Tosidig IKS (oppdiktet) → Først IKS (oppdiktet)');
  await expect(notice).toContainText('Kilde: Enhetsregisteret → Selskapsavtalen av 2021');
  // What one wrote stands; what one didn't touch is as the other wrote it.
  await expect(second.getByLabel('Navn', { exact: true })).toHaveValue('Sist IKS (oppdiktet)');
  await expect(second.getByLabel('Kilde')).toHaveValue('Selskapsavtalen av 2021');
  await expect(second.getByLabel('Hvorfor?')).toHaveValue('Andre retting');
  for (const size of [WIDE, PHONE]) {
    await other.setViewportSize(size);
    expect(await other.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect((await findBarriers(other, WCAG)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await second.getByRole('button', { name: 'Lagre slik det står her' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Sist IKS (oppdiktet)');
  await expect(other.locator('.body-log')).toContainText('Første retting');
  await expect(other.locator('.body-log')).toContainText('Andre retting');
  await expect(other.getByText('Selskapsavtalen av 2021').first()).toBeVisible();
  await other.context().close();
});

test('a body’s administrator confirms that it went into another, and whoever isn’t one is offered nothing', async ({ page, browser, baseURL }) => {
  const [before, into] = ['Gammelnett IKS (oppdiktet)', 'Nynett IKS (oppdiktet)'] as const;
  await logInAs(page, 'coordinator');
  await register(page, before, NUMBERS[4]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before);
  await register(page, into, NUMBERS[5]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(into);
  // Its own people, as they were before it ended.
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nb-NO' })).newPage();
  const watch = await watchPage(theirs, baseURL);
  // Half faded in, nothing has the contrast that it will have.
  await theirs.emulateMedia({ reducedMotion: 'reduce' });
  await logInAs(theirs, 'administrator', NUMBERS[4]);

  await untilTakenOver(page);
  await page.getByRole('button', { name: 'Registrer endring' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva skjedde').selectOption({ label: 'Andre ble slått sammen med denne' });
  await dialog.getByLabel('Virksomheter som gikk inn').fill(before);
  await dialog.getByLabel('Virksomheter som gikk inn').press('Enter');
  await dialog.getByRole('button', { name: `Velg ${before}` }).click();
  await dialog.getByLabel('Første dag').fill('2026-01-01');
  await dialog.getByLabel('Kilde').fill('Selskapsavtalen');
  await dialog.getByLabel('Hvorfor?').fill('Vedtatt av eierne');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(page.getByText(`Etterfølgeren leser det virksomheten hadde når en administrator i ${before} har bekreftet.`)).toBeVisible();
  // Not the coordinator's to say.
  await expect(page.getByRole('button', { name: `Bekreft at ${into} overtar` })).toHaveCount(0);

  await theirs.goto(`/nb/bodies/${NUMBERS[4]}`);
  await untilTakenOver(theirs);
  await theirs.setViewportSize(PHONE);
  await theirs.getByRole('button', { name: `Bekreft at ${into} overtar` }).click();
  const question = theirs.getByRole('dialog');
  await expect(question.getByRole('heading')).toHaveText(`Gikk ${before} inn i ${into}?`);
  await expect(question).toContainText(`Når du bekrefter, leser ${into} alt ${before} har registrert.`);
  for (const size of [WIDE, PHONE]) {
    await theirs.setViewportSize(size);
    expect(await theirs.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect((await findBarriers(theirs, WCAG)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await question.getByLabel('Hvorfor?').fill('Styret har vedtatt det');
  await question.getByRole('button', { name: `Bekreft at ${into} overtar` }).click();
  await expect(theirs.getByText('Lagret.')).toBeVisible();
  await expect(theirs.getByText('Virksomheten har selv bekreftet, og etterfølgeren leser det den hadde.')).toBeVisible();
  await expect(theirs.getByRole('button', { name: `Bekreft at ${into} overtar` })).toHaveCount(0);
  watch.expectNone();
  await theirs.context().close();
  // It is in the history that the coordinator sees too.
  await page.goto(`/nb/bodies/${NUMBERS[4]}`);
  await untilTakenOver(page);
  await expect(page.locator('.body-log')).toContainText('Styret har vedtatt det');
  // Nobody becomes the administrator of what is no more.
  await expect(page.getByText('Virksomheten finnes ikke lenger, så ingen kan bli administrator.')).toBeVisible();
});

test('a body in use without an administrator says that the operator invites one, and offers no link', async ({ page, browser, baseURL }) => {
  const watch = await watchPage(page, baseURL);
  await logInAs(page, 'coordinator');
  await register(page, 'Brukt IKS (oppdiktet)', NUMBERS[6]);
  await expect(page.getByRole('button', { name: 'Lag lenke til den første administratoren' })).toBeVisible();
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await logInAs(theirs, 'contributor', NUMBERS[6]);
  await theirs.context().close();
  await page.reload();
  await expect(page.getByText('Bare driften kan invitere administratoren her')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lag lenke til den første administratoren' })).toHaveCount(0);
  watch.expectNone();
});
