import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BodyOf, call, type ReceivedView, type ResultOf } from '@groundbreak/contract'
import { ROOT } from './demonstration.ts'

/** Who acts in these tests: one who may do nearly everything. */
const ACTOR = 'analyst'

/** The server as a user starts it, on a folder of data of its own and a free port. */
export class RunningServer {
  readonly url: string
  readonly process: ChildProcess

  private constructor(url: string, process: ChildProcess) {
    this.url = url
    this.process = process
  }

  /** @param environment what a person would set beside the folder: region, database, hosts */
  static async start(data: string, environment: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
    const { DATABASE_URL: _, ...inherited } = process.env
    const server = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...inherited,
        GROUNDBREAK_DATA: data,
        GROUNDBREAK_PORT: '0',
        GROUNDBREAK_DEMONSTRATION: 'none',
        ...environment,
      },
    })
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /http:\/\/\S+/.exec(line)?.[0]
      if (url) return new RunningServer(url, server)
    }
    throw new Error(`the server ended with code ${server.exitCode}`)
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const ended = once(this.process, 'exit')
    this.process.kill(signal)
    await ended
  }

  fetch = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${this.url}${path}`, { ...init, headers: { 'x-actor': ACTOR, ...init.headers } })

  readonly #asked: typeof fetch = (path, init) => fetch(`${this.url}${String(path)}`, init)

  ask<E extends Parameters<typeof call>[0]>(endpoint: E, sent: object = {}): Promise<ResultOf<E>> {
    return call(endpoint, sent as never, { fetch: this.#asked, actor: ACTOR })
  }

  /** Uploads files and waits until all of them are ready, or have been dealt with. */
  async send(
    ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  ): Promise<ReceivedView[]> {
    const form = new FormData()
    for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name)
    const lines = await this.ask('POST /api/received', { body: form })
    return Promise.all(lines.map(({ id }) => this.ready(id)))
  }

  async ready(id: string): Promise<ReceivedView> {
    for (;;) {
      const view = await this.ask('GET /api/received/:id', { params: { id } })
      if (view.stage === 'ready' || view.stage === 'accepted') return view
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  answer(id: string, body: BodyOf<'POST /api/received/:id/answers'>): Promise<ReceivedView> {
    return this.ask('POST /api/received/:id/answers', { params: { id }, body })
  }

  accept(id: string, reason?: string): Promise<ResultOf<'POST /api/received/:id/accept'>> {
    return this.ask('POST /api/received/:id/accept', {
      params: { id },
      body: reason === undefined ? {} : { reason },
    })
  }

  async lastEntry(): Promise<number> {
    return (await this.ask('GET /api/ledger', { query: {} })).last
  }

  /** Most memory the process ever held, in megabytes; undefined where the system does not tell. */
  peakMegabytes(): number | undefined {
    if (process.platform !== 'linux') return undefined
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
    const kilobytes = Number(/^VmHWM:\s+([0-9]+) kB$/m.exec(status)?.[1])
    assert.ok(kilobytes > 0)
    return kilobytes / 1024
  }
}
