import type { FastifyReply } from 'fastify'

export interface FileAnswer {
  readonly name: string
  readonly bytes: Uint8Array
}

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** A file to be saved under its name, never shown as a page of ours. */
export function sendFile(reply: FastifyReply, { name, bytes }: FileAnswer): FastifyReply {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(TYPES[ending] ?? 'application/octet-stream')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
