import type { Words } from '@groundbreak/core/finding'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResultOf } from './api.ts'
import type { Refused } from './refusal.ts'

/** Everything an endpoint wants, and nothing it does not. */
export type Sent<E extends Endpoint> = (ParamsOf<E> extends undefined ? unknown : { params: ParamsOf<E> }) &
  (QueryOf<E> extends undefined ? unknown : { query: QueryOf<E> }) &
  (BodyOf<E> extends undefined ? unknown : { body: BodyOf<E> })

/** A request that was refused, with what to tell the person. */
export class RefusedRequest extends Error {
  readonly status: number
  readonly refused: Refused
  constructor(status: number, refused: Refused) {
    super(refused.message.en)
    this.status = status
    this.refused = refused
  }
}

/** `/api/projects/p_0001?month=2022-10`: parameters filled in and encoded, undefined queries left out. */
export function pathTo<E extends Endpoint>(endpoint: E, sent: Omit<Sent<E>, 'body'>): string {
  const { params = {}, query = {} } = sent as {
    params?: Record<string, string>
    query?: Record<string, string | undefined>
  }
  const template = endpoint.slice(endpoint.indexOf(' ') + 1)
  const path = template.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export interface CallOptions {
  /** Who acts; travels as header `x-actor`. */
  readonly actor?: string
  readonly signal?: AbortSignal
  readonly fetch?: typeof fetch
}

/**
 * Calls one endpoint. Answers that are no JSON come as a Blob.
 * @throws RefusedRequest when the server says no
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  sent: Sent<E>,
  options: CallOptions = {},
): Promise<ResultOf<E>> {
  const { body } = sent as { body?: unknown }
  const headers: Record<string, string> = {}
  if (options.actor !== undefined) headers['x-actor'] = encodeURIComponent(options.actor)
  const form = body instanceof FormData
  if (body !== undefined && !form) headers['content-type'] = 'application/json'
  const init: RequestInit = { method: endpoint.slice(0, endpoint.indexOf(' ')), headers }
  if (body !== undefined) init.body = form ? body : JSON.stringify(body)
  if (options.signal) init.signal = options.signal
  const response = await (options.fetch ?? fetch)(pathTo(endpoint, sent), init)
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json')
  if (!response.ok) throw new RefusedRequest(response.status, await readRefusal(response, isJson))
  return (isJson ? await response.json() : await response.blob()) as ResultOf<E>
}

async function readRefusal(response: Response, isJson: boolean): Promise<Refused> {
  if (isJson) return (await response.json()) as Refused
  const message: Words = {
    zh: `服务器返回 ${response.status}`,
    en: `the server answered ${response.status}`,
  }
  return { code: 'server.unclear', message, remedy: { zh: '稍后重试', en: 'try again later' } }
}
