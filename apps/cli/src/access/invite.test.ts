import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@samvirke/store';
import { asKeeper } from '@samvirke/store/database';
import { hashToken } from '@samvirke/store/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-invite-'));
  const store = await openStore({ folder });
  if ('code' in store) throw new Error('locked');
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...argv: string[]) => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: folder });

describe('samvirke access invite', () => {
  it('makes a link for a body’s first administrator that is kept nowhere but as a hash, and stands in the body’s log', async () => {
    const { exit, out } = await run('access', 'invite', '--organisation', '3303', '--json');
    expect(exit).toBe(0);
    const { link, role } = JSON.parse(out) as { readonly link: string; readonly role: string };
    expect([role, link]).toEqual(['administrator', expect.stringMatching(/^http:\/\/localhost:3000\/nb\/invitation#[\w-]{20,}$/)]);
    const token = link.split('#')[1] ?? '';
    const store = await openStore({ folder });
    if ('code' in store) throw new Error('locked');
    const [kept, events] = await asKeeper(store.db, async (keeper) => [
      await keeper.selectFrom('invitation').select(['role', 'created_by', 'token_hash']).execute(),
      await keeper.selectFrom('event').select(['actor', 'client', 'object_kind', 'after']).where('object_kind', '=', 'invitation').execute(),
    ]);
    await store.close();
    expect(kept).toEqual([{ role: 'administrator', created_by: null, token_hash: hashToken(token) }]);
    expect(events).toEqual([expect.objectContaining({ actor: 'operator', client: 'operator:cli' })]);
    expect(JSON.stringify(events)).not.toContain(token);
  });

  it.each([
    [['--organisation', '999999999'], 1, '999999999'],
    [['--organisation', '3303', '--role', 'king'], 2, 'administrator'],
    [['--organisation', '3303', '--role', 'coordinator'], 1, ''],
  ])('refuses %o', async (argv, exit, words) => {
    const ran = await run('access', 'invite', ...argv);
    expect([ran.exit, ran.out]).toEqual([exit, '']);
    expect(ran.err).toContain(words);
  });
});
