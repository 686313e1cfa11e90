import type { Refused } from '@groundbreak/contract'
import { type MachineFault, machineFault, Refusal, type RefusalKind } from '@groundbreak/office'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'not-now': 409,
  'too-large': 413,
}

/** The one place where what went wrong becomes an answer, also before a route was found. */
export function answerError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof Refusal) return answerRefusal(reply, error)
  if (error.statusCode !== undefined && error.statusCode < 500) return answerClientError(reply, error)
  const fault = machineFault(error)
  if (fault) return answerFault(reply, fault)
  request.log.error(error)
  return reply.status(500).send({
    code: 'server.fault',
    message: { zh: '服务器出错，未作任何改动', en: 'the server failed; nothing was changed' },
    remedy: {
      zh: '重试；仍不行时请把日志交给维护人员',
      en: 'try again; if it persists give the log to the maintainers',
    },
  } satisfies Refused)
}

/** The disk is full, the folder read-only, the database away: nothing was stored, and somebody can help. */
function answerFault(reply: FastifyReply, { kind, words }: MachineFault): FastifyReply {
  return reply.status(kind === 'full' ? 507 : 503).send({
    code: `machine.${kind}`,
    message: words,
    remedy: {
      zh: '未存入任何内容；请维护人员处理后重试',
      en: 'nothing was stored; have it mended by whoever looks after the server, then try again',
    },
  } satisfies Refused)
}

function answerRefusal(reply: FastifyReply, { code, kind, words, remedy, details }: Refusal): FastifyReply {
  return reply.status(STATUS[kind]).send({ code, message: words, remedy, details } satisfies Refused)
}

const TOO_LARGE = [
  'FST_REQ_FILE_TOO_LARGE',
  'FST_ERR_CTP_BODY_TOO_LARGE',
  'FST_FILES_LIMIT',
  'FST_PARTS_LIMIT',
]

function answerClientError(reply: FastifyReply, error: FastifyError): FastifyReply {
  if (TOO_LARGE.includes(error.code)) {
    return reply.status(413).send({
      code: 'request.too-large',
      message: { zh: '文件过大或过多', en: 'too large, or too many files' },
      remedy: {
        zh: '分批上传；删除图片和多余的工作表',
        en: 'send fewer at once; remove pictures and sheets not needed',
      },
    } satisfies Refused)
  }
  return reply.status(error.statusCode ?? 400).send({
    code: 'request.invalid',
    message: { zh: `请求有误：${error.message}`, en: `not a valid request: ${error.message}` },
    remedy: { zh: '检查请求的内容', en: 'check what was sent' },
  } satisfies Refused)
}
