// The walls of the house (ARCHITECTURE.md), checked over every import. Fails when an arrow goes the wrong way,
// and when hardly anything was read: a checker that sees no modules finds no faults either.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** In `model` a room uses itself and those before it here. The order of the loop, with what all stand on first. */
export const MODEL_ROOMS = [
  'units',
  'errors',
  'assumptions',
  'explain',
  'access',
  'history',
  'jobs',
  'organisations',
  'costs',
  'entries',
  'landscape',
  'benchmarks',
  'maturity',
  'synergies',
  'business-cases',
  'cooperation',
  'offerings',
  'sourcing',
  'scenarios',
  'plans',
  'portfolio',
  'reports',
  'evidence',
];

/** Floor → the floors it may use. `npm` and `node`: whether it may use packages, and Node's own modules. */
const FLOORS = {
  'packages/model': { uses: [], npm: false, node: false },
  'packages/contract': { uses: ['packages/model'], npm: true, node: false },
  'packages/text': { uses: ['packages/model'], npm: true, node: false },
  'packages/paper': { uses: ['packages/model', 'packages/text'], npm: true, node: true },
  'packages/store': { uses: ['packages/model', 'packages/contract'], npm: true, node: true },
  'apps/web': { uses: ['packages/model', 'packages/contract', 'packages/text', 'packages/paper'], npm: true, node: false },
  'apps/server': { uses: ['packages/model', 'packages/contract', 'packages/text', 'packages/paper', 'packages/store'], npm: true, node: true },
  'apps/cli': { uses: ['packages/model', 'packages/contract', 'packages/text', 'packages/paper', 'packages/store'], npm: true, node: true },
};

const notTest = '\\.test\\.tsx?$|/test/|/testing/';
const forbidden = [
  { name: 'no-circle', comment: 'Files that need each other are one file, or one too many.', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  {
    name: 'not-to-unresolvable',
    comment: 'An import that leads nowhere.',
    from: {},
    // Two packages of types only (@types/geojson, @types/topojson-specification): tsc answers for those.
    to: { couldNotResolve: true, pathNot: '^(geojson|topojson-specification)$' },
  },
];
for (const [floor, rule] of Object.entries(FLOORS)) {
  const others = Object.keys(FLOORS).filter((other) => other !== floor && !rule.uses.includes(other));
  forbidden.push({
    name: `${floor}-walls`,
    comment: `${floor} uses ${rule.uses.join(', ') || 'nothing'}.`,
    from: { path: `^${floor}/`, pathNot: notTest },
    to: { path: others.map((other) => `^${other}/`).join('|') },
  });
  if (!rule.npm) {
    forbidden.push({
      name: `${floor}-no-packages`,
      from: { path: `^${floor}/`, pathNot: notTest },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] },
    });
  }
  if (!rule.node) {
    forbidden.push({
      name: `${floor}-no-node`,
      from: { path: `^${floor}/(?!vite\\.config)`, pathNot: `${notTest}|^${floor}/build/` },
      to: { dependencyTypes: ['core'] },
    });
  }
  forbidden.push({
    name: `${floor}-by-the-door`,
    comment: 'Another floor is entered by the index.ts of a room, or of a part of one that has a door of its own (costs/ledgers).',
    from: { pathNot: `^${floor}/|^tests/|^bench/|${notTest}` },
    to: { path: `^${floor}/src/[^/]+/`, pathNot: `^${floor}/src/[^/]+/.*/index\\.ts$|^${floor}/src/[^/]+/index\\.ts$` },
  });
}
forbidden.push({
  name: 'web-takes-no-print',
  comment: 'The browser that prints is started on the server.',
  from: { path: '^apps/web/' },
  to: { path: '^packages/paper/src/print/' },
});
MODEL_ROOMS.forEach((room, index) => {
  const later = MODEL_ROOMS.slice(index + 1);
  if (later.length > 0) {
    forbidden.push({
      name: `model-${room}-order`,
      comment: `${room} uses rooms before it only: ${MODEL_ROOMS.slice(0, index).join(', ') || 'none'}.`,
      from: { path: `^packages/model/src/${room}/`, pathNot: notTest },
      to: { path: `^packages/model/src/(${later.join('|')})/` },
    });
  }
  forbidden.push({
    name: `model-${room}-door`,
    comment: `The room ${room} is entered by its index.ts.`,
    from: { path: '^packages/model/src/', pathNot: `^packages/model/src/${room}/|${notTest}` },
    to: { path: `^packages/model/src/${room}/`, pathNot: `^packages/model/src/${room}/index\\.ts$` },
  });
});

/** Fewer than this means that the reader of imports does not see TypeScript, not that the house is empty. */
const LEAST_MODULES = 100;

export async function checkWalls(paths = ['packages', 'apps'], extra = {}) {
  const answer = await cruise(
    paths,
    {
      ruleSet: { forbidden },
      validate: true,
      exclude: { path: 'node_modules/(?!@samvirke)|/dist/' },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
      ...extra,
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const { violations, totalCruised, totalDependenciesCruised } = answer.output.summary;
  return { violations: violations.filter((violation) => violation.rule.severity !== 'ignore'), modules: totalCruised, arrows: totalDependenciesCruised };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { violations, modules, arrows } = await checkWalls();
  for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
  console.log(`walls: ${modules} modules, ${arrows} arrows, ${violations.length} through a wall`);
  if (modules < LEAST_MODULES) {
    console.error(`Only ${modules} modules were read (at least ${LEAST_MODULES} expected): the reader of imports is broken.`);
    process.exit(1);
  }
  process.exit(violations.length > 0 ? 1 : 0);
}
