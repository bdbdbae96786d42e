import type { LogLevel } from '@samvirke/store/configuration';
import type { FastifyLoggerOptions, FastifyServerOptions } from 'fastify';
import { describeFault } from './describe-fault.ts';

/** Where lines go; a test keeps them. */
export type LogStream = NonNullable<FastifyLoggerOptions['stream']>;

/**
 * The log as JSON lines. No line holds what a request carries: no address with its query, no header, no body, and of
 * an error its kind and its place in the code, not its message, which may quote what somebody sent: but for `debug`,
 * which readConfiguration takes on one's own machine alone.
 */
export function logOptions(level: LogLevel, stream?: LogStream): FastifyServerOptions['logger'] {
  return {
    level,
    base: { service: 'samvirke' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: ({ method, routeOptions }: { readonly method: string; readonly routeOptions?: { readonly url?: string } }) => ({ method, route: routeOptions?.url ?? null }),
      res: ({ statusCode }: { readonly statusCode?: number }) => ({ status: statusCode ?? null }),
      err: (error: unknown) => describeFault(error, level === 'debug'),
    },
    ...(stream === undefined ? {} : { stream }),
  } as unknown as FastifyServerOptions['logger'];
}
