import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FindNeeds, RenderPage } from '@samvirke/contract/page';

/** The built pages: where the browser's files are, the page's frame, and what writes a page into it. */
export interface Web {
  readonly client: string;
  readonly template: string;
  readonly render: RenderPage;
  readonly findNeeds: FindNeeds;
}

const BUILT = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** The pages as `npm run build` left them, or null where they haven't been built. */
export async function loadWeb(folder: string = BUILT): Promise<Web | null> {
  const client = join(folder, 'client');
  const entry = join(folder, 'server', 'entry-server.js');
  const frame = join(client, 'index.html');
  if (!existsSync(entry) || !existsSync(frame)) return null;
  const { render, findNeeds } = (await import(pathToFileURL(entry).href)) as Pick<Web, 'render' | 'findNeeds'>;
  return { client, template: await readFile(frame, 'utf8'), render, findNeeds };
}
