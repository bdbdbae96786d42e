import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWalls } from '../../scripts/walls.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samvirke-walls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function house(files: Readonly<Record<string, string>>): void {
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
}

describe('the walls', () => {
  it('are seen when they are broken: a house with five faults shows five', async () => {
    house({
      'packages/store/src/costs/index.ts': "export const find = (): number => 1;\n",
      'packages/model/src/costs/index.ts': "export { calculate } from './calculate.ts';\n",
      'packages/model/src/costs/calculate.ts': "import { save } from '../synergies/index.ts';\nexport const calculate = (): number => save;\n",
      'packages/model/src/synergies/index.ts': "export { save } from './save.ts';\n",
      'packages/model/src/synergies/save.ts': "import { find } from '../../../store/src/costs/index.ts';\nimport { readFileSync } from 'node:fs';\nexport const save = find() + String(readFileSync).length;\n",
      'packages/model/src/reports/index.ts': "import { calculate } from '../costs/calculate.ts';\nexport const report = calculate();\n",
      'apps/web/src/page.ts': "import { find } from '../../../packages/store/src/costs/index.ts';\nexport const page = find();\n",
    });
    const { violations, modules } = await checkWalls(['packages', 'apps'], { baseDir: folder });
    expect(modules).toBeGreaterThan(5);
    expect(violations.map(({ rule }) => rule.name).sort()).toEqual(
      ['apps/web-walls', 'model-costs-door', 'model-costs-order', 'packages/model-no-node', 'packages/model-walls'].sort(),
    );
  });
});
