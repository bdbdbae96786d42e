import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BodyBody } from '@samvirke/contract/organisations';
import { checkBody, checkChange, readInstructions, type BodyInstruction } from '@samvirke/model/organisations';
import { openStore } from '@samvirke/store';
import { openDatabase, testFolder } from '@samvirke/store/database';
import { findBody, readBodies, saveBodies } from '@samvirke/store/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runHere } from '../../../apps/cli/src/testing/run-here.ts';
import { testServer, type TestCaller, type TestServer } from '../../../apps/server/src/testing/test-server.ts';

interface BodyCase {
  readonly title: string;
  readonly act: readonly BodyInstruction[];
  readonly expect?: Readonly<Record<string, object>>;
  readonly refused?: string;
}

/** A folder with all bodies is made for the terminal. */
const PATIENT_MS = 180_000;
const folder = fileURLToPath(new URL('registered/', import.meta.url));
const cases = readdirSync(folder).flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')) as readonly BodyCase[]);

type Answered = Pick<BodyBody, 'name' | 'kind' | 'to' | 'capabilities' | 'names' | 'numbers' | 'relations' | 'changes' | 'moves'>;

/** A body in the form that a case writes it. */
const written = ({ name, kind, to, capabilities, names, numbers, relations, changes, moves }: Answered): object => ({
  name,
  kind,
  to,
  capabilities,
  names: names.map((one) => `${one.name} ${one.from}`),
  numbers: numbers.filter(({ scheme }) => scheme === 'organisation-number').map(({ value, from }) => `${value} ${from}`),
  relations: relations.map((one) => `${one.kind} ${one.body.name} ${one.from}`),
  changes: changes.map((one) => `${one.kind} ${one.way} ${one.body.name} ${one.date}`),
  moves: moves.map((one) => `${one.task} ${one.way} ${one.body.name} ${one.date}`),
});

describe('the model', () => {
  it('has cases to answer', () => expect(cases.length).toBeGreaterThan(8));

  it.each(cases)('reads every instruction: $title', ({ act }) => {
    expect(readInstructions(act)).toEqual(act);
  });

  it.each(cases.filter(({ refused }) => ['organisation-number-wrong', 'field-missing', 'dates-reversed', 'body-change-shape', 'body-shares'].includes(refused ?? '')))('refuses by itself: $title', ({ act, refused }) => {
    const codes = act.flatMap((one) =>
      'register' in one
        ? checkBody({ to: null, ...one.register })
        : 'change' in one
          ? checkChange({ endsFrom: true, ...one.change, to: one.change.to.map((to) => (typeof to === 'string' ? { body: to, share: null } : { share: null, ...to })) })
          : [],
    );
    expect(codes.map(({ code }) => code)).toEqual([refused]);
  });
});

describe('over HTTP, as the coordinator', () => {
  let server: TestServer;
  let coordinator: TestCaller;
  beforeAll(async () => {
    server = await testServer();
    await saveBodies(server.db, readBodies());
    coordinator = await server.logIn(await server.addBody('other-public', { name: 'Samordningskontoret', capabilities: ['coordinator'] }), ['coordinator']);
  }, PATIENT_MS);
  afterAll(() => server.close());

  const ask = async (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object): Promise<{ readonly status: number; readonly body: BodyBody & { readonly code?: string } }> => {
    const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: { ...coordinator.headers }, ...(payload ? { payload: { ...payload, reason: 'Prøve' } } : {}) });
    return { status: answer.statusCode, body: answer.payload === '' ? ({} as never) : answer.json() };
  };
  const idOf = async (number: string): Promise<string> => {
    if (number.length === 9) return (await ask('GET', `/bodies/${number}`)).body.id;
    const { json } = await server.app.inject({ url: `/api/v1/organisations/find?q=${number}` });
    const named = (json() as { readonly organisations: readonly { readonly organisationNumber?: string; readonly name: string }[] }).organisations[0];
    const { body } = await ask('GET', `/bodies?q=${encodeURIComponent(named?.name ?? '')}&kind=municipality`);
    return (body as unknown as { readonly bodies: readonly { readonly id: string }[] }).bodies[0]!.id;
  };
  const carryOut = async (one: BodyInstruction): Promise<{ readonly status: number; readonly body: { readonly code?: string } }> => {
    if ('register' in one) return ask('POST', '/bodies', { to: null, ...one.register });
    if ('correct' in one) {
      const { body, ...given } = one.correct;
      const id = await idOf(body);
      const { draft } = (await ask('GET', `/bodies/${id}/administration`)).body as unknown as { readonly draft: object };
      return ask('PUT', `/bodies/${id}`, { ...draft, ...given });
    }
    if ('relate' in one) {
      const { body, other, ...draft } = one.relate;
      return ask('POST', `/bodies/${await idOf(body)}/relations`, { isChecked: true, ...draft, other: await idOf(other) });
    }
    if ('change' in one) {
      const { from, to, ...draft } = one.change;
      const after = await Promise.all(to.map(async (target) => (typeof target === 'string' ? { body: await idOf(target) } : { ...target, body: await idOf(target.body) })));
      return ask('POST', '/body-changes', { ...draft, from: await Promise.all(from.map(idOf)), to: after });
    }
    if ('move' in one) {
      const { from, to, ...draft } = one.move;
      return ask('POST', `/bodies/${await idOf(from)}/moves`, { ...draft, to: await idOf(to) });
    }
    if ('give' in one) return ask('PUT', `/bodies/${await idOf(one.give.body)}/capabilities/${one.give.capability}`, {});
    throw new Error('no case takes a task away');
  };

  it.each(cases)('$title', async ({ act, expect: expected, refused }) => {
    const answers = [];
    for (const one of act) answers.push(await carryOut(one));
    const last = answers.at(-1);
    if (refused !== undefined) expect(last?.body.code).toBe(refused);
    else expect(answers.map(({ status }) => status < 300)).toEqual(act.map(() => true));
    for (const [number, body] of Object.entries(expected ?? {})) expect(written((await ask('GET', `/bodies/${number}`)).body)).toMatchObject(body);
  });
});

describe('in the terminal, as the operator', () => {
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'samvirke-bodies-'));
    await testFolder(data);
    const store = await openStore({ folder: data });
    if (!('code' in store)) await store.close();
  }, PATIENT_MS);
  afterAll(() => rm(data, { recursive: true, force: true }));

  it.each(cases)('$title', { timeout: PATIENT_MS }, async ({ act, expect: expected, refused }) => {
    const file = join(data, 'act.yaml');
    await writeFile(file, stringify(act));
    const { exit, out, err } = await runHere(['organisations', 'record', file, '--json'], { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: data });
    if (refused === undefined) expect([exit, JSON.parse(out)]).toEqual([0, { done: act.length }]);
    else expect([exit, err]).toEqual([1, expect.stringContaining(refused)]);
    // All of it or nothing.
    const undone = refused === undefined || act.length < 2 ? [] : act.slice(0, 1).flatMap((one) => ('register' in one ? [one.register.number] : []));
    const bodies = Object.entries(expected ?? {});
    if (bodies.length + undone.length === 0) return;
    const store = await openDatabase({ folder: data });
    if ('code' in store) throw new Error('locked');
    try {
      for (const [number, body] of bodies) expect(written((await findBody(store.db, number))! as unknown as Answered)).toMatchObject(body);
      for (const number of undone) expect(await findBody(store.db, number)).toBeUndefined();
    } finally {
      await store.close();
    }
  });
});
