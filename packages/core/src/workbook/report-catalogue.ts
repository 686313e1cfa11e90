import type { FindingEntry } from './finding-entry.ts'

/** Findings about the file as a whole: whose report it is, and of which month. */
export const REPORT_FINDINGS = {
  'report.period-mismatch': {
    severity: 'error',
    message: { zh: '文件自相矛盾：{said}', en: 'the file contradicts itself about the month: {said}' },
    remedy: {
      zh: '请确认报告期，或上传正确月份的文件',
      en: 'say which month it is, or send the file of the right month',
    },
  },
  'report.division-mismatch': {
    severity: 'error',
    message: { zh: '文件自相矛盾：{said}', en: 'the file contradicts itself about the division: {said}' },
    remedy: {
      zh: '请确认报送单位，或上传正确的文件',
      en: 'say which division it is, or send the right file',
    },
  },
  'report.period-unknown': {
    severity: 'error',
    message: { zh: '看不出报告期', en: 'nothing says which month is reported' },
    remedy: { zh: '请选择报告期', en: 'choose the month' },
  },
  'report.division-unknown': {
    severity: 'error',
    message: { zh: '看不出报送单位', en: 'nothing says which division reports' },
    remedy: { zh: '请选择报送地区', en: 'choose the division' },
  },
} as const satisfies Record<string, FindingEntry>
