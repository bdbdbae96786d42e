export { findBrowser, type Browser } from './find-browser.ts';
export { printOrRefuse, type Printed } from './print-or-refuse.ts';
export { closePrinter, printPdf } from './print-pdf.ts';
