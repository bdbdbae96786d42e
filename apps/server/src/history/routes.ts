import { HistorySchema, KnownSchema, VerificationSchema } from '@samvirke/contract/history';
import { refuse } from '@samvirke/model/errors';
import { composeAccessVersion, composeArchive } from '@samvirke/paper/history';
import { buildZip } from '@samvirke/store/costs';
import { readGrounds } from '@samvirke/store/entries';
import { listPredecessors } from '@samvirke/store/access';
import { eraseMe, findAccessVersion, findDecisions, findHistory, knownAt, listHistoryWords, listKnownAt, verifyOwn } from '@samvirke/store/history';
import { loadTexts } from '@samvirke/text';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import { sendCookie } from '../access/send-cookie.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { describeFile } from '../site/describe-file.ts';
import { languageFor } from '../site/language-for.ts';
import { LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { readMoment } from './read-moment.ts';
import { whoseLog } from './whose-log.ts';

const EVENTS_PER_PAGE = 50;
const MOST_PER_PAGE = 200;
const LONGEST_WORD = 100;

const WordParameter = (description: string) => Type.String({ minLength: 1, maxLength: LONGEST_WORD, description });
const MomentParameter = (description: string) => Type.String({ maxLength: LONGEST_WORD, description });
const ISO_DAY = 10;
const DayParameter = (description: string) => Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, description: `${description}, included: 2026-11-22` });
const WhoseParameter = Type.Optional(Type.String({ format: 'uuid', description: 'Of a body that went whole into the own; the own where nothing is said' }));
const Limit = Type.Integer({ minimum: 1, maximum: MOST_PER_PAGE, default: EVENTS_PER_PAGE, description: 'How many, at most' });

