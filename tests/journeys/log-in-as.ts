import { expect, type Page } from '@playwright/test';

/** Logs in as one of the demo's invented people (data/examples/demo/people.yaml); in another body than theirs by its number. */
export async function logInAs(page: Page, person: string, organisation?: string): Promise<void> {
  // From a page of ours: the cookie is the browser's own, kept as it would be for a person.
  if (!page.url().startsWith('http')) await page.goto('/icon.svg');
  const status = await page.evaluate(
    async (body) => (await fetch('/api/v1/session/demo', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).status,
    { person, ...(organisation === undefined ? {} : { organisation }) },
  );
  expect(status).toBe(200);
}
