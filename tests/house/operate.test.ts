import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { buildProgram } from '../../apps/cli/src/terminal/build-program.ts';
import { SCOPES } from '../../apps/server/src/access/build-verifier.ts';
import { readLoginConfig } from '../../packages/store/src/access/index.ts';
import { readConfiguration, VARIABLES, type VariableRow } from '../../packages/store/src/configuration/index.ts';
import { loadTexts } from '../../packages/text/src/index.ts';

const PEM = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const text = readFileSync(fileURLToPath(new URL('../../docs/operate.md', import.meta.url)), 'utf8');
const section = (heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const rowsOf = (part: string): readonly (readonly string[])[] => [...part.matchAll(/^\| (`.*) \|$/gm)].map(([, row = '']) => row.split(' | '));
/** What a shell would be given: lines that are indented, and those of fenced blocks. */
const commands = text.split('\n').filter((line) => line.startsWith('    ')).map((line) => line.trim());

const folder = mkdtempSync(join(tmpdir(), 'samvirke-operate-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/operate.md', () => {
  const table = new Map(rowsOf(section('Environment')).flatMap(([names = '', what = '', standard = '']) => [...names.matchAll(/`(\w+)`/g)].map(([, name = '']): [string, readonly [string, string]] => [name, [what, standard]])));

  it('has a row for every variable that is read, and none that isn’t', () => {
    const read = Object.entries<VariableRow>(VARIABLES).flatMap(([name, { isSecret }]) => (isSecret === true ? [name, `${name}_FILE`] : [name]));
    const elsewhere = ['BROWSER_PATH', 'LANG', 'LC_ALL', 'SAMVIRKE_TRACE', 'SAMVIRKE_TEST_POSTGRES'];
    expect([...table.keys()].toSorted()).toEqual([...read, ...elsewhere].toSorted());
  });

  it('says what each may be and what it is when nothing is said', () => {
    for (const [name, row] of Object.entries<VariableRow>(VARIABLES)) {
      const [what, standard] = table.get(name) ?? ['', ''];
      if (row.kind === 'whole' && row.standard !== null) expect([name, standard]).toEqual([name, `\`${row.standard}\``]);
      if (row.kind === 'choice') for (const allowed of row.allowed) expect([name, `${what} ${standard}`]).toEqual([name, expect.stringContaining(`\`${allowed}\``)]);
    }
    const { configuration } = readConfiguration({}, { readFile: () => '', checkLogin: () => [], folder: '' });
    expect(table.get('SAMVIRKE_METRICS_HOST')?.[1]).toBe('`127.0.0.1`');
    expect(table.get('SAMVIRKE_STOP_SECONDS')?.[1]).toContain(`\`${configuration?.stopSeconds}\``);
  });

  it('sets no variable that isn’t there', () => {
    const set = commands.flatMap((line) => [...line.matchAll(/\b(SAMVIRKE_\w+|DATABASE_URL\w*|PORT|NODE_ENV)=/g)].map(([, name = '']) => name));
    expect(set.length).toBeGreaterThan(8);
    expect(set.filter((name) => !table.has(name))).toEqual([]);
  });

  it('shows a file of providers that is taken as it stands', () => {
    const block = /```yaml\n(providers:[\s\S]*?)```/.exec(text)?.[1] ?? '';
    writeFileSync(join(folder, 'login.yaml'), block);
    for (const [, key = ''] of block.matchAll(/key_file: ([\w.-]+)/g)) writeFileSync(join(folder, key), PEM);
    const { providers, machines } = readLoginConfig(join(folder, 'login.yaml'), {});
    expect(providers.map(({ id }) => id)).toEqual(['ansattporten', 'idporten']);
    expect(machines?.issuer).toBe('https://maskinporten.no/');
    for (const { id } of providers.slice(0, 1)) expect(text).toContain(`/login/${id}/callback`);
  });

  it('lists the scopes with the roles that they give', () => {
    const rows = rowsOf(section('Login')).map(([scope = '', roles = '']) => [scope.replaceAll('`', ''), roles.replace(', where the body is one', '').split(', ')]);
    expect(Object.fromEntries(rows)).toEqual(SCOPES);
  });

  it('names commands that there are, with options that they take', async () => {
    const texts = await loadTexts('en');
    const program = buildProgram({ texts, json: false, write: () => undefined, tell: () => undefined, environment: {}, watched: false, shown: false }, '0', () => undefined);
    const lines = commands.filter((line) => line.includes('npx samvirke ')).map((line) => line.slice(line.indexOf('npx samvirke ') + 'npx samvirke '.length).split(/\s+/));
    expect(lines.length).toBeGreaterThan(8);
    const unknown = lines.filter((words) => {
      let command: Command = program;
      for (const word of words) {
        const next = command.commands.find((one) => one.name() === word);
        if (!next) break;
        command = next;
      }
      const options = words.filter((word) => word.startsWith('--'));
      return command === program || command.commands.length > 0 || options.some((option) => !command.options.some(({ long }) => long === option));
    });
    expect(unknown.map((words) => words.join(' '))).toEqual([]);
  });

  it('shows YAML that can be read', () => {
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(parseAllDocuments(block).flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('leads to headings and files that are there', () => {
    const anchors = new Set([...text.matchAll(/^##+ (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replace(/[^\w\s-]/g, '').replaceAll(' ', '-')));
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      if (link.startsWith('#')) expect([link, anchors.has(link.slice(1))]).toEqual([link, true]);
      else expect(() => readFileSync(fileURLToPath(new URL(`../../docs/${link}`, import.meta.url)))).not.toThrow(/ENOENT/);
    }
  });
});
