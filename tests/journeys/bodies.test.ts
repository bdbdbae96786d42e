import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { logInAs } from './log-in-as.ts';
import { untilTakenOver, watchPage } from './watch-page.ts';

test.describe.configure({ timeout: 80_000 });

/** Invented, with the check digit that they must have. */
const NUMBERS = ['313001008', '313003221', '313004333'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

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
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
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
  expect((await new AxeBuilder({ page }).withTags(RULES).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

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
