import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

let told = '';
const terminal = (watched: boolean, json = false) =>
  ({ watched, json, texts: { formats: { share: (share: number) => `${share * 100} %` } }, tell: (text: string) => void (told += text) }) as unknown as Terminal;
const work = (ms: number) => () => new Promise<string>((resolve) => void setTimeout(() => resolve('done'), ms));

beforeEach(() => {
  told = '';
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function after(ms: number, watched: boolean, json = false): Promise<string> {
  const running = withProgress(terminal(watched, json), 'Regner …', work(ms));
  await vi.advanceTimersByTimeAsync(ms);
  expect(await running).toBe('done');
  return told;
}

describe('progress', () => {
  it('is told of work that takes its time, and wiped away when it is done', async () => {
    expect(await after(600, true)).toBe('Regner …\r\u001b[2K');
  });

  it('says how far it has come', async () => {
    const running = withProgress(terminal(true), 'Regner …', async (reached) => {
      reached(0.25);
      await work(600)();
      reached(0.5);
    });
    await vi.advanceTimersByTimeAsync(600);
    await running;
    expect(told).toBe('Regner … 25 %\r\u001b[2KRegner … 50 %\r\u001b[2K');
  });

  it('is not told of quick work, to nobody, or to a program', async () => {
    expect(await after(400, true)).toBe('');
    expect(await after(600, false)).toBe('');
    expect(await after(600, true, true)).toBe('');
  });
});
