import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')

interface LockedPackage {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  resolved?: string
  link?: boolean
  os?: string | string[]
  cpu?: string | string[]
}
type Lock = Record<string, LockedPackage>

/** Optional packages that a package names and the lock does not have: `npm ci` refuses them on their platform. */
function missing(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(lock, path, name))
      .map((name) => `${path} → ${name}`),
  )
}

/** As Node resolves it: beside the package, or in a folder above. */
function isLocked(lock: Lock, path: string, name: string): boolean {
  for (let from = path; ; from = from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0))) {
    if (lock[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true
    if (from === '') return false
  }
}

/** Packages whose place is an address: whoever installs has a registry of their own. */
const addressed = (lock: Lock): string[] =>
  Object.entries(lock).flatMap(([path, { resolved = '' }]) => (resolved.includes('://') ? [path] : []))

for (const file of ['package-lock.json', 'bench/package-lock.json']) {
  const lock: Lock = JSON.parse(readFileSync(join(root, file), 'utf8')).packages

  test(`${file} names the packages of every platform, and no address of a registry`, () => {
    assert.ok(Object.keys(lock).length > 20)
    assert.deepEqual(missing(lock), [])
    assert.deepEqual(addressed(lock), [])
  })

  test(`${file}: a platform left out and an address would be noticed`, () => {
    const [name] = Object.entries(lock).find(([, { os }]) => os?.includes('darwin')) ?? ['']
    assert.ok(name)
    const { [name]: _, ...without } = lock
    assert.ok(missing(without).length > 0, name)
    assert.deepEqual(addressed({ ...lock, a: { resolved: 'https://registry.example/a.tgz' } }), ['a'])
  })
}

test('the runtime comes for every platform it is named for', () => {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const platforms = Object.keys(lock['']?.optionalDependencies ?? {}).map((name) => {
    const { os, cpu } = lock[`node_modules/${name}`] ?? {}
    return `${[os].flat().join()}-${[cpu].flat().join()}`
  })
  assert.deepEqual(platforms.sort(), ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64'])
})
