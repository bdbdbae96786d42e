import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A browser to print and test with: where it is and what it must be started with. */
export interface Browser {
  readonly path: string;
  readonly args: readonly string[];
  /** Which of the four places it was found in. */
  readonly found: 'BROWSER_PATH' | 'system' | 'playwright' | 'package';
}

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * Own flags, not those that @sparticuz/chromium proposes: its own turn off web security and would hide
 * faults of CSP and CORS.
 */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where the packaged browser is unpacked: beside the package and named after its version, so that one that another
 * version left behind is never taken, and a second start finds it there. Undefined where nothing can be written.
 */
function unpackFolder(): string | undefined {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    const parent = join(dirname(dirname(packageFolder)), '.samvirke');
    mkdirSync(parent, { recursive: true });
    return join(parent, `browser-${version}`);
  } catch {
    return undefined;
  }
}

/** The package asks the operating system for the temporary folder, and that reads TMPDIR. */
async function unpackInto(folder: string): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function findPackagedBrowser(): Promise<string> {
  const folder = unpackFolder();
  if (folder && existsSync(folder)) return join(folder, 'chromium');
  const fresh = folder ? mkdtempSync(`${folder}-`) : mkdtempSync(join(tmpdir(), 'samvirke-browser-'));
  const path = await unpackInto(fresh);
  if (!folder) return path;
  // Renamed when whole, so that a start that was cut short leaves nothing that looks like a browser.
  try {
    renameSync(fresh, folder);
  } catch {
    // Somebody else was first.
    rmSync(fresh, { recursive: true, force: true });
  }
  return join(folder, 'chromium');
}

let packaged: Promise<string> | undefined;

/**
 * Finds a Chromium: the one named in BROWSER_PATH, the system's, Playwright's own, or the one that comes with
 * the packages. Throws an Error that names the four cures when there is none.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['BROWSER_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`BROWSER_PATH points to ${named}, and there is no such file`);
    return { path: named, args: quiet, found: 'BROWSER_PATH' };
  }
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system) return { path: system, args: quiet, found: 'system' };
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, args: quiet, found: 'playwright' };
  try {
    packaged ??= findPackagedBrowser();
    return { path: await packaged, args: [...quiet, '--headless=shell'], found: 'package' };
  } catch (cause) {
    throw new Error(
      'No browser to print with. Set BROWSER_PATH to a Chromium or Chrome, install chromium from the system’s packages, ' +
        'run "npx playwright install chromium", or run "npm ci" again so that @sparticuz/chromium is in place.',
      { cause },
    );
  }
}
