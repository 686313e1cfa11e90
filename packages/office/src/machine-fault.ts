import type { Words } from '@groundbreak/core/finding'

/** What the machine said no to: somebody who looks after it can help, the program cannot. Nothing was stored. */
export interface MachineFault {
  readonly kind: 'full' | 'read-only' | 'not-allowed' | 'not-there' | 'busy' | 'foreign'
  readonly words: Words
}

type Kind = MachineFault['kind']

const SAID: Readonly<Record<Kind, Words>> = {
  full: { zh: '磁盘已满或超出配额', en: 'the disk is full' },
  'read-only': { zh: '数据目录只读，无法写入', en: 'the data folder is read-only' },
  'not-allowed': { zh: '没有权限', en: 'permission denied' },
  'not-there': { zh: '文件、目录或主机不存在', en: 'no such file, folder or host' },
  busy: { zh: '账本正被占用或数据库没有应答', en: 'the ledger is in use, or the database does not answer' },
  foreign: { zh: '这不是本系统的账本，或已损坏', en: 'this is no ledger of ours, or it is damaged' },
}

const BY_CODE: Readonly<Record<string, Kind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  ENOENT: 'not-there',
  ENOTDIR: 'not-there',
  EISDIR: 'not-there',
  EEXIST: 'not-there',
  ENAMETOOLONG: 'not-there',
  ENOTFOUND: 'not-there',
  ECONNREFUSED: 'busy',
  ECONNRESET: 'busy',
  EBUSY: 'busy',
  // PostgreSQL: disk_full, read_only_sql_transaction, insufficient_privilege, invalid_password, invalid_catalog_name, …
  '53100': 'full',
  '25006': 'read-only',
  '42501': 'not-allowed',
  '28P01': 'not-allowed',
  '28000': 'not-allowed',
  '3D000': 'not-there',
  '57P03': 'busy',
  '57P01': 'busy',
  '53300': 'busy',
  '55P03': 'busy',
}

/** Primary result codes of SQLite: busy, locked, readonly, ioerr, corrupt, full, cantopen, notadb. */
const BY_SQLITE: Readonly<Record<number, Kind>> = {
  5: 'busy',
  6: 'busy',
  8: 'read-only',
  10: 'full',
  11: 'foreign',
  13: 'full',
  14: 'not-there',
  26: 'foreign',
}

/** `undefined` for a fault of the program itself. */
export function machineFault(error: unknown): MachineFault | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, path } = error as NodeJS.ErrnoException
  const kind = kindOf(error, code)
  if (kind === undefined) return undefined
  const { zh, en } = SAID[kind]
  const detail = error.message.replace(/^[A-Z]+: /, '')
  const place = path === undefined ? '' : `${path}：`
  return { kind, words: { zh: `${place}${zh}（${detail}）`, en: `${en} (${detail})` } }
}

function kindOf(error: Error, code: string | undefined): Kind | undefined {
  if (code === 'ERR_SQLITE_ERROR' && 'errcode' in error && typeof error.errcode === 'number') {
    return BY_SQLITE[error.errcode & 0xff]
  }
  return code === undefined ? undefined : BY_CODE[code]
}
