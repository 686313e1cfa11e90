import type { Finding } from '@groundbreak/core/finding'

/** The reader was ended at its deadline or its memory limit. */
export const tooLongReading = (file: string): Finding => ({
  class: 'file.limits',
  severity: 'error',
  at: { file },
  message: {
    zh: `“${file}”读取所需的时间或内存超过上限，已停止读取`,
    en: `reading "${file}" took more time or memory than allowed and was stopped`,
  },
  remedy: {
    zh: '删除多余的工作表、空白行列和图片，另存为新的工作簿后重新报送',
    en: 'remove sheets, empty rows and pictures that are not needed, save as a new workbook and send it again',
  },
  values: {},
})

/** The reader itself failed: nothing is taken from a file that was not read to its end. */
export const brokenReading = (file: string): Finding => ({
  class: 'file.corrupt',
  severity: 'error',
  at: { file },
  message: {
    zh: `“${file}”无法读完，文件可能已损坏`,
    en: `"${file}" could not be read to its end; it may be damaged`,
  },
  remedy: {
    zh: '用电子表格软件打开并另存为新的工作簿后重新报送',
    en: 'open it in a spreadsheet program, save it as a new workbook and send it again',
  },
  values: {},
})

/** The file is not there any more, or may not be opened. */
export const unreadableFile = (file: string): Finding => ({
  class: 'file.unreadable',
  severity: 'error',
  at: { file },
  message: {
    zh: `“${file}”打不开：文件已不在，或没有读取权限`,
    en: `"${file}" cannot be opened: it is gone, or you may not read it`,
  },
  remedy: { zh: '检查文件及其权限后重试', en: 'check the file and its permissions, then try again' },
  values: {},
})
