// A PostgreSQL server of the tests' own: fresh folder, free port, loopback only, gone afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from './debian.mjs'

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** `{ url, stop }`, or undefined where no server programs are installed. */
export async function startPostgres() {
  const bin = findPostgres()
  if (!bin) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-pg-'))
  const identity = unprivileged()
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const data = join(folder, 'data')
  const options = { ...identity, cwd: folder, stdio: 'ignore' }
  const made = spawnSync(
    `${bin}/initdb`,
    ['-D', data, '-U', 'groundbreak', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    options,
  )
  if (made.status !== 0) throw new Error('initdb failed')
  const port = await freePort()
  const server = spawn(
    `${bin}/postgres`,
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder],
    options,
  )
  const ready = () =>
    spawnSync(`${bin}/pg_isready`, ['-h', '127.0.0.1', '-p', String(port), '-q'], { stdio: 'ignore' })
      .status === 0
  for (let tries = 0; !ready(); tries += 1) {
    if (tries > 150) throw new Error('PostgreSQL did not start')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgresql://groundbreak@127.0.0.1:${port}/postgres`, stop }
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres` that its package made. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined
  const ask = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: ask('-u'), gid: ask('-g') }
}
