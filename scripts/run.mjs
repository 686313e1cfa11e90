// Single steps for people at work: build-web, check, golden, bench [name].
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checks } from './checks.mjs'
import { ensureBuilt, ensureInstalled, findRuntime, ROOT, run, unlessDone } from './machine.mjs'

const [step, ...names] = process.argv.slice(2)
ensureInstalled()
if (step === 'build-web') ensureBuilt()
else if (step === 'check') {
  const failed = checks().filter(({ name, args }) => {
    const { status } = spawnSync(findRuntime(), args, { cwd: ROOT, stdio: 'inherit' })
    console.log(`${status === 0 ? '✓' : '✗'} ${name}`)
    return status !== 0
  })
  process.exitCode = failed.length > 0 ? 1 : 0
} else if (step === 'golden') {
  run(findRuntime(), ['--test', 'test/golden/*.test.ts'], {
    env: { ...process.env, GROUNDBREAK_GOLDEN: 'write' },
  })
} else if (step === 'bench') {
  unlessDone('bench', ['bench/package-lock.json'], 'bench/node_modules', () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: join(ROOT, 'bench'),
    }),
  )
  run(findRuntime(), [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'bench'])
  // the compatibility kit needs a checkout of its own: see docs/dmn-conformance.md
  const files = readdirSync(join(ROOT, 'bench')).filter((file) => file.endsWith('.ts') && file !== 'tck.ts')
  for (const file of files) {
    if (names.length > 0 && !names.includes(file.replace('.ts', ''))) continue
    console.log(`\n# bench/${file}`)
    const { status } = spawnSync(findRuntime(), [join('bench', file)], { cwd: ROOT, stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
} else {
  console.error('usage: node scripts/run.mjs build-web | check | golden | bench [name …]')
  process.exitCode = 2
}
