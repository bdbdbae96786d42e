import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

describe('the folder list', () => {
  it('has no drawer for everything', () => {
    const drawers = new Set(['utils', 'util', 'common', 'shared', 'core', 'helpers', 'lib', 'misc']);
    const found = files.filter((file) => file.split('/').slice(0, -1).some((folder) => drawers.has(folder) && !file.startsWith('tests/shared/')));
    expect(found).toEqual([]);
  });

  it('is written in kebab-case', () => {
    const odd = files
      .filter((file) => /^(packages|apps|data|tests|bench|docs|scripts)\//.test(file))
      .filter((file) => file.split('/').some((part) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part) && part !== 'README.md'));
    expect(odd).toEqual([]);
  });

  it('has a method page for every room of the model that calculates', () => {
    const rooms = [...new Set(files.map((file) => /^packages\/model\/src\/([^/]+)\//.exec(file)?.[1]).filter((room) => room !== undefined))];
    const ground = new Set(['units', 'errors', 'assumptions']);
    const missing = rooms.filter((room) => !ground.has(room) && !files.includes(`docs/method/${room}.md`));
    expect(missing).toEqual([]);
  });

  it('keeps no file from the shared folder and no path of a machine', () => {
    const tracked = files.filter((file) => /\.(ts|tsx|mjs|json|ya?ml|md|csv)$/.test(file) && file !== 'package-lock.json');
    const grep = (pattern: string): string => {
      try {
        return execFileSync('grep', ['-lE', pattern, ...tracked], { cwd: root, encoding: 'utf8' });
      } catch {
        return '';
      }
    };
    // Written in pieces, so that this file doesn't find itself.
    expect(grep(['/wo', 'rk/(main|shared)'].join(''))).toBe('');
    expect(grep(['registry', 'npmjs', 'org'].join('\\.'))).toBe('');
  });
});
