import { expect, type Page } from '@playwright/test';

/** What a page must never do, noted while it is used; `expectNone` tells. */
export interface Watch {
  readonly faults: string[];
  readonly expectNone: () => void;
}

/** Listens for requests to anywhere else, for what the Content-Security-Policy stops, for errors and for failed files. */
export async function watchPage(page: Page, baseURL: string | undefined): Promise<Watch> {
  const faults: string[] = [];
  const own = new URL(baseURL ?? '').origin;
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== own) faults.push(`fetched from outside: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A document's own status is told to the console too: the page of no page, and of who must log in. What a page asks for isn't a document.
    const isDocument = /the server responded with a status of 40[134]/.test(message.text()) && !message.location().url.includes('/api/');
    if (message.type() === 'error' && !isDocument) faults.push(`console: ${message.text()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
  return { faults, expectNone: () => expect(faults).toEqual([]) };
}

/** Until the browser has taken the page over, its buttons do nothing. */
export async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]');
}
