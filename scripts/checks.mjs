/** The checks that read the code without running it, each as arguments of the pinned runtime. */
export function checks() {
  const bin = (name) => `node_modules/${name}`
  return [
    {
      name: 'format and lint',
      args: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--max-diagnostics=40', '.'],
    },
    { name: 'types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'] },
    { name: 'types: core is pure', args: [bin('typescript/bin/tsc'), '-p', 'packages/core'] },
    { name: 'types: web', args: [bin('typescript/bin/tsc'), '-p', 'apps/web'] },
    {
      name: 'walls between rooms',
      args: [
        bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
        'packages',
        'apps',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
      ],
    },
    { name: 'nothing unused', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  ]
}
