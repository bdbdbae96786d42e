import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** axe-core as its binding for Playwright has it. */
const binding = createRequire(import.meta.url).resolve('@axe-core/playwright');
const { source } = createRequire(binding)('axe-core') as { readonly source: string };

/** What WCAG 2.1 asks for, A and AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] as const;

/** A rule that is broken, and where. */
export interface Barrier {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly target: readonly string[] }[];
}

interface Axe {
  readonly run: (options: object) => Promise<{ readonly violations: readonly Barrier[] }>;
}

/**
 * What axe finds on the page as it stands, by these tags, or by every rule. The binding's own way reads axe anew for each look and
 * opens another page to put frames together, which took most of the journeys' time; our pages have no frames.
 */
export async function findBarriers(page: Page, tags?: readonly string[]): Promise<readonly Barrier[]> {
  if (page.frames().length > 1) throw new Error('The page has frames: only the outer one would be looked at');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async (runOnly) => {
      // What a new size or scheme asks for is drawn first.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, target }) => ({ html, target })) }));
    },
    tags && [...tags],
  );
}
