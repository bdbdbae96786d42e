import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHash, hashEvent, hashReason, type ChainEvent } from './hash-event.ts';
import { judgeChain, type ChainVerdict, type KeptHead } from './judge-chain.ts';

const BODY = '019ab000-0000-7000-8000-000000000001';
const PERSON = '019ab000-0000-7000-8000-000000000002';

interface Chain {
  readonly events: readonly ChainEvent[];
  readonly head: { readonly seq: number; readonly hash: Buffer };
}

function chainOf(contents: readonly { readonly after: string | null; readonly reason: string | null }[]): Chain {
  const events: ChainEvent[] = [];
  for (const [at, { after, reason }] of contents.entries()) {
    const salt = reason === null ? null : Buffer.alloc(16, at + 1);
    const event: ChainEvent = {
      organisation_id: BODY,
      seq: at + 1,
      recorded_at: new Date(Date.UTC(2026, 10, 22, 12, 0, at)),
      actor: 'person',
      person_id: PERSON,
      client: null,
      acting_for: BODY,
      action: 'changed',
      object_kind: 'entry',
      object_id: `object-${at}`,
      version: at + 1,
      before: null,
      after,
      reason_hash: salt === null || reason === null ? null : hashReason(salt, reason),
      previous: events.at(-1)?.hash ?? firstHash(BODY),
      hash: Buffer.alloc(0),
      salt,
      reason,
    };
    events.push({ ...event, hash: hashEvent(event) });
  }
  const last = events.at(-1);
  return { events, head: { seq: events.length, hash: last?.hash ?? firstHash(BODY) } };
}
const rehashed = (event: ChainEvent, change: Partial<ChainEvent>): ChainEvent => ({ ...event, ...change, hash: hashEvent({ ...event, ...change }) });
const verdict = (events: readonly ChainEvent[], head: Chain['head'] | null, kept: readonly KeptHead[] = []): ChainVerdict => {
  const judge = judgeChain(BODY, kept);
  for (const event of events) judge.add(event);
  return judge.end(head);
};
const told = (events: readonly ChainEvent[], head: Chain['head'] | null, kept: readonly KeptHead[] = []): readonly string[] =>
  verdict(events, head, kept).faults.map(({ place, kind, seq, until }) => `${place} ${kind} ${seq === until ? seq : `${seq}–${until}`}`);

const { events, head } = chainOf(['a', 'b', 'c', 'd', 'e', 'f'].map((after) => ({ after, reason: `Derfor ${after}` })));
const [e1, e2, e3, e4, e5, e6] = events as [ChainEvent, ChainEvent, ChainEvent, ChainEvent, ChainEvent, ChainEvent];
const as = (event: ChainEvent, seq: number): ChainEvent => ({ ...event, seq });
const kept = (event: ChainEvent): KeptHead => ({ seq: event.seq, hash: event.hash.toString('hex') });

