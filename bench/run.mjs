// `npm run bench [name …]`: runs every bench/*.ts and prints what was measured, against what, and the figure.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findNode, howToGetNode } from '../scripts/find-node.mjs';

const node = findNode();
if (!node) {
  console.error(howToGetNode);
  process.exit(1);
}
if (node !== process.execPath) {
  process.exit(spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
}

const folder = new URL('.', import.meta.url);
const wanted = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'types.ts')
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')));

console.log('| bench | measured | against | ratio | asked for | met |\n| --- | --- | --- | --- | --- | --- |');
let fell = 0;
for (const file of files) {
  const { run } = await import(new URL(file, folder).href);
  for (const result of await run()) {
    const { name, value, unit, comparedWith, ratio, target, met } = result;
    if (met === false) fell += 1;
    const shown = [name, `${round(value)} ${unit}`, comparedWith ?? '', ratio === undefined ? '' : `${round(ratio)} ×`, target ?? '', met === undefined ? '' : met ? 'yes' : 'no'];
    console.log(`| ${shown.join(' | ')} |`);
  }
}
console.log(fell > 0 ? `\n${fell} fell short on this machine.` : '\nAll that was asked for was met on this machine.');

function round(value) {
  return Number(value.toPrecision(3));
}
