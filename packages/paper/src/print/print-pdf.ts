import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { packagedFonts } from './packaged-fonts.ts';

/** The browser is kept warm this long after the last print; the next one then takes tens of milliseconds. */
const IDLE_MS = 60_000;
const PRINT_TIMEOUT_MS = 30_000;
/** More pages at once only wait for each other on a small machine. */
const MOST_AT_ONCE = 4;

let browser: Promise<Browser> | undefined;
let idle: NodeJS.Timeout | undefined;
let printing = 0;
const waiting: (() => void)[] = [];

/**
 * A stand-alone page of HTML as tagged PDF with outline, language and title (from `<html lang>` and `<title>`), A4.
 * Every request is refused and no script runs, whatever the page holds. Calls may overlap; one browser serves them all.
 *
 * @throws Error that names the four cures where the machine has no browser (findBrowser)
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  if (printing >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  printing += 1;
  clearTimeout(idle);
  try {
    return await printOnce(html);
  } catch (error) {
    // A browser that died between two prints is replaced once; a page that can't be printed fails twice alike.
    if (await isAlive()) throw error;
    browser = undefined;
    return await printOnce(html);
  } finally {
    printing -= 1;
    waiting.shift()?.();
    if (printing === 0) {
      idle = setTimeout(() => void closePrinter(), IDLE_MS);
      idle.unref();
    }
  }
}

/** Closes the warm browser; the next print starts another. */
export async function closePrinter(): Promise<void> {
  clearTimeout(idle);
  const open = browser;
  browser = undefined;
  await (await open?.catch(() => undefined))?.close();
}

async function isAlive(): Promise<boolean> {
  const open = await browser?.catch(() => undefined);
  return open?.isConnected() === true;
}

async function launch(): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.path,
    args: [...found.args, '--font-render-hinting=none'],
    headless: true,
    env: { ...definedOnly(process.env), ...packagedFonts(found) },
    // The server closes it in its own time; a signal to the server isn't the browser's business.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function printOnce(html: string): Promise<Uint8Array> {
  browser ??= launch().catch((error: unknown) => {
    browser = undefined;
    throw error;
  });
  const open = await browser;
  const context = await open.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block', colorScheme: 'light' });
  try {
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load', timeout: PRINT_TIMEOUT_MS });
    return new Uint8Array(await page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }));
  } finally {
    await context.close();
  }
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
