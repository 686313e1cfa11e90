// npm test: installs what it needs, then all checks, all tests on SQLite and PostgreSQL, and the browser journeys.
// Closes with the line `N passed, N failed`. `npm test -- unit` and the like run single parts.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checks } from './checks.mjs'
import { ensureDebianPrograms } from './debian.mjs'
import { ENVIRONMENT, ensureBuilt, ensureInstalled, findRuntime, ROOT } from './machine.mjs'
import { freePort, startPostgres } from './postgres.mjs'

const parts = process.argv.slice(2)
const wants = (part) => parts.length === 0 || parts.includes(part)
/** The pages do not know what keeps the ledger: those that only look are looked at once, on the embedded store. */
const WRITING_JOURNEYS = ['test/journeys/{analyst,as-of,auditor,bulletin,clerk,rule,trace}.test.ts']
const total = { passed: 0, failed: 0, skipped: 0 }
const scratch = mkdtempSync(join(tmpdir(), 'groundbreak-test-'))
const node = () => findRuntime()

ensureInstalled()
for (const { program, for: purpose } of ensureDebianPrograms()) {
  console.log(`– not installed and may not be: ${program}; therefore skipped: ${purpose}`)
}
if (wants('checks')) runChecks()
const postgres = wants('unit') || wants('journeys') ? await startPostgres() : undefined
try {
  const database = postgres ? { GROUNDBREAK_TEST_DATABASE_URL: postgres.url } : {}
  ensureBuilt()
  if (wants('unit'))
    runTests(
      'tests',
      [
        'packages/**/*.test.ts',
        'apps/**/*.test.ts',
        'test/*.test.ts',
        'test/{golden,conformance,fuzz}/**/*.test.ts',
      ],
      database,
    )
  if (wants('journeys')) {
    await runJourneys('embedded store', ['test/journeys/**/*.test.ts'], {})
    if (postgres) await runJourneys('PostgreSQL', WRITING_JOURNEYS, { DATABASE_URL: postgres.url })
  }
} finally {
  await postgres?.stop()
  rmSync(scratch, { recursive: true, force: true })
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function runChecks() {
  for (const { name, args } of checks()) {
    const { status, stdout, stderr } = spawnSync(node(), args, { cwd: ROOT, encoding: 'utf8' })
    count(status === 0)
    console.log(`${status === 0 ? '✓' : '✗'} ${name}`)
    if (status !== 0) console.log(`${stdout}${stderr}`)
  }
}

function runTests(title, patterns, env) {
  console.log(`# ${title}`)
  const counts = join(scratch, 'counts.json')
  rmSync(counts, { force: true })
  const args = ['--test', '--test-concurrency=2', '--test-reporter=./scripts/reporter.mjs', ...patterns]
  const { status } = spawnSync(node(), args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...ENVIRONMENT, ...env, GROUNDBREAK_TEST_COUNTS: counts },
  })
  const before = total.failed
  try {
    const found = JSON.parse(readFileSync(counts, 'utf8'))
    for (const key of ['passed', 'failed', 'skipped']) total[key] += found[key]
  } catch {
    total.failed += 1
  }
  if (status !== 0 && total.failed === before) total.failed += 1
}

/** Starts the application as a user would, with a fresh folder of data, and walks people's paths in a browser. */
async function runJourneys(title, patterns, env) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const data = mkdtempSync(join(scratch, 'data-'))
  const server = spawn(node(), ['apps/server/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...ENVIRONMENT, ...env, GROUNDBREAK_PORT: String(port), GROUNDBREAK_DATA: data },
  })
  try {
    await ready(url, server)
    runTests(`journeys on ${title}`, patterns, { GROUNDBREAK_TEST_URL: url })
  } finally {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
    }
  }
}

/** Waits until the server answers and has imported the demonstration. */
async function ready(url, server) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`)
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok && !(await answer.json()).importing) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not ready: ${url}`)
}

function count(passed) {
  total[passed ? 'passed' : 'failed'] += 1
}
