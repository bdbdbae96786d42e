// `npm test`: sets itself up as `npm start` does, runs every check, and closes with a line `N passed, N failed`.
// Runs on Node 20 and goes on in a newer Node. `npm test -- unit browser` runs only the steps named.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findNode, howToGetNode } from './find-node.mjs';
import { buildIfStale, installIfStale, root } from './install.mjs';

installIfStale();
const node = findNode();
if (!node) {
  console.error(howToGetNode);
  process.exit(1);
}
buildIfStale(node);

const modules = join(root, 'node_modules');
const results = mkdtempSync(join(tmpdir(), 'samvirke-test-'));
const unitReport = join(results, 'unit.json');
const browserReport = join(results, 'browser.json');

/** A step counts as one check unless its runner writes a report that counts its own. */
const steps = [
  { name: 'types', args: [join(modules, 'typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', args: [join(modules, 'oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'walls', args: [join(root, 'scripts/walls.mjs')] },
  {
    name: 'unit',
    args: [join(modules, 'vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: () => countVitest(unitReport),
  },
  {
    name: 'browser',
    args: [join(modules, '@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    count: () => countPlaywright(browserReport),
  },
];

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function countVitest(path) {
  const report = readReport(path);
  if (!report || report.numTotalTests === 0) return undefined;
  // A file that cannot be loaded has no tests to fail; it is a failure all the same.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const fallen = report.testResults
    .filter((file) => file.status === 'failed')
    .flatMap((file) => {
      const tests = file.assertionResults.filter((test) => test.status === 'failed');
      return tests.length === 0 ? [told(file.name, file.message)] : tests.map((test) => told(`${file.name}: ${test.fullName}`, test.failureMessages?.[0]));
    });
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests, fallen };
}

const LONGEST_REASON = 400;
/** What failed and why, short enough to stand at the end, where it is read first. */
function told(name, reason = '') {
  const words = stripVTControlCharacters(reason).replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  return `${name.replace(`${root}/`, '')}${words ? ` — ${words}` : ''}`;
}

function countPlaywright(path) {
  const report = readReport(path);
  const stats = report?.stats;
  if (!stats || stats.expected + stats.unexpected + stats.flaky === 0) return undefined;
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, fallen: report.suites.flatMap(unexpectedOf) };
}

function unexpectedOf(suite) {
  const own = (suite.specs ?? [])
    .filter((spec) => !spec.ok)
    .map((spec) => told(`${spec.file}: ${spec.title}`, spec.tests[0]?.results.at(-1)?.error?.message));
  return [...own, ...(suite.suites ?? []).flatMap(unexpectedOf)];
}

function run({ args, environment }) {
  return new Promise((resolve) => {
    const child = spawn(node, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}
const total = { passed: 0, failed: 0, skipped: 0 };
const fallen = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const begin = Date.now();
  console.log(`\n— ${step.name}`);
  const code = await run(step);
  const counted = step.count?.();
  const outcome = counted ?? { passed: code === 0 && !step.count ? 1 : 0, failed: code === 0 && !step.count ? 0 : 1, skipped: 0 };
  // A runner that ends with an error though no test failed has met something outside the tests.
  if (code !== 0 && outcome.failed === 0) outcome.failed = 1;
  if (outcome.failed > 0) fallen.push(...(outcome.fallen?.length ? outcome.fallen : [`${step.name}: see above`]));
  for (const key of Object.keys(total)) total[key] += outcome[key];
  const seconds = ((Date.now() - begin) / 1000).toFixed(1);
  console.log(`— ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}
rmSync(results, { recursive: true, force: true });
console.log('');
for (const what of fallen) console.log(`FAILED: ${what}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
