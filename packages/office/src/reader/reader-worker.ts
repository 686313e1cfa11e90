import { parentPort, workerData } from 'node:worker_threads'
import type { Vocabulary } from '@groundbreak/core/workbook'
import { ReadingRoom } from './reading-room.ts'
import type { ReaderMessage, ReaderRequest } from './request.ts'
import { sendable } from './sent-reading.ts'

/** The thread a workbook is read in: it may be ended at any moment. */
const room = new ReadingRoom(workerData as Vocabulary)

const send = (message: ReaderMessage): void => parentPort?.postMessage(message)

parentPort?.on('message', async (request: ReaderRequest) => {
  try {
    const reading = await room.read(request, (stage) => send({ kind: 'stage', stage }))
    send({ kind: 'done', reading: sendable(reading) })
  } catch (error) {
    // the thread must answer whatever happens: who asked is waiting
    send({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
