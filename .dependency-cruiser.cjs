/**
 * The walls of the house (ARCHITECTURE.md). A room of core imports from its own floor's earlier rooms or from
 * below, never upwards; from outside a room one enters through its index.ts. `test/walls.test.ts` plants
 * forbidden imports and expects each to be found: a wall that looks at nothing must not pass.
 */
const FLOORS = [
  ['quantity', 'calendar', 'finding', 'division', 'role', 'field', 'pack', 'language', 'dmn'],
  ['ledger', 'workbook', 'portfolio'],
  [
    'report',
    'project',
    'lead',
    'agreement',
    'chain',
    'permit',
    'request',
    'task',
    'policy',
    'platform',
    'talent',
    'energy',
  ],
  ['indicator', 'rule'],
  ['league', 'tour', 'bulletin', 'trace'],
  ['region'],
]
const core = (rooms) => `^packages/core/src/(${rooms.join('|')})/`
const TEST = '[.]test[.]ts$'

module.exports = {
  forbidden: [
    ...FLOORS.slice(0, -1).map((floor, i) => ({
      name: `floor-${i}-looks-up`,
      severity: 'error',
      from: { path: core(floor), pathNot: TEST },
      to: { path: core(FLOORS.slice(i + 1).flat()) },
    })),
    {
      name: 'subjects-do-not-meet',
      severity: 'error',
      from: { path: core(FLOORS[2]), pathNot: TEST },
      to: { path: core(FLOORS[2]), pathNot: '^packages/core/src/$1/' },
    },
    {
      name: 'room-on-a-floor',
      comment: 'every folder of core stands on a floor above',
      severity: 'error',
      from: { path: '^packages/core/src/[^/]+/', pathNot: core(FLOORS.flat()) },
      to: {},
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      from: { path: '^packages/core/src/([^/]+)/', pathNot: TEST },
      to: { path: '^packages/core/src/[^/]+/', pathNot: ['^packages/core/src/$1/', '/index[.]ts$'] },
    },
    {
      name: 'core-stands-alone',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: TEST },
      to: { path: '^(packages/(?!core/)|apps/)' },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-knows-core-only',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: TEST },
      to: { path: '^(packages/(?!core/|contract/)|apps/)' },
    },
    {
      name: 'documents-and-store-know-core-only',
      severity: 'error',
      from: { path: '^packages/(documents|store)/src/', pathNot: TEST },
      to: { path: '^(packages/(?!core/|$1/)|apps/)' },
    },
    {
      name: 'web-knows-core-and-contract',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: '^(packages/(?!core/|contract/)|apps/(?!web/))' },
    },
    {
      name: 'nobody-imports-an-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'production-knows-no-fixtures',
      severity: 'error',
      from: { path: '^(packages|apps)/', pathNot: TEST },
      to: { path: '^(fixtures|test|bench)/' },
    },
    { name: 'no-cycles', severity: 'error', from: { pathNot: TEST }, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^regions/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
}
