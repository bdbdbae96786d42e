import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_LIMITS } from './file-limits.ts';
import { readBytes } from './read-bytes.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* inPieces(...pieces: readonly string[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}

describe('the bytes of a file', () => {
  it('are the same from memory, from a path and from a stream', async () => {
    const path = join(folder, 'a.csv');
    await writeFile(path, 'abc');
    for (const source of [Buffer.from('abc'), path, inPieces('a', 'bc')]) {
      expect(Buffer.from((await readBytes(source)).bytes ?? []).toString()).toBe('abc');
    }
  });

  it('are not read at all from a file of 200 MB', async () => {
    const path = join(folder, 'large.csv');
    await writeFile(path, '');
    // Sparse: it has the size without taking the space.
    await truncate(path, 200_000_000);
    expect((await readBytes(path)).refusal).toEqual({ code: 'file-too-large', figures: { megabytes: 200, limit: 20 } });
  });

  it('are refused from a stream as soon as it has given too many', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000_000);
      }
    }
    expect((await readBytes(endless())).refusal?.code).toBe('file-too-large');
    expect(given).toBe(21);
  });

  it('are refused above the limit and taken at it', async () => {
    expect((await readBytes(new Uint8Array(FILE_LIMITS.bytes))).bytes).toHaveLength(FILE_LIMITS.bytes);
    expect((await readBytes(new Uint8Array(FILE_LIMITS.bytes + 1))).refusal?.code).toBe('file-too-large');
  });

  it('are none where there is no file, or a folder', async () => {
    expect((await readBytes(join(folder, 'missing.csv'))).refusal?.code).toBe('file-unreadable');
    expect((await readBytes(folder)).refusal?.code).toBe('file-unreadable');
  });
});
