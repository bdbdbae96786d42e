import {
  AdoptedFiguresSchema,
  ChangedEntrySchema,
  EntryHistorySchema,
  EntryListSchema,
  EntryVersionSchema,
  EntryViewSchema,
  GroundsSchema,
  NewEntrySchema,
  type EntryView,
  type NewEntryBody,
} from '@samvirke/contract/entries';
import { PERMISSIONS, VISIBILITIES, type Action, type Role } from '@samvirke/model/access';
import { classifyCostRows } from '@samvirke/model/costs';
import { checkEntry, ENTRY_KINDS, findProtectedFact, type NewEntry } from '@samvirke/model/entries';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { findMunicipality } from '@samvirke/model/organisations';
import { isDay } from '@samvirke/model/units';
import { ANONYMOUS } from '@samvirke/store/access';
import { findCostSetIn, writeTable } from '@samvirke/store/costs';
import { buildUuid } from '@samvirke/store/database';
import { adoptFigures, entryKnownAt, findEntryOwner, listEntries, moveEntry, readEntry, readGrounds, readPlace, saveEntry, type Called, type EntryFilter, type EntryMove, type Writer } from '@samvirke/store/entries';
import { findHistory } from '@samvirke/store/history';
import { loadTexts } from '@samvirke/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { asCaller, refusalOf } from '../access/as-caller.ts';
import { readMoment } from '../history/read-moment.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { describeFile } from '../site/describe-file.ts';
import { languageFor } from '../site/language-for.ts';
import { CostSetParameters, LanguageParameter } from '../site/parameters.ts';
import { Refused } from '../site/refused.ts';
import { sendFile } from '../site/send-file.ts';
import { buildEntrySheet } from './build-entry-sheet.ts';
import { composeEntryHistory } from './compose-entry-history.ts';
import { readNewEntry, readText } from './read-new-entry.ts';
import { sendConflict } from './send-conflict.ts';

const ENTRIES_PER_PAGE = 50;
const MOST_PER_PAGE = 200;
/** A table beyond this isn't read by people; a program turns the pages. */
const MOST_IN_TABLE = 20_000;
const MOST_EVENTS = 200;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const Uuid = Type.String({ pattern: UUID.source, description: 'The body’s key' });
const EntryParameters = Type.Object({ id: Type.String({ description: 'The entry’s id, as saving it answered' }) });
const Filters = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Words, also the beginnings of words; protected objects aren’t found by words' })),
  kind: Type.Optional(Type.Enum([...ENTRY_KINDS], { description: 'Only entries of this kind' })),
  organisation: Type.Optional(Uuid),
  own: Type.Optional(Type.Boolean({ description: 'Only what the body that is acted for has registered, and those that went whole into it' })),
  status: Type.Optional(Type.Enum(['draft', 'approved'], { description: 'Drafts are seen by their own body alone' })),
  visibility: Type.Optional(Type.Enum([...VISIBILITIES], { description: 'Who may see it' })),
  supplier: Type.Optional(Type.String({ pattern: String.raw`^\d{9}$`, description: 'The supplier’s organisation number' })),
});
const Paged = Type.Object({
  ...Filters.properties,
  limit: Type.Integer({ minimum: 1, maximum: MOST_PER_PAGE, default: ENTRIES_PER_PAGE, description: 'How many, at most' }),
  after: Type.Optional(Type.String({ maxLength: 200, description: 'Where the page before ended: its `next`' })),
});
const tags = ['entries'];

