import type { PageAnswer } from '@samvirke/contract/page';
import { describe, expect, it } from 'vitest';
import { buildAnswers } from './answers.ts';

/** An API whose answers come when the test says so. */
function slowApi(): { readonly fetchAnswer: (address: string) => Promise<PageAnswer>; readonly asked: string[]; readonly answer: (turn: number, body: unknown) => void } {
  const asked: string[] = [];
  const waiting: ((answer: PageAnswer) => void)[] = [];
  return {
    asked,
    fetchAnswer: (address) => {
      asked.push(address);
      return new Promise((resolve) => waiting.push(resolve));
    },
    answer: (turn, body) => waiting[turn]?.({ status: 200, body }),
  };
}
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the answers that a page stands on', () => {
  it('are those that the server wrote into the page, without asking', () => {
    const api = slowApi();
    const answers = buildAnswers({ '/people': { status: 200, body: 'written' } }, api.fetchAnswer);
    answers.want('/people');
    expect(answers.read('/people').answer?.body).toBe('written');
    expect(api.asked).toEqual([]);
  });

  it('are asked for where the server wrote none, and once however many want them', () => {
    const api = slowApi();
    const answers = buildAnswers({}, api.fetchAnswer);
    answers.want('/people');
    answers.want('/people');
    expect(api.asked).toEqual(['/people']);
    expect(answers.read('/people')).toMatchObject({ answer: null, isAsking: true });
  });

  it('are asked for again when they may be old, and stand until the new ones are there', async () => {
    const api = slowApi();
    let clock = 0;
    const answers = buildAnswers({ '/people': { status: 200, body: 'old' } }, api.fetchAnswer, () => clock);
    clock = 60_000;
    answers.want('/people');
    expect(answers.read('/people').answer?.body).toBe('old');
    api.answer(0, 'new');
    await settled();
    expect(answers.read('/people').answer?.body).toBe('new');
  });

  it('are the last that were asked for, whichever comes last', async () => {
    const api = slowApi();
    const answers = buildAnswers({}, api.fetchAnswer);
    void answers.ask('/people');
    void answers.ask('/people');
    api.answer(1, 'second');
    await settled();
    api.answer(0, 'first');
    await settled();
    expect(answers.read('/people').answer?.body).toBe('second');
  });

  it('are asked for again after a write where they are on the screen, and forgotten where they aren’t', () => {
    const api = slowApi();
    const answers = buildAnswers({ '/people': { status: 200, body: 1 }, '/jobs': { status: 200, body: 2 } }, api.fetchAnswer);
    answers.subscribe('/people', () => undefined);
    void answers.invalidate();
    expect(api.asked).toEqual(['/people']);
    expect(answers.read('/people').answer?.body).toBe(1);
    expect(answers.read('/jobs').answer).toBeNull();
  });

  it('have no status where nothing came back', async () => {
    const answers = buildAnswers({}, () => Promise.reject(new TypeError('no network')));
    await answers.ask('/people');
    expect(answers.read('/people')).toEqual(expect.objectContaining({ answer: { status: 0, body: null }, isAsking: false }));
  });
});
