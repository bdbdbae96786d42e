import { refuse, type Refusal } from '@samvirke/model/errors';
import { findBrowser } from './find-browser.ts';
import { printPdf } from './print-pdf.ts';

export type Printed = { readonly pdf: Uint8Array; readonly refusal?: undefined } | { readonly pdf?: undefined; readonly refusal: Refusal };

/**
 * A page as tagged PDF (printPdf), or the refusal `browser-missing` where the machine has no browser, or one that can't
 * be started. A page that can't be printed is a fault, and is thrown.
 */
export async function printOrRefuse(html: string): Promise<Printed> {
  try {
    await findBrowser();
  } catch {
    return { refusal: refuse('browser-missing', {}) };
  }
  try {
    return { pdf: await printPdf(html) };
  } catch (error) {
    // What Playwright says of a program that isn't a browser, or that lacks the libraries it leans on.
    if (error instanceof Error && error.message.startsWith('browserType.launch')) return { refusal: refuse('browser-missing', {}) };
    throw error;
  }
}