/** A body's log: who did what, what was known when, whether it is whole; and whoever wants to be out of it. */
export function historyRoutes(app: App, context: Context): void {
  app.get(
    '/history',
    {
      config: { action: 'history.read' },
      schema: {
        summary: 'The body’s log, newest first: who did what, for whom, when, why, and what it changed',
        tags: ['history'],
        querystring: Type.Object({
          organisation: WhoseParameter,
          object_kind: Type.Optional(WordParameter('What was changed: entry, role, cooperation …')),
          object_id: Type.Optional(WordParameter('Key of what was changed')),
          person: Type.Optional(Type.String({ format: 'uuid', description: 'Key of whoever changed it' })),
          action: Type.Optional(WordParameter('What was done: created, changed, approved …')),
          from: Type.Optional(MomentParameter('From this day or point in time')),
          to: Type.Optional(MomentParameter('Until this point in time, or the end of this day')),
          limit: Limit,
          after: Type.Optional(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: 'Where the page before ended: its `next`' })),
        }),
        response: { 200: HistorySchema },
      },
    },
    async (request, reply) => {
      const { organisation: asked, object_kind: objectKind, object_id: objectId, person, action, from, to, limit, after } = request.query;
      reply.header('cache-control', 'no-store');
      const filter = { objectKind, objectId, person, action, from: from && readMoment('from', from), to: to && readMoment('to', to), limit, after };
      const answer = await asCaller(context, request, async (transaction, entered) => {
        const organisation = await whoseLog(transaction, entered, asked);
        const page = await findHistory(transaction, { organisation, ...filter });
        return { ...page, words: await listHistoryWords(transaction, organisation), predecessors: [...(await listPredecessors(transaction))] };
      });
      return { ...answer, events: answer.events.map((event) => ({ ...event, changes: event.changes.map(({ field, before = null, after: is = null }) => ({ field, before, after: is })) })) } as never;
    },
  );

  app.get(
    '/history/known',
    {
      config: { action: 'history.read' },
      schema: {
        summary: 'What the body had registered of a kind, as it was known at a time',
        tags: ['history'],
        querystring: Type.Object({
          organisation: WhoseParameter,
          at: MomentParameter('A point in time, or the end of this day'),
          object_kind: WordParameter('Of what: entry, role, cooperation …'),
          object_id: Type.Optional(WordParameter('Key of what was changed')),
          limit: Limit,
          after: Type.Optional(WordParameter('Where the page before ended: its `next`')),
        }),
        response: { 200: KnownSchema },
      },
    },
    async (request, reply) => {
      const { organisation: asked, object_kind: objectKind, object_id: objectId, limit, after } = request.query;
      const at = readMoment('at', request.query.at);
      reply.header('cache-control', 'no-store');
      const known = await asCaller(context, request, async (transaction, entered) => {
        const organisation = await whoseLog(transaction, entered, asked);
        if (objectId === undefined) return listKnownAt(transaction, { organisation, objectKind, time: at, limit, after });
        const one = await knownAt(transaction, organisation, objectKind, objectId, at);
        return { objects: one === null ? [] : [one], next: null };
      });
      return { at, ...known } as never;
    },
  );

  app.get(
    '/history/verification',
    { config: { action: 'history.read' }, schema: { summary: 'The body’s whole log, worked out again and held to its head and the daily seals', tags: ['history'], querystring: Type.Object({ organisation: WhoseParameter }), response: { 200: VerificationSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { checkedAt, events, reasonsErased, emptied, seals, sealedAt, kept, faults } = await asCaller(context, request, async (transaction, entered) =>
        verifyOwn(transaction, await whoseLog(transaction, entered, request.query.organisation)),
      );
      return { isWhole: faults.length === 0, checkedAt, events, reasonsErased, emptied, seals, sealedAt, head: kept && { ...kept }, faults: faults.map((fault) => ({ ...fault })) };
    },
  );

  app.get(
    '/history/archive.zip',
    {
      config: { action: 'history.export' },
      schema: {
        summary: 'The body’s decisions that were approved between two days, as a Noark 5 extract: metadata, documents, checksums, log of changes',
        tags: ['history'],
        querystring: Type.Object({ organisation: WhoseParameter, from: DayParameter('The first day'), to: DayParameter('The last day'), language: LanguageParameter }),
        response: { 200: describeFile('The extract; facts about protected objects are never in it', ['zip']) },
      },
    },
    async (request, reply) => {
      const [from, to] = [readMoment('from', request.query.from), readMoment('to', request.query.to)];
      if (from > to) throw new Refused(refuse('dates-reversed', { from, to }));
      const texts = await loadTexts(languageFor(request));
      const archive = await asCaller(context, request, async (transaction, entered) => findDecisions(transaction, await whoseLog(transaction, entered, request.query.organisation), { from, to }));
      return sendFile(reply, buildZip(composeArchive(archive, texts)), `samvirke-noark5-${from}-${to}.zip`, 'no-store');
    },
  );

  app.get(
    '/history/access-request.zip',
    {
      config: { action: 'history.export' },
      schema: {
        summary: 'What the body has registered, as it may be shown by offentleglova: what is held back without its value, with ground and date',
        tags: ['history'],
        querystring: Type.Object({ organisation: WhoseParameter, language: LanguageParameter }),
        response: { 200: describeFile('A page to read, and the same as JSON; facts about protected objects are left out', ['zip']) },
      },
    },
    async (request, reply) => {
      const texts = await loadTexts(languageFor(request));
      const version = await asCaller(context, request, async (transaction, entered) => findAccessVersion(transaction, await whoseLog(transaction, entered, request.query.organisation)));
      const { grounds } = readGrounds();
      const groundName = (id: string): string => {
        const ground = grounds.find((one) => one.id === id);
        return ground === undefined ? id : `offentleglova ${ground.section}: ${ground.label[texts.language]}`;
      };
      return sendFile(reply, buildZip(composeAccessVersion(version, texts, groundName)), `samvirke-innsyn-${version.madeAt.slice(0, ISO_DAY)}.zip`, 'no-store');
    },
  );

  app.delete(
    '/me',
    {
      config: { action: 'self' },
      schema: {
        summary: 'Erases whoever asks: name, identities, roles and sessions; what was done stays, by an id that says nothing',
        tags: ['history'],
        querystring: Type.Object({ reasons: Type.Boolean({ default: false, description: 'Also the words given as reasons for changes' }) }),
        response: { 204: Type.Null({ description: 'Gone' }) },
      },
    },
    async (request, reply) => {
      // A program acts for a body, and is nobody to be erased.
      const refusal = await asCaller(context, request, (transaction, { personId }) =>
        personId === null ? Promise.resolve(refuse('login-required', {})) : eraseMe(transaction, { reasons: request.query.reasons }),
      );
      if (refusal) throw new Refused(refusal);
      sendCookie(reply, null);
      return reply.status(204).send(null);
    },
  );
}
