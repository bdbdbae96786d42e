import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const read = (path: string): Manifest => JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
const own = read('package.json');
const direct = { ...own.dependencies, ...own.devDependencies };

/** Licences that let us ship under MIT. */
const mayShip = /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|OFL-1\.1|BlueOak-1\.0\.0|MPL-2\.0|CC0-1\.0)\b/;

describe('dependencies', () => {
  it('are named to the exact version', () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are installed in the version named, though npm itself runs on an older Node', () => {
    const other = Object.entries(direct)
      .map(([name, version]) => ({ name, version, installed: read(`node_modules/${name}/package.json`).version }))
      .filter(({ version, installed }) => version !== installed);
    expect(other).toEqual([]);
  });

  it('have a licence that lets us ship', () => {
    const others = Object.keys(direct)
      .map((name) => ({ name, license: read(`node_modules/${name}/package.json`).license ?? 'none' }))
      .filter(({ license }) => !mayShip.test(license));
    expect(others).toEqual([]);
  });

  it('stand in a lock that names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });
});
