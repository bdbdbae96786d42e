import { refuse, refuseUnknownParameter } from '@samvirke/model/errors';
import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { Refused } from './refused.ts';

/** A misspelt filter would answer more than was asked for: here nothing is left unread. */
const STRICT = ['/entries', '/public/entries', '/history', '/comparisons', '/bodies', '/jobs', '/people', '/invitations', '/cooperations', '/parameters', '/uploads'];
/** Every answer has its language. */
const EVERYWHERE = ['language'];
/** No body of ours is nested deeper; what is, is the schema's to refuse. */
const DEEPEST = 20;

interface Querystring {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** Refuses what would be quietly passed over: parameters that no route has, and halves of signs that no text keeps. */
export function refuseUnread(api: App, prefix: string): void {
  // What a route takes is the same each time it is asked.
  const knownOf = new WeakMap<object, ReadonlySet<string> | null>();
  const known = ({ url = '', schema, config }: FastifyRequest['routeOptions']): ReadonlySet<string> | null => {
    const found = knownOf.get(config);
    if (found !== undefined) return found;
    const path = url.slice(prefix.length);
    const isStrict = STRICT.some((strict) => path === strict || path.startsWith(`${strict}/`));
    const names = isStrict ? new Set([...Object.keys((schema?.querystring as Querystring | undefined)?.properties ?? {}), ...EVERYWHERE]) : null;
    knownOf.set(config, names);
    return names;
  };
  api.addHook('preValidation', ({ routeOptions, query, body }, _reply, done) => {
    if (body !== undefined && body !== null && !isWhole(body, DEEPEST)) return done(new Refused(refuse('request-malformed', {})));
    const names = known(routeOptions);
    if (names === null) return done();
    const [first, ...more] = Object.keys(query as object)
      .filter((name) => !names.has(name))
      .map((parameter) => refuseUnknownParameter(parameter, names));
    done(first && new Refused(first, ...more));
  });
}

/** Whether every text in it is one: half a sign (a lone surrogate) is none. */
function isWhole(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null || depth === 0) return true;
  if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return true;
  return Object.entries(value).every(([name, part]) => name.isWellFormed() && isWhole(part, depth - 1));
}
