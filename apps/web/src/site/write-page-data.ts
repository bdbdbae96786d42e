import type { PageData } from '@samvirke/contract/page';

/** Data in a script element that is never run (and so passes the strict policy); what could end the element is written so that it can't. */
export function writePageData(page: PageData): string {
  return `<script type="application/json" id="samvirke-page">${JSON.stringify(page).replaceAll('<', String.raw`\u003c`)}</script>`;
}