/** What bodies register: figures, contracts, prices, rooms, services and decisions. */
export function entryRoutes(app: App, context: Context): void {
  const { store } = context;
  const { db, reference } = store;
  const grounds = readGrounds();
  const groundIds = grounds.grounds.map(({ id }) => id);

  app.get(
    '/entries',
    { config: { action: 'entries.read' }, schema: { summary: 'What the own body has registered, and what others let it see; newest first', tags, querystring: Paged, response: { 200: EntryListSchema } } },
    async (request, reply) => sendList(reply, await settle(request, listEntries(db, request.actor, filterOf(request.query)))),
  );
  app.get(
    '/public/entries',
    { config: { action: 'public.read' }, schema: { summary: 'What bodies have registered for all to see, whoever asks', tags, querystring: Paged, response: { 200: EntryListSchema } } },
    async (request, reply) => sendList(reply, await listEntries(db, ANONYMOUS, filterOf(request.query))),
  );
  app.get(
    '/public/entries/:id',
    { config: { action: 'public.read' }, schema: { summary: 'One that all may see, whoever asks', tags, params: EntryParameters, response: { 200: EntryViewSchema } } },
    async (request, reply) => {
      const { id } = request.params;
      refuseStrange(id);
      return sendEntry(reply, id, await readEntry(db, ANONYMOUS, id));
    },
  );

  for (const format of ['csv', 'xlsx'] as const) {
    app.get(
      `/entries/table.${format}`,
      {
        config: { action: 'entries.read' },
        schema: { summary: 'The same as a table; protected objects are left out', tags, querystring: Type.Object({ ...Filters.properties, language: LanguageParameter }), response: { 200: describeFile('The entries', [format]) } },
      },
      async (request, reply) => {
        const { body, outcome } = await settle(request, listEntries(db, request.actor, { ...filterOf({ ...request.query, limit: MOST_IN_TABLE }) }));
        if (outcome !== null) throw new Refused(refuse('export-too-large', { limit: MOST_IN_TABLE }));
        const language = languageFor(request);
        const sheet = buildEntrySheet(JSON.parse(body ?? '[]') as EntryView[], await loadTexts(language));
        return sendFile(reply, await writeTable(sheet, format, { language }), `samvirke-${language === 'en' ? 'entries' : 'registreringer'}.${format}`, 'no-store');
      },
    );
  }

  app.get(
    '/entries/:id',
    {
      config: { action: 'entries.read' },
      schema: {
        summary: 'One entry; with `at` as its own body (or one that went whole into the own) knew it then',
        tags,
        params: EntryParameters,
        querystring: Type.Object({ at: Type.Optional(Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z)?$`, description: 'ISO day (at its end) or time in UTC; from the log' })) }),
        response: { 200: EntryViewSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { at } = request.query;
      if (at !== undefined) readMoment('at', at);
      if (at === undefined) {
        // Who asks is heard first: what an id is like tells nothing to somebody who may not ask.
        const called = await settle(request, readEntry(db, request.actor, UUID.test(id) ? id : '00000000-0000-0000-0000-000000000000'));
        return sendEntry(reply, id, called);
      }
      const known = await asCaller(context, request, async (transaction, { organisationId }) => {
        const owner = UUID.test(id) ? await findEntryOwner(transaction, id) : null;
        return owner === null ? null : entryKnownAt(transaction, owner, id, at, owner === organisationId);
      });
      if (!known) throw new Refused(refuse('entry-unknown', { id }));
      return reply.header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(known) as never) as never;
    },
  );
  app.get(
    '/entries/:id/history',
    { config: { action: 'entries.read' }, schema: { summary: 'Who changed what in an entry of the own body, or of one that went whole into it; when and why', tags, params: EntryParameters, response: { 200: EntryHistorySchema } } },
    async (request, reply) => {
      const { id } = request.params;
      const page = await asCaller(context, request, async (transaction) => {
        const organisation = UUID.test(id) ? await findEntryOwner(transaction, id) : null;
        return organisation === null ? null : findHistory(transaction, { organisation, objectKind: 'entry', objectId: id, limit: MOST_EVENTS });
      });
      if (!page || page.events.length === 0) throw new Refused(refuse('entry-unknown', { id }));
      reply.header('cache-control', 'no-store');
      return composeEntryHistory(page.events) as never;
    },
  );

  app.post(
    '/entries',
    { config: { action: 'entries.write' }, schema: { summary: 'Registers an entry of the own body, as a draft', tags, body: NewEntrySchema, response: { 201: EntryViewSchema } } },
    async (request, reply) => {
      const id = buildUuid();
      const reason = reasonOf(request.body);
      const entry = await check(request, request.body, reason);
      const called = await settle(request, saveEntry(db, writerOf(request, rolesFor(entry)), { id, version: null, entry, reason }), rolesFor(entry));
      refuseOutcome(called, id, entry);
      return sendBody(reply.status(201).header('location', `/api/v1/entries/${id}`), called);
    },
  );
  app.put(
    '/entries/:id',
    {
      config: { action: 'entries.write' },
      schema: { summary: 'The whole entry as it is to be; what was approved is then a draft. 409 with both where somebody else was first', tags, params: EntryParameters, body: ChangedEntrySchema, response: { 200: EntryViewSchema } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { version } = request.body;
      const reason = reasonOf(request.body);
      const entry = await check(request, request.body, reason);
      const called = await settle(request, saveEntry(db, writerOf(request, rolesFor(entry)), { id: UUID.test(id) ? id : NOWHERE, version, entry, reason }), rolesFor(entry));
      if (called.outcome === 'version') return sendConflict(request, reply, { yours: request.body, current: called.body ?? '{}' });
      refuseOutcome(called, id, entry);
      return sendBody(reply, called);
    },
  );
  const move = (request: FastifyRequest, reply: FastifyReply, what: EntryMove, said: Static<typeof EntryVersionSchema>) => moveOne(request, reply, what, said);
  app.post(
    '/entries/:id/approval',
    { config: { action: 'entries.approve' }, schema: { summary: 'Approves the version that was looked at; of two at once one is told 409', tags, params: EntryParameters, body: EntryVersionSchema, response: { 200: EntryViewSchema } } },
    async (request, reply) => move(request, reply, 'approved', request.body),
  );
  app.delete(
    '/entries/:id',
    { config: { action: 'entries.write' }, schema: { summary: 'Withdraws the version that was looked at; it can be taken back', tags, params: EntryParameters, querystring: EntryVersionSchema, response: { 200: EntryViewSchema } } },
    async (request, reply) => move(request, reply, 'withdrawn', request.query),
  );
  app.post(
    '/entries/:id/restoration',
    { config: { action: 'entries.write' }, schema: { summary: 'Takes a withdrawn entry back, as it was', tags, params: EntryParameters, body: EntryVersionSchema, response: { 200: EntryViewSchema } } },
    async (request, reply) => move(request, reply, 'restored', request.body),
  );

  app.get('/grounds', { config: { action: 'public.read' }, schema: { summary: 'Grounds in the law on which a price may be held back', tags, response: { 200: GroundsSchema } } }, async () => grounds as never);

  app.post(
    '/cost-sets/:id/figures',
    {
      config: { action: 'entries.write' },
      schema: { summary: 'Makes drafts of a cost table’s figures, one for each municipality, year and element', tags, params: CostSetParameters, response: { 201: AdoptedFiguresSchema } },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { t } = await loadTexts(languageFor(request));
      const adopted = await asCaller(context, request, async (transaction, { organisationId, roles }) => {
        if (organisationId === null || !roles.includes('contributor')) throw new Refused(refuse('role-missing', { roles: ['contributor'] }));
        const set = /^[\w-]{24}$/.test(id) ? await findCostSetIn(transaction, id) : undefined;
        if (!set) throw new Refused(refuse('cost-set-unknown', { id }));
        const { ownFigures } = classifyCostRows({ costSet: id, rows: set.rows }, context.assumptions);
        const result = await adoptFigures(transaction, organisationId, ownFigures, ({ element, municipality, year }) =>
          t('entries.figureTitle', { element: t(`costs.elements.${element}`), place: findMunicipality(municipality, reference)?.name ?? municipality, year }),
        );
        if (result.made.length === 0 && result.existing.length === 0) throw new Refused(refuse('cost-set-not-own', {}));
        return result;
      });
      const { body } = await listEntries(db, request.actor, { kind: 'figure', isOwn: true, limit: MOST_IN_TABLE });
      const made = new Set(adopted.made);
      const entries = (JSON.parse(body ?? '[]') as EntryView[]).filter((entry) => made.has(entry.id));
      return reply.status(201).header('cache-control', 'no-store').send({ entries, existing: [...adopted.existing], leftOut: [...adopted.leftOut] } as never);
    },
  );

  async function moveOne(request: FastifyRequest, reply: FastifyReply, what: EntryMove, { version, reason }: Static<typeof EntryVersionSchema>): Promise<never> {
    const { id } = request.params as Static<typeof EntryParameters>;
    const called = await settle(request, moveEntry(db, writerOf(request), { id: UUID.test(id) ? id : NOWHERE, version, move: what, reason: reasonOf({ reason }) }));
    if (called.outcome === 'version') return (await sendConflict(request, reply, { yours: { version }, current: called.body ?? '{}' })) as never;
    if (called.outcome === 'wrote') throw new Refused(refuse('approver-wrote-it', {}));
    if (called.outcome === 'erased') throw new Refused(refuse('writer-erased', {}));
    if (called.outcome === 'decision') throw new Refused(refuse('decision-not-public', {}));
    if (called.outcome === 'already') throw new Refused(refuse('already-approved', {}));
    if (called.outcome === 'role') throw new Refused(refuse('role-missing', { roles: [called.body ?? ''] }));
    return sendEntry(reply, id, called);
  }

  /** What is wrong with an entry is told to somebody who may write; others are told that they may not, before it is read. */
  async function check(request: FastifyRequest, body: NewEntryBody, reason: string | undefined): Promise<NewEntry> {
    const entry = readNewEntry(body);
    // The reason stays in the log, also when what a protected object held before is taken out of it.
    const told = entry.protection === 'coarse' && reason !== undefined ? findProtectedFact(reason) : undefined;
    const [first, ...more] = [...(told === undefined ? [] : [refuse('protected-fact', { field: 'reason', found: told }, { parameter: 'reason' })]), ...checkEntry(entry, { today: new Date().toISOString().slice(0, 10), grounds: groundIds, isMunicipality: (number) => findMunicipality(number, reference) !== undefined })];
    if (!first) return entry;
    await asCaller(context, request, async (_transaction, { roles }) => {
      refuseKind(rolesFor(entry), roles);
    });
    throw new Refused(first, ...more);
  }
}

function reasonOf({ reason }: { readonly reason?: string | undefined }): string | undefined {
  const words = readText(reason ?? '');
  return words === '' ? undefined : words;
}

/** An id that no entry has. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

function actionOf(request: FastifyRequest): Action {
  const { action } = request.routeOptions.config;
  if (action === undefined) throw new Error(`${request.method} ${request.routeOptions.url ?? ''} names no action`);
  return action;
}

/** Waits for the database's word, and refuses what it was not for the one who asks to do. */
async function settle(request: FastifyRequest, calling: Promise<Called>, wanted: readonly Role[] = []): Promise<Called> {
  const called = await calling;
  const refusal = refusalOf(actionOf(request), called.entered, request);
  if (refusal) throw new Refused(refusal);
  refuseKind(wanted, called.entered.roles);
  if (called.outcome === 'refused') throw new Error('the database refused what the server would let through');
  return called;
}

/** Services are a provider's to describe, everything else a contributor's. */
function rolesFor({ kind }: NewEntry): readonly Role[] {
  return kind === 'service' ? ['provider'] : ['contributor'];
}

function refuseKind(wanted: readonly Role[], roles: readonly Role[]): void {
  if (wanted.length > 0 && !wanted.some((role) => roles.includes(role))) throw new Refused(refuse('role-missing', { roles: [...wanted] }));
}

function writerOf(request: FastifyRequest, roles: readonly Role[] = PERMISSIONS[actionOf(request)] ?? []): Writer {
  const mark = request.headers['x-csrf-token'];
  return { actor: request.actor, csrf: typeof mark === 'string' ? mark : null, roles };
}

function refuseOutcome({ outcome }: Called, id: string, entry: NewEntry): void {
  const refusals: Readonly<Record<string, Refusal>> = {
    unknown: refuse('entry-unknown', { id }),
    kind: refuse('field-invalid', { field: 'kind', value: entry.kind, allowed: ENTRY_KINDS.filter((kind) => kind !== entry.kind) }, { parameter: 'kind' }),
    decision: refuse('decision-not-public', {}, { parameter: 'kind' }),
    cooperation: refuse('cooperation-not-member', {}, { parameter: 'cooperation' }),
    contract: refuse('entry-unknown', { id: String(entry.content['contract']) }, { parameter: 'content.contract' }),
  };
  const refusal = refusals[outcome ?? ''];
  if (refusal) throw new Refused(refusal);
}

function refuseStrange(id: string): void {
  if (!UUID.test(id)) throw new Refused(refuse('entry-unknown', { id }));
}

function sendEntry(reply: FastifyReply, id: string, called: Called): never {
  if (called.outcome === 'unknown' || called.body === null) throw new Refused(refuse('entry-unknown', { id }));
  return sendBody(reply, called);
}

/** As the database wrote it. */
function sendBody(reply: FastifyReply, { body }: Called): never {
  return reply.header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8').send(body) as never;
}

function sendList(reply: FastifyReply, { body, outcome }: Called): never {
  const next = outcome === null ? 'null' : `"${Buffer.from(outcome).toString('base64url')}"`;
  return sendBody(reply, { body: `{"entries":${body ?? '[]'},"next":${next}}` } as Called);
}

function filterOf({ own, after, ...filter }: Partial<Static<typeof Paged>>): EntryFilter {
  return { ...filter, limit: filter.limit ?? ENTRIES_PER_PAGE, ...(own === true ? { isOwn: true } : {}), ...(after === undefined ? {} : { after: placeOf(after) }) };
}

function placeOf(after: string): NonNullable<EntryFilter['after']> {
  const place = readPlace(Buffer.from(after, 'base64url').toString());
  const isPlace = isDay(place.at.slice(0, 10)) && /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.test(place.at) && UUID.test(place.id);
  if (!isPlace) throw new Refused(refuse('parameter-invalid', { parameter: 'after', value: after, allowed: 'next' }, { parameter: 'after' }));
  return place;
}
