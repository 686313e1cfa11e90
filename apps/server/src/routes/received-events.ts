import type { ReceivedEvent } from '@groundbreak/contract'
import type { Office } from '@groundbreak/office'
import type { FastifyReply, FastifyRequest } from 'fastify'

const HEARTBEAT = 15_000
/** Bytes that may wait for one browser. */
const BACKLOG = 1 << 20

/** Progress of received files as server-sent events; ends when the browser goes or the server stops. */
export function streamReceived(intake: Office['intake'], request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  raw.write('retry: 2000\n\n')
  const ignore = intake.listen((event: ReceivedEvent) => {
    // whoever reads too slowly is cut off and comes again; the list tells what was missed
    if (raw.writableLength > BACKLOG) raw.destroy()
    else raw.write(`event: received\ndata: ${JSON.stringify(event)}\n\n`)
  })
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT)
  const end = () => {
    clearInterval(heartbeat)
    ignore()
    raw.end()
  }
  request.raw.on('close', end)
}
