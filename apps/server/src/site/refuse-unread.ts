import { refuse } from '@samvirke/model/errors';
import type { App } from './app.ts';
import { Refused } from './refused.ts';

/** A misspelt filter would answer more than was asked for: here nothing is left unread. */
const STRICT = ['/entries', '/public/entries', '/history', '/comparisons', '/bodies', '/jobs', '/people', '/invitations', '/cooperations', '/parameters'];
/** Every answer has its language. */
const EVERYWHERE = ['language'];
/** No body of ours is nested deeper; what is, is the schema's to refuse. */
const DEEPEST = 20;

interface Querystring {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Refuses what would be quietly passed over: parameters that no route has, and halves of signs that no text keeps. */
export function refuseUnread(api: App, prefix: string): void {
  api.addHook('preValidation', async ({ routeOptions, query, body }) => {
    if (!isWhole(body, DEEPEST)) throw new Refused(refuse('request-malformed', {}));
    const path = (routeOptions.url ?? '').slice(prefix.length);
    if (!STRICT.some((strict) => path === strict || path.startsWith(`${strict}/`))) return;
    const known = [...Object.keys((routeOptions.schema?.querystring as Querystring | undefined)?.properties ?? {}), ...EVERYWHERE];
    const [first, ...more] = Object.keys(query as object)
      .filter((name) => !known.includes(name))
      .map((parameter) => refuse('parameter-unknown', { parameter }, { parameter }));
    if (first) throw new Refused(first, ...more);
  });
}

/** Whether every text in it is one: half a sign (a lone surrogate) is none. */
function isWhole(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return true;
  return Object.entries(value).every(([name, part]) => name.isWellFormed() && isWhole(part, depth - 1));
}
