import { NOBODY, type PageAnswer, type Session } from '@samvirke/contract/page';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../access/guard.ts';
import type { App } from '../site/app.ts';
import { callerHeaders } from './caller-headers.ts';

const API = '/api/v1/';
const SESSION_ADDRESS = `${API}session`;
const OK = 200;
/** A terminal that comes in through the folder's socket has no address; it is on this machine. */
const LOOPBACK = '127.0.0.1';
/** What an installation says to somebody without a cookie is the same all its life: public pages ask no database who it is. */
const saidToNobody = new WeakMap<App, Session>();

export interface Asking {
  readonly session: (reply: FastifyReply) => Promise<Session>;
  readonly answers: (addresses: readonly string[]) => Promise<Readonly<Record<string, PageAnswer>>>;
}

/** Asks the API as the one who asks for a page: the same routes, rights and refusals as when the browser asks itself. */
export function askAsCaller(app: App, request: FastifyRequest, language: string): Asking {
  const ask = async (url: string, withCookie = true): Promise<{ readonly status: number; readonly body: unknown; readonly setCookie: string | readonly string[] | undefined }> => {
    const answer = await app.inject({
      url,
      remoteAddress: request.socket.remoteAddress ?? LOOPBACK,
      headers: { ...callerHeaders(request), 'accept-language': language, ...(withCookie ? {} : { cookie: '' }) },
    });
    const isJson = /\bjson\b/.test(answer.headers['content-type'] ?? '');
    return { status: answer.statusCode, body: isJson ? answer.json<unknown>() : null, setCookie: answer.headers['set-cookie'] };
  };
  const sessionOf = (answer: { readonly status: number; readonly body: unknown }): Session => (answer.status === OK ? (answer.body as Session) : NOBODY);
  return {
    session: async (reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token === undefined || token === '') {
        const known = saidToNobody.get(app);
        if (known) return known;
        const answer = await ask(SESSION_ADDRESS, false);
        if (answer.status === OK) saidToNobody.set(app, sessionOf(answer));
        return sessionOf(answer);
      }
      const answer = await ask(SESSION_ADDRESS);
      // A session that is over takes its cookie with it.
      if (answer.setCookie !== undefined) reply.header('set-cookie', answer.setCookie);
      return sessionOf(answer);
    },
    answers: async (addresses) => {
      // Whatever an address of a page is made to say, only the API is asked.
      const asked = [...new Set(addresses)].filter((address) => address.startsWith(API));
      const answered = asked.map(async (address): Promise<[string, PageAnswer]> => {
        const { status, body } = await ask(address);
        return [address, { status, body }];
      });
      return Object.fromEntries(await Promise.all(answered));
    },
  };
}
