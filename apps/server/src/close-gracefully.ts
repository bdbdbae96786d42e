import type { App } from './site/app.ts';

/** Connections that a browser keeps open for its next request are let go this often. */
const LET_GO_EVERY_MS = 100;

/**
 * Takes no more requests, lets those that are being answered get their answer, and puts an end to what takes longer
 * than `seconds`. True where all were answered.
 */
export async function closeGracefully(app: App, seconds: number): Promise<boolean> {
  let wasCut = false;
  const letGo = setInterval(() => app.server.closeIdleConnections(), LET_GO_EVERY_MS);
  const cut = setTimeout(() => {
    wasCut = true;
    app.server.closeAllConnections();
  }, seconds * 1000);
  await app.close();
  clearInterval(letGo);
  clearTimeout(cut);
  return !wasCut;
}