describe('a chain', () => {
  it('as it was written has nothing wrong with it, whatever stands in it and however long', () => {
    const content = fc.record({ after: fc.option(fc.string({ unit: 'binary' })), reason: fc.option(fc.string({ minLength: 1 })) });
    fc.assert(
      fc.property(fc.array(content, { maxLength: 20 }), (contents) => {
        const chain = chainOf(contents);
        expect(verdict(chain.events, chain.head, chain.events.map(kept)).faults).toEqual([]);
      }),
    );
  });

  it.each([
    ['changed in content', [e1, e2, { ...e3, after: 'x' }, e4, e5, e6], ['event changed 3']],
    ['changed with a hash of its own to go with it', [e1, e2, rehashed(e3, { after: 'x' }), e4, e5, e6], ['event changed 3']],
    ['changed as the first, hash and all', [rehashed(e1, { after: 'x' }), e2, e3, e4, e5, e6], ['event changed 1']],
    ['changed as the last, hash and all', [e1, e2, e3, e4, e5, rehashed(e6, { after: 'x' })], ['event changed 6']],
    ['with another time', [e1, { ...e2, recorded_at: new Date(0) }, e3, e4, e5, e6], ['event changed 2']],
    ['without one', [e1, e2, e4, e5, e6], ['event removed 3']],
    ['without its first two', [e3, e4, e5, e6], ['event removed 1–2']],
    ['without one, the rest drawn together', [e1, e2, as(e4, 3), as(e5, 4), as(e6, 5)], ['event removed 3']],
    ['with one put in, the rest pushed on', [e1, e2, rehashed({ ...e3, previous: e2.hash }, { after: 'x' }), as(e3, 4), as(e4, 5), as(e5, 6), as(e6, 7)], ['event inserted 3']],
    ['with one put in as it happened to be', [e1, e2, { ...e3, after: 'x' }, as(e3, 4), as(e4, 5), as(e5, 6), as(e6, 7)], ['event inserted 3']],
    ['with one put on at its end', [...events, rehashed(as(e6, 7), { previous: e6.hash })], ['event inserted 7']],
    ['with two that took each other’s places', [e1, as(e3, 2), as(e2, 3), e4, e5, e6], ['event reordered 2', 'event reordered 3']],
    ['with two far apart that took each other’s places', [e1, as(e5, 2), e3, e4, as(e2, 5), e6], ['event reordered 2', 'event reordered 5']],
    ['cut off', [e1, e2, e3, e4], ['event cut-off 5–6']],
    ['cut off altogether', [], ['event cut-off 1–6']],
    ['with other words as a reason', [e1, { ...e2, reason: 'Noe annet' }, e3, e4, e5, e6], ['reason changed 2']],
    ['with a reason where there was none', [e1, { ...e2, reason_hash: null }, e3, e4, e5, e6], ['event changed 2', 'reason changed 2']],
  ] as const)('%s is found, and where', (_, tampered, expected) => {
    expect([...told(tampered, head)].sort()).toEqual([...expected].sort());
  });

  describe('of an entry that turned out to be protected', () => {
    const ROOM = 'object-room';
    const row = (fields: object): string => JSON.stringify({ id: ROOM, status: 'approved', visibility: 'own', protection: 'none', ...fields });
    const EMPTY = { title: 'Reserverom', content: {}, withheld: true };
    const openly = row({ title: 'Rom i Storgata 12', content: { address: 'Storgata 12' }, year: 2026 });
    const empty = row(EMPTY);
    const closed = row({ title: 'Reserverom', content: {}, protection: 'coarse' });
    const room = { object_kind: 'entry', object_id: ROOM } as const;
    const says = (seq: number, hash: Buffer, object = ROOM): Partial<ChainEvent> =>
      ({ object_kind: 'redaction', object_id: object, action: 'redacted', after: JSON.stringify({ events: [{ seq, hash: hash.toString('hex') }] }) });
    const build = (those: readonly Partial<ChainEvent>[]): ChainEvent[] => {
      const built: ChainEvent[] = [];
      for (const [at, one] of those.entries()) {
        const event = { ...e1, object_kind: 'other', before: null, after: 'x', reason_hash: null, salt: null, reason: null, ...one, seq: at + 1, previous: built.at(-1)?.hash ?? firstHash(BODY) };
        built.push({ ...event, hash: hashEvent(event) });
      }
      return built;
    };
    /** The chain as it stands when the first event's row is this instead, with what the third and fourth say of it. */
    const stands = (left: Partial<ChainEvent>, { told: toldOf = left, object = ROOM, third = { ...room, before: empty, after: closed }, more = [] }: {
      readonly told?: Partial<ChainEvent>; readonly object?: string; readonly third?: Partial<ChainEvent>; readonly more?: readonly Partial<ChainEvent>[];
    } = {}): ChainVerdict => {
      const first = { ...room, after: openly };
      const [was] = build([first]) as [ChainEvent];
      const those = [first, {}, third, says(1, hashEvent({ ...was, ...toldOf }), object), ...more.map((one) => (one.after === 'left' ? says(1, hashEvent({ ...was, ...left })) : one)), {}];
      const chain = build(those).with(0, { ...was, ...left });
      const said = new Map(chain.filter(({ object_kind: kind }) => kind === 'redaction').toReversed().map(({ seq, object_id: of, after }) => [1, { hash: JSON.parse(after ?? '').events[0].hash as string, by: seq, object: of }]));
      const judge = judgeChain(BODY, [], said);
      for (const one of chain) judge.add(one);
      return judge.end({ seq: chain.length, hash: chain.at(-1)!.hash });
    };
    const changed = { emptied: 0, faults: [{ place: 'event', kind: 'changed', seq: 1 }] };

    it('holds where its content is gone, as the chain says', () => {
      expect(stands({ after: empty })).toMatchObject({ emptied: 1, faults: [] });
    });

    it.each([
      ['content was put there', { content: { address: 'Kirkegata 1' } }],
      ['it is called something else than what it became protected as', { title: 'Bunker' }],
      ['a column of what it held is left', { year: 2026 }],
      ['it isn’t marked', { withheld: false }],
    ])('is told as changed where %s', (_, change) => {
      expect(stands({ after: row({ ...EMPTY, ...change }) })).toMatchObject(changed);
    });

    it('is told as changed where what stays isn’t what was said when it was emptied, also where that is said again later', () => {
      const other = { after: row({ ...EMPTY, status: 'draft' }) };
      expect(stands(other, { told: { after: empty } })).toMatchObject(changed);
      expect(stands(other, { told: { after: empty }, more: [{ ...room, before: closed, after: closed }, { after: 'left' }] })).toMatchObject(changed);
    });

    it.each([
      ['nothing before says that it is protected', { third: { ...room, before: openly, after: openly } }],
      ['it is another that is protected', { third: { ...room, object_id: 'another', after: closed } }],
      ['something that isn’t an entry says so', { third: { ...room, object_kind: 'setting', after: closed } }],
      ['it is said of another', { object: 'another' }],
    ])('is told as changed where %s', (_, how) => {
      expect(stands({ after: empty }, how)).toMatchObject(changed);
    });

    it('isn’t held by an event that was itself changed', () => {
      const first = { ...room, after: openly };
      const [was] = build([first]) as [ChainEvent];
      const chain = build([first, {}, { ...room, before: openly, after: openly }, says(1, hashEvent({ ...was, after: empty })), {}]);
      const judged = (tampered: readonly ChainEvent[]): readonly number[] => {
        const judge = judgeChain(BODY, [], new Map([[1, { hash: hashEvent({ ...was, after: empty }).toString('hex'), by: 4, object: ROOM }]]));
        for (const one of tampered) judge.add(one);
        return judge.end({ seq: chain.length, hash: chain.at(-1)!.hash }).faults.map(({ seq }) => seq);
      };
      const emptied = { ...was, after: empty };
      expect(judged(chain.with(0, emptied).with(2, { ...chain[2]!, before: empty, after: closed }))).toEqual([1, 3]);
      expect(judged(chain.with(0, emptied).with(3, { ...chain[3]!, client: 'another' }))).toEqual([1, 4]);
      expect(judged(chain.with(0, emptied).slice(0, 3))).toContain(1);
    });
  });

  it('holds also where a reason’s words have been erased, and says how many', () => {
    const erased = { ...e2, salt: null, reason: null };
    expect(verdict([e1, erased, e3, e4, e5, e6], head)).toEqual({ events: 6, reasonsErased: 1, emptied: 0, faults: [] });
  });

  it('whose head was moved back after it was cut off is found by a head that was kept elsewhere, and by nothing else', () => {
    const moved = { seq: 4, hash: e4.hash };
    expect(told([e1, e2, e3, e4], moved)).toEqual([]);
    expect(told([e1, e2, e3, e4], moved, [kept(e5)])).toEqual(['event cut-off 5']);
    expect(told([e1, e2, e3, e4], moved, [kept(e4)])).toEqual([]);
  });

  it('written anew from a place on, head and all, is found by a head that was kept elsewhere, and by nothing else', () => {
    const anew = chainOf(['a', 'b', 'x', 'd', 'e', 'f'].map((after) => ({ after, reason: `Derfor ${after}` })));
    expect(told(anew.events, anew.head)).toEqual([]);
    expect(told(anew.events, anew.head, [kept(e2)])).toEqual([]);
    expect(told(anew.events, anew.head, [kept(e2), kept(e4), kept(e6)])).toEqual(['event rewritten 4']);
  });

  it('without its head is not believed', () => {
    expect(told(events, null)).toEqual(['head removed 6']);
    expect(told([], null)).toEqual([]);
  });
});

