import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './terminal/choose-language.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'apps/cli/bin/samvirke.mjs');

function start(node: string, ...argv: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(node, [bin, ...argv], { encoding: 'utf8', env: { ...process.env, LANG: 'nb_NO.UTF-8', LC_ALL: '' } });
}

/** A Node on this machine that can't run TypeScript as it is written, as a fresh machine may have. */
function olderNode(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, 'node')).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return Number(/\d+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[0]) < 24;
    } catch {
      return false;
    }
  });
}
const older = olderNode();

describe('samvirke, as it is started', () => {
  it('is the bin of the root package, and can be run', () => {
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({ name: 'samvirke', bin: { samvirke: 'apps/cli/bin/samvirke.mjs' } });
    expect(() => accessSync(bin, constants.X_OK)).not.toThrow();
  });

  it('answers on the first channel, tells on the second, and ends with its code', () => {
    const found = start(process.execPath, 'organisations', 'find', 'Kongsberg', '--year', '2014', '--json');
    expect(JSON.parse(found.stdout)).toMatchObject([{ number: '0604', name: 'Kongsberg', population: 26_406 }]);
    expect([found.status, found.stderr]).toEqual([0, '']);
    const refused = start(process.execPath, 'analyse', '--municipalities', '9999');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('9999');
    expect(start(process.execPath, 'analyse').status).toBe(2);
  });

  it.skipIf(older === undefined)('goes on in a newer Node when it is started in an older one', () => {
    const { status, stdout } = start(older ?? '', 'organisations', 'find', '0604', '--year', '2014', '--json');
    expect([status, JSON.parse(stdout)[0].name]).toEqual([0, 'Kongsberg']);
    expect(start(older ?? '', 'analyse').status).toBe(2);
  });
});

describe('the language of the terminal', () => {
  it.each([
    [['--language', 'nn'], { LANG: 'en_GB.UTF-8' }, 'nn'],
    [['--language=en'], {}, 'en'],
    [[], { LANG: 'nn_NO.UTF-8' }, 'nn'],
    [[], { LANG: 'nb_NO.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'nb'],
    [[], { LANG: 'de_DE.UTF-8' }, 'nb'],
    [[], {}, 'nb'],
  ] as const)('is the one asked for, else that of the machine, else bokmål: %j %j', (argv, environment, language) => {
    expect(chooseLanguage(argv, environment)).toBe(language);
  });
});
