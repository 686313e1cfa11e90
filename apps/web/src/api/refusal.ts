import { RefusedRequest } from '@groundbreak/contract'
import type { Words } from '@groundbreak/core/finding'

const UNREACHABLE: Words = {
  zh: '连不上服务器。请确认程序仍在运行，再试一次。',
  en: 'The server cannot be reached. See that the program is running, then try again.',
}

/** What went wrong and what to do, in one breath. */
export function refusalWords(error: unknown): Words {
  if (!(error instanceof RefusedRequest)) return UNREACHABLE
  const { message, remedy } = error.refused
  return { zh: `${message.zh}。${remedy.zh}`, en: `${message.en}. ${remedy.en}` }
}
