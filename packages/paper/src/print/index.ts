export { findBrowser, type Browser } from './find-browser.ts';
export { closePrinter, printPdf } from './print-pdf.ts';
