// Runs on Node 20 as well: plain JavaScript, no dependencies.
const LOOK_EVERY_MS = 250;

/**
 * Calls `then` once if the npm that started this program (`npm start`, `npx`) ends before it does. A signal to npm reaches
 * no further than npm's shell, where that is dash (Debian, Ubuntu): what it started would live on, seen by nobody.
 */
export function whenNpmEnds(then) {
  if (!['start', 'npx'].includes(process.env.npm_lifecycle_event ?? '')) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    then();
  }, LOOK_EVERY_MS);
  look.unref();
}
