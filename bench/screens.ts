/**
 * Start of an installed machine to the first page (limit 2 s), data of the demonstration's screens (limit 50 ms each),
 * first load of the web application (limit 350 kB gzip), memory of the idle server (limit 250 MB).
 * Ratios are measured ÷ limit: below 1 is inside.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Verdict } from './limits/verdict.ts'

const ROOT = resolve(import.meta.dirname, '..')
/** A server is idle when nobody asked for this long: it has given memory back by then. */
const IDLE = 45_000
const SCREENS = [
  '/api/region',
  '/api/board?month=2022-10',
  '/api/indicators?month=2022-10',
  '/api/indicators?month=2022-10&by=division',
  '/api/indicators/course?id=completion_rate&by=division',
  '/api/projects?month=2022-10',
  '/api/projects/p_0001?month=2022-10',
  '/api/lights?month=2022-10',
  '/api/leagues?month=2022-10',
  '/api/closes',
  '/api/bulletins/draft?month=2022-10',
  '/api/trace?indicator=completion_rate&month=2022-10',
]

const verdict = new Verdict()
const data = mkdtempSync(join(tmpdir(), 'groundbreak-bench-'))
try {
  const seeded = await start()
  await seeded.stop()
  const running = await start()
  row('start to first page', running.ms, 'ms', 2000)
  for (const path of SCREENS) row(path, await median(() => get(running.url + path)), 'ms', 50)
  await pause(IDLE)
  row('memory of the idle server', residentMegabytes(running.pid), 'MB', 250)
  row('first load, gzip', firstLoadKilobytes(), 'kB', 350)
  await running.stop()
  verdict.print()
} finally {
  rmSync(data, { recursive: true, force: true })
}

function row(what: string, measured: number, unit: string, limit: number): void {
  verdict.limit(`${what}, ${unit}`, measured, limit)
}

async function start(): Promise<{ url: string; ms: number; pid: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GROUNDBREAK_PORT: String(port), GROUNDBREAK_DATA: data },
  })
  while (
    !(await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    await pause(10)
  const ms = performance.now() - began
  while (((await (await fetch(`${url}/api/health`)).json()) as { importing: boolean }).importing)
    await pause(200)
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await ended
  }
  return { url, ms, pid: server.pid ?? 0, stop }
}

async function get(url: string): Promise<void> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} ${url}`)
  await answer.arrayBuffer()
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 9; turn += 1) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+([0-9]+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** The page, and the scripts and styles it names. */
function firstLoadKilobytes(): number {
  const dist = join(ROOT, 'apps/web/dist')
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  const bytes = [Buffer.from(page), ...named.map((name) => readFileSync(join(dist, name)))]
  return bytes.reduce((sum, content) => sum + gzipSync(content).length, 0) / 1024
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
