import { type ReceivedLine, type Refused, RefusedRequest } from '@groundbreak/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { currentActor } from '../../api/actor.ts'

/** A file on its way to the server. */
export interface Upload {
  readonly id: number
  readonly file: File
  readonly sent: number
  readonly error?: Error
  readonly cancel: () => void
}

export interface Uploads {
  readonly uploads: readonly Upload[]
  readonly send: (files: Iterable<File>) => void
  readonly drop: (upload: Upload) => void
}

const AT_ONCE = 2
let lastId = 0

/** Sends files two at a time, each with its own progress and cancel. */
export function useUploads(): Uploads {
  const client = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const drop = useCallback((upload: Upload) => {
    upload.cancel()
    setUploads((all) => all.filter((one) => one.id !== upload.id))
  }, [])

  const send = useCallback(
    (files: Iterable<File>) => {
      const change = (id: number, part: Partial<Upload>) =>
        setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))
      const waiting = [...files].map((file) => {
        lastId += 1
        const control = new AbortController()
        const upload: Upload = {
          id: lastId,
          file,
          sent: 0,
          cancel: () => control.abort(),
        }
        return { upload, signal: control.signal }
      })
      setUploads((all) => [...all, ...waiting.map(({ upload }) => upload)])
      const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const { upload, signal } = next
          if (signal.aborted) continue
          try {
            await sendFile(upload.file, signal, (sent) => change(upload.id, { sent }))
            setUploads((all) => all.filter((one) => one.id !== upload.id))
            await client.invalidateQueries({ queryKey: ['GET /api/received'] })
          } catch (error) {
            // A file that cannot be sent must not stop the others; it stays listed with its reason.
            change(upload.id, { error: error instanceof Error ? error : new Error(String(error)) })
          }
        }
      }
      for (let worker = 0; worker < AT_ONCE; worker += 1) void work()
    },
    [client],
  )
  return { uploads, send, drop }
}

/** Sends one file; `fetch` cannot tell how much is sent, the older request can. */
function sendFile(file: File, signal: AbortSignal, onSent: (bytes: number) => void): Promise<ReceivedLine[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/received')
    request.setRequestHeader('x-actor', encodeURIComponent(currentActor()))
    request.responseType = 'json'
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = () => {
      if (request.status < 400) resolve(request.response as ReceivedLine[])
      // what stands between us and the server may answer without a refusal of ours
      else if (request.response === null) reject(new Error(`the server answered ${request.status}`))
      else reject(new RefusedRequest(request.status, request.response as Refused))
    }
    request.onerror = () => reject(new Error('the connection broke'))
    request.onabort = () => reject(new Error('cancelled'))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
