import type { InjectOptions } from 'fastify';
import type { RouteRule, Whose } from './derive-status.ts';
import { SECRET, type World } from './build-world.ts';

/** A route's rule, and a request of it that nothing but the right to it can stop. */
export interface RouteCase extends RouteRule {
  readonly ask?: (world: World, whose: Whose) => Promise<Ask>;
  /** Ends or changes the session: each request is from somebody new. */
  readonly isFresh?: true;
}

export interface Ask {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly payload?: InjectOptions['payload'];
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const OPEN: RouteCase = { ok: 200 };
const at = (path: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}): RouteCase => ({ ok: 200, ask: async () => ({ path, query }) });
const CSV = 'Kommune;År;Element;Beløp (kr)\n3303;2024;Nett og telekom;10000000\n';
const m = { m: '3303,3332' };
const contract = { kind: 'contract', title: 'Avtale', content: { supplierName: 'Eksempel AS' } };

const set = (whose: Whose, world: World): Promise<Ask> => world.costSet(whose).then((id) => ({ path: { id } }));
const decision = { target: { account: '11957' }, outcome: { kind: 'ict', elements: { lineOfBusiness: 1 } } };
const costImport = (whose: Whose, world: World, more: Ask = {}): Promise<Ask> => world.costImport(whose).then((id) => ({ path: { id }, ...more }));
const entry = (whose: Whose, world: World, more: Ask = {}): Promise<Ask> => world.entry(whose).then((id) => ({ path: { id }, ...more }));
const listed = (world: World, whose: Whose): Promise<Ask> => world.entry(whose).then(() => ({ query: { organisation: world.bodies[whose] } }));
const TUS = { 'tus-resumable': '1.0.0' };
const upload = (whose: Whose, world: World, more: Ask = {}): Promise<Ask> => world.upload(whose).then((id) => ({ path: { id }, headers: TUS, ...more }));
/** Asks for the log of the body whose it is, where something has been registered. */
const log =
  (query: (entry: string) => Readonly<Record<string, string>>) =>
  async (world: World, whose: Whose): Promise<Ask> => ({ query: { organisation: world.bodies[whose], ...query(await world.entry(whose)) } });
/** A set that a body owns is found by that body alone, and the one it went into: others, and nobody, are told that there is none. */
const costSet = (ok = 200): RouteCase => ({ ok, other: 404, predecessor: ok, except: { anonymous: 404 }, ask: (world, whose) => set(whose, world) });

/**
 * Every route of the API, as `METHOD /path`, with what is declared of it. A new route is added here; then
 * `vitest run tests/cases/access -u` writes its row of matrix.csv, which is read through before it is committed.
 */