describe('any one byte that is another', () => {
  const texts = ['actor', 'client', 'action', 'object_kind', 'object_id', 'before', 'after', 'reason'] as const;
  const bytes = ['reason_hash', 'previous', 'hash', 'salt'] as const;

  it('is found, in whichever field of whichever event', () => {
    const contents = fc.array(fc.record({ after: fc.string({ minLength: 1 }), reason: fc.string({ minLength: 1 }) }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(contents, fc.nat(), fc.constantFrom(...texts, ...bytes), fc.nat(), fc.integer({ min: 1, max: 255 }), (those, which, field, where, flip) => {
        const chain = chainOf(those);
        const index = which % chain.events.length;
        const event = chain.events[index] as ChainEvent;
        const was = event[field];
        const value = Buffer.from(was ?? '');
        // In text a byte is a character of its own only below 128; a field that is empty gets one.
        const mask = typeof was === 'string' || was === null ? (flip % 127) + 1 : flip;
        const at = value.length === 0 ? 0 : where % value.length;
        const changed =
          was === null ? 'x' : typeof was === 'string' ? `${was.slice(0, at % was.length)}${String.fromCodePoint(was.charCodeAt(at % was.length) ^ mask)}${was.slice((at % was.length) + 1)}` : flipped(value, at, mask);
        const tampered = chain.events.with(index, { ...event, [field]: changed });
        expect(verdict(tampered, chain.head).faults).not.toEqual([]);
      }),
    );
  });

  it('is found also in a number, a time or a key', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.constantFrom('version', 'recorded_at', 'person_id', 'acting_for', 'organisation_id'), fc.integer({ min: 1, max: 1_000_000 }), (index, field, by) => {
        const event = events[index] as ChainEvent;
        const changed = {
          version: (event.version ?? 0) + by,
          recorded_at: new Date(event.recorded_at.getTime() + by),
          person_id: `${PERSON.slice(0, -7)}${String(by + 2).padStart(7, '0')}`,
          acting_for: null,
          organisation_id: PERSON,
        }[field];
        expect(verdict(events.with(index, { ...event, [field]: changed }), head).faults).not.toEqual([]);
      }),
    );
  });

  function flipped(value: Buffer, at: number, mask: number): Buffer {
    const copy = Buffer.from(value);
    copy[at] = (copy[at] ?? 0) ^ mask;
    return copy;
  }
});
