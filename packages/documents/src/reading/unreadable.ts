import type { Finding, Words } from '@groundbreak/core/finding'

/** Why a file cannot be read at all; each becomes one finding of severity `error`. */
export type UnreadableClass =
  | 'file.empty'
  | 'file.not-a-workbook'
  | 'file.corrupt'
  | 'file.encrypted'
  | 'file.unsupported'
  | 'file.limits'
  | 'file.xml-forbidden'
  | 'file.unsafe-path'
  | 'file.encoding'

/** Thrown inside the reading room and turned into a finding at its door. */
export class Unreadable extends Error {
  readonly class: UnreadableClass
  readonly detail: Words
  readonly cell: string | undefined

  /** @param detail what exactly was met, e.g. the part's name */
  constructor(what: UnreadableClass, detail: Words = { zh: '', en: '' }, cell?: string) {
    super(`${what} ${detail.en}`)
    this.class = what
    this.detail = detail
    this.cell = cell
  }
}

const SAYS: Record<UnreadableClass, { message: Words; remedy: Words }> = {
  'file.empty': {
    message: { zh: '文件是空的', en: 'the file is empty' },
    remedy: { zh: '重新导出或保存后再上传', en: 'save or export it again and send that' },
  },
  'file.not-a-workbook': {
    message: { zh: '内容不是工作簿或 CSV', en: 'the content is no workbook and no csv' },
    remedy: {
      zh: '用 Excel 或 WPS 打开并另存为 xlsx 后再上传',
      en: 'open it in Excel or WPS, save as xlsx and send that',
    },
  },
  'file.corrupt': {
    message: { zh: '文件已损坏，读不到结尾', en: 'the file is damaged and cannot be read to its end' },
    remedy: {
      zh: '可能上传中断；请打开原文件检查，另存后重新上传',
      en: 'the transfer may have been cut; open the original, save it again and send that',
    },
  },
  'file.encrypted': {
    message: { zh: '工作簿设有打开密码', en: 'the workbook is protected with a password' },
    remedy: {
      zh: '在 Excel 或 WPS 中取消打开密码，另存后重新上传；请勿把密码发给本系统',
      en: 'remove the password in Excel or WPS, save and send again; do not send the password',
    },
  },
  'file.unsupported': {
    message: {
      zh: '文件采用的格式或压缩方式暂不支持',
      en: 'the file is stored in a way that is not supported',
    },
    remedy: {
      zh: '用 Excel 或 WPS 打开并另存为 xlsx 后再上传',
      en: 'open it in Excel or WPS, save as xlsx and send that',
    },
  },
  'file.limits': {
    message: { zh: '文件展开后超过限额', en: 'the file asks for more than the limits allow' },
    remedy: {
      zh: '只保留报表所需的工作表与区域，另存为新文件后上传',
      en: 'keep only the sheets and range of the report, save as a new file and send that',
    },
  },
  'file.xml-forbidden': {
    message: {
      zh: '文件内含文档类型或实体声明，出于安全不予读取',
      en: 'a part declares a document type or entities, which is refused for safety',
    },
    remedy: {
      zh: '用 Excel 或 WPS 另存为新文件后上传',
      en: 'save it as a new file in Excel or WPS and send that',
    },
  },
  'file.unsafe-path': {
    message: {
      zh: '压缩包内有指向包外的文件名，出于安全不予读取',
      en: 'an entry of the container has a name that leaves it, which is refused for safety',
    },
    remedy: {
      zh: '用 Excel 或 WPS 另存为新文件后上传',
      en: 'save it as a new file in Excel or WPS and send that',
    },
  },
  'file.encoding': {
    message: { zh: '无法确定文字编码', en: 'the text encoding cannot be established' },
    remedy: { zh: '另存为 UTF-8 编码的 CSV，或另存为 xlsx', en: 'save as csv in UTF-8, or as xlsx' },
  },
}

/** The finding of a file that cannot be read. */
export function unreadableFinding(file: string, problem: Unreadable): Finding {
  const { message, remedy } = SAYS[problem.class]
  const { zh, en } = problem.detail
  return {
    class: problem.class,
    severity: 'error',
    at: { file, ...(problem.cell === undefined ? {} : { cell: problem.cell }) },
    message: {
      zh: `${file}：${message.zh}${zh ? `（${zh}）` : ''}`,
      en: `${file}: ${message.en}${en ? ` (${en})` : ''}`,
    },
    remedy,
    values: {},
  }
}