export const ROUTE_CASES: Readonly<Record<string, RouteCase>> = {
  'GET /health': OPEN,
  'GET /openapi.json': OPEN,
  'GET /organisations': OPEN,
  'GET /organisations/find': at({}, { q: 'Kongsberg' }),
  // What everybody may know of bodies; what they have registered isn't among it.
  'GET /bodies': at({}, { q: 'bygda' }),
  'GET /bodies/:id': { ok: 200, ask: async (world, whose) => ({ path: { id: world.bodies[whose] } }) },
  // The sector's coordinator, of any body: whose it is makes no difference. What a version is of is the body's own.
  'GET /bodies/:id/administration': { ok: 200, ask: async (world) => ({ path: { id: await world.body() } }) },
  'POST /bodies': { ok: 201, ask: async (world) => ({ payload: { kind: 'other-public', name: 'Prøvekontoret', number: world.freeNumber(), from: '2026-01-01', to: null, source: 'Prøve', reason: 'Prøve' } }) },
  'PUT /bodies/:id': {
    ok: 200,
    ask: async (world) => ({ path: { id: await world.body() }, payload: { kind: 'other-public', name: 'Prøvekontoret', number: world.freeNumber(), from: '2026-01-01', to: null, source: 'Prøve', version: 0, reason: 'Prøve' } }),
  },
  'POST /bodies/:id/relations': {
    ok: 201,
    ask: async (world, whose) => ({ path: { id: world.bodies[whose] }, payload: { other: await world.body(), kind: 'participant-in', from: '2026-01-01', source: 'Prøve', isChecked: true, reason: 'Prøve' } }),
  },
  'PUT /bodies/:id/relations/:fact': {
    ok: 200,
    ask: async (world, whose) => ({ path: { id: world.bodies[whose], fact: await world.bodyFact(whose, 'relation') }, payload: { from: '2026-01-01', to: '2026-02-01', source: 'Prøve', isChecked: true, reason: 'Prøve' } }),
  },
  'DELETE /bodies/:id/relations/:fact': { ok: 204, ask: async (world, whose) => ({ path: { id: world.bodies[whose], fact: await world.bodyFact(whose, 'relation') }, query: { reason: 'Prøve' } }) },
  'DELETE /bodies/:id/changes/:fact': { ok: 204, ask: async (world, whose) => ({ path: { id: world.bodies[whose], fact: await world.bodyFact(whose, 'change') }, query: { reason: 'Prøve' } }) },
  'DELETE /bodies/:id/moves/:fact': { ok: 204, ask: async (world, whose) => ({ path: { id: world.bodies[whose], fact: await world.bodyFact(whose, 'move') }, query: { reason: 'Prøve' } }) },
  'POST /bodies/:id/moves': { ok: 201, ask: async (world, whose) => ({ path: { id: world.bodies[whose] }, payload: { task: `Arkiv ${world.freeNumber()}`, to: await world.body(), date: '2026-01-01', source: 'Prøve', reason: 'Prøve' } }) },
  'POST /body-changes': {
    ok: 201,
    ask: async (world) => ({ payload: { kind: 'merger', from: [await world.body()], to: [{ body: await world.body() }], date: '2026-01-01', source: 'Prøve', reason: 'Prøve' } }),
  },
  // A body says it for itself, by its administrator; the database knows who was one.
  'POST /body-changes/:fact/confirmation': {
    ok: 403,
    except: { administrator: { own: 204, other: 404, predecessor: 404 } },
    ask: async (world, whose) => ({ path: { fact: await world.bodyFact(whose, 'change') }, payload: { reason: 'Prøve' } }),
  },
  'PUT /bodies/:id/capabilities/:capability': { ok: 204, ask: async (world) => ({ path: { id: await world.body(), capability: 'provider' }, payload: { reason: 'Prøve' } }) },
  'DELETE /bodies/:id/capabilities/:capability': {
    ok: 204,
    ask: async (world) => ({ path: { id: await world.server.addBody('other-public', { capabilities: ['provider'] }), capability: 'provider' }, query: { reason: 'Prøve' } }),
  },
  'POST /bodies/:id/first-administrator': { ok: 201, ask: async (world) => ({ path: { id: await world.body() }, payload: { reason: 'Prøve' } }) },
  'GET /assumptions': OPEN,
  'GET /assumptions/:room/:name': at({ room: 'business-cases', name: 'discount-rate' }),
  'GET /bundle': OPEN,
  // One that nobody has written.
  'GET /bundle/:file': { ok: 404, ask: async () => ({ path: { file: 'none.json' } }) },
  'GET /grounds': OPEN,

  'GET /cost-sets/template.csv': OPEN,
  'GET /cost-sets/template.xlsx': OPEN,
  'POST /cost-sets/preview': { ok: 200, ask: async () => ({ payload: CSV, type: 'text/csv', query: { fileName: 'a.csv' } }) },
  'GET /cost-sets/:id': { ...costSet(), inherits: true },
  'GET /cost-sets/:id/own-figures': costSet(),
  'GET /cost-sets/:id/table.csv': costSet(),
  'GET /cost-sets/:id/table.xlsx': costSet(),
  // Somebody who isn't logged in keeps a set that is nobody's, found by its unguessable id alone; they can't touch a body's.
  'POST /cost-sets': { ok: 201, except: { anonymous: 201 }, ask: async () => ({ payload: CSV, type: 'text/csv', query: { fileName: 'a.csv' } }) },
  'DELETE /cost-sets/:id': { ok: 204, other: 404, except: { anonymous: 404 }, ask: (world, whose) => set(whose, world) },
  // A provider describes services; figures are a contributor's. Of a predecessor's set they become drafts of the own body.
  'POST /cost-sets/:id/figures': { ok: 201, other: 404, predecessor: 201, except: { provider: 403 }, ask: (world, whose) => set(whose, world) },

  // A file on its way is its body's contributors' own; it goes into nobody else's when the body does.
  'OPTIONS /uploads': { ok: 204 },
  'POST /uploads': { ok: 201, ask: async (world, whose) => world.upload(whose).then(() => ({ headers: { ...TUS, 'upload-length': '3', 'upload-metadata': 'filename YS5jc3Y=' } })) },
  'HEAD /uploads/:id': { ok: 200, other: 404, ask: (world, whose) => upload(whose, world) },
  'PATCH /uploads/:id': { ok: 204, other: 404, ask: (world, whose) => upload(whose, world, { payload: 'abc', type: 'application/offset+octet-stream', headers: { ...TUS, 'upload-offset': '0' } }) },
  'DELETE /uploads/:id': { ok: 204, other: 404, ask: (world, whose) => upload(whose, world) },
  'POST /uploads/:id': { ok: 204, other: 404, ask: (world, whose) => upload(whose, world, { headers: { ...TUS, 'x-http-method-override': 'DELETE' } }) },

  // What a body has received is its own alone: whose it is shows in the list, and nothing else names another's.
  'GET /cost-imports': { ok: 200, ask: (world, whose) => world.costImport(whose).then(() => ({})) },
  'GET /cost-imports/:id': { ok: 200, other: 404, ask: (world, whose) => costImport(whose, world) },
  'GET /cost-imports/:id/rejected.csv': { ok: 200, other: 404, ask: (world, whose) => costImport(whose, world) },
  'DELETE /cost-imports/:id': { ok: 204, other: 404, ask: (world, whose) => costImport(whose, world, { query: { version: '1' } }) },
  'GET /cost-picture': { ok: 200, ask: (world, whose) => world.costImport(whose).then(() => ({})) },
  'GET /cost-review': { ok: 200, ask: (world, whose) => world.costImport(whose).then(() => ({})) },
  'GET /cost-decisions': { ok: 200, ask: (world, whose) => world.costDecision(whose).then(() => ({})) },
  'POST /cost-decisions/effects': { ok: 200, ask: async () => ({ payload: decision }) },
  'POST /cost-decisions': { ok: 201, ask: async () => ({ payload: decision }) },
  'DELETE /cost-decisions/:id': { ok: 204, other: 404, ask: (world, whose) => world.costDecision(whose).then((id) => ({ path: { id } })) },

  'GET /entries': { ok: 200, inherits: true, ask: listed },
  'GET /entries/table.csv': { ok: 200, inherits: true, ask: listed },
  'GET /entries/table.xlsx': { ok: 200, ask: listed },
  'GET /entries/:id': { ok: 200, other: 404, predecessor: 200, inherits: true, ask: (world, whose) => entry(whose, world) },
  'GET /public/entries': { ok: 200, ask: async () => ({ query: { q: SECRET } }) },
  // Neither is shown to all, so neither is there.
  'GET /public/entries/:id': { ok: 404, ask: (world, whose) => entry(whose, world) },
  // An entry is always made for the body that is acted for; a provider registers services alone.
  'POST /entries': { ok: 201, except: { provider: 403 }, ask: async () => ({ payload: contract }) },
  'PUT /entries/:id': { ok: 200, other: 404, except: { provider: 403 }, ask: (world, whose) => entry(whose, world, { payload: { ...contract, version: 1 } }) },
  'DELETE /entries/:id': { ok: 200, other: 404, except: { provider: { own: 403 } }, ask: (world, whose) => entry(whose, world, { query: { version: '1' } }) },
  'POST /entries/:id/approval': { ok: 200, other: 404, ask: (world, whose) => entry(whose, world, { payload: { version: 1 } }) },
  'POST /entries/:id/restoration': {
    ok: 200,
    other: 404,
    except: { provider: { own: 403 } },
    ask: async (world, whose) => ({ path: { id: await world.entry(whose, { withdrawn: true }) }, payload: { version: 1 } }),
  },
  'GET /entries/:id/history': { ok: 200, other: 404, predecessor: 200, inherits: true, ask: (world, whose) => entry(whose, world) },

  // People, cooperations and jobs are a body's own: who had a role in the one before it has none here.
  'GET /people': { ok: 200, ask: async (world, whose) => world.person(whose, 'reader').then(() => ({})) },
  'PUT /people/:id/roles/:role': { ok: 204, other: 404, ask: async (world, whose) => ({ path: { id: await world.person(whose, 'reader'), role: 'auditor' } }) },
  'DELETE /people/:id/roles/:role': { ok: 204, other: 404, ask: async (world, whose) => ({ path: { id: await world.person(whose, 'reader'), role: 'reader' } }) },
  'GET /settings': OPEN,
  'PUT /settings': { ok: 200, isFresh: true, ask: async (world) => ({ payload: { fourEyes: false, version: await world.settings() } }) },
  'POST /invitations': { ok: 201, ask: async () => ({ payload: { role: 'reader' } }) },
  'DELETE /invitations/:id': { ok: 204, other: 404, ask: async (world, whose) => ({ path: { id: await world.invitation(whose) } }) },
  'GET /cooperations': { ok: 200, ask: async (world, whose) => world.cooperation(whose).then(() => ({})) },
  'POST /cooperations': { ok: 201, ask: async () => ({ payload: { name: 'Samarbeid' } }) },
  'POST /cooperations/:id/members': { ok: 201, other: 404, ask: async (world, whose) => ({ path: { id: await world.cooperation(whose) }, payload: { organisation: world.bodies.own } }) },
  'POST /cooperations/:id/acceptance': { ok: 200, other: 404, ask: async (world, whose) => ({ path: { id: await world.invitedTo(whose) } }) },
  'DELETE /cooperations/:id/members/:organisation': {
    ok: 204,
    other: 404,
    ask: async (world, whose) => ({ path: { id: await world.cooperation(whose), organisation: world.bodies[whose] } }),
  },

  // A body's log is its own, and that of the body it went into.
  'GET /history': { ok: 200, other: 404, predecessor: 200, inherits: true, ask: log((id) => ({ object_kind: 'entry', object_id: id })) },
  // Of an object of another body's the own log knows nothing, and says just that.
  'GET /history/known': {
    ok: 200,
    inherits: true,
    ask: async (world, whose) => ({ query: { object_kind: 'entry', object_id: await world.entry(whose), at: '2199-01-01', ...(whose === 'predecessor' ? { organisation: world.bodies[whose] } : {}) } }),
  },
  'GET /history/verification': { ok: 200, other: 404, predecessor: 200, ask: log(() => ({})) },
  'GET /history/archive.zip': { ok: 200, other: 404, predecessor: 200, ask: log(() => ({ from: '2026-01-01', to: '2026-12-31' })) },
  'GET /history/access-request.zip': { ok: 200, other: 404, predecessor: 200, ask: log(() => ({})) },

  'GET /session': OPEN,
  'DELETE /session': { ok: 200, isFresh: true, personsOnly: 401 },
  // That the other body is there is no secret; that one may not act for it is.
  'PUT /session/organisation': { ok: 200, other: 403, isFresh: true, personsOnly: 401, ask: async (world, whose) => ({ payload: { organisation: world.bodies[whose] } }) },
  // Without the demo there is none of it.
  'GET /session/demo': { ok: 404 },
  'POST /session/demo': { ok: 404, ask: async () => ({ payload: { role: 'reader' } }) },
  // Whoever holds an invitation may use it, whichever body it is from.
  'POST /invitations/accept': { ok: 200, isFresh: true, personsOnly: 401, ask: async (world, whose) => ({ payload: { token: await world.token(whose) } }) },
  'GET /me/data': { ok: 200, personsOnly: 401 },
  'DELETE /me/sessions/others': { ok: 200, isFresh: true, personsOnly: 401 },
  // These people's names come from their login, which alone may change them: 409 tells whoever may otherwise.
  'PUT /me': { ok: 409, isFresh: true, personsOnly: 401, ask: async () => ({ payload: { name: 'Prøve Navn' } }) },
  'DELETE /me': { ok: 204, isFresh: true, personsOnly: 401 },

  // Each body is answered its own beside everybody's sums; a supplier has a test of its own (apps/server/src/benchmarks).
  'GET /comparisons': OPEN,

  'GET /jobs': { ok: 200, ask: async (world, whose) => world.job(whose, 'done').then(() => ({})) },
  'POST /jobs': { ok: 202, ask: async (world) => world.job('own', 'done').then(() => ({ payload: { kind: 'analysis', input: { municipalities: ['3303'] } } })) },
  // What comes of it is a cost set, which is a contributor's to save.
  'POST /jobs/cost-tables': {
    ok: 202,
    except: { approver: 403, administrator: 403, auditor: 403, coordinator: 403, provider: 403 },
    ask: async (world) => world.job('own', 'done').then(() => ({ payload: CSV, type: 'text/csv', query: { fileName: 'a.csv' } })),
  },
  'GET /jobs/:id': { ok: 200, other: 404, ask: async (world, whose) => ({ path: { id: await world.job(whose, 'done') } }) },
  'GET /jobs/:id/result': { ok: 200, other: 404, ask: async (world, whose) => ({ path: { id: await world.job(whose, 'done') } }) },
  'POST /jobs/:id/retry': { ok: 202, other: 404, ask: async (world, whose) => ({ path: { id: await world.job(whose, 'cancelled') } }) },
  'DELETE /jobs/:id': { ok: 200, other: 404, ask: async (world, whose) => ({ path: { id: await world.job(whose, 'waiting') } }) },

  'GET /parameters': OPEN,
  'POST /parameters': { ok: 201, ask: async (world) => ({ payload: { cell: 'business-cases/discount-rate', value: 0.04, validFrom: world.nextDay(), source: 'Prøve' } }) },
  'DELETE /parameters/:id': { ok: 204, other: 404, ask: async (world, whose) => ({ path: { id: await world.parameter(whose) } }) },

  'GET /analyse': at({}, m),
  'GET /papers/council': at({}, { ...m, format: 'html' }),
  'GET /reproduce/:report': at({ report: 'nexia-2016-municipal' }),
};
