export type { Day, Month, PartialDate } from './month.ts'
export {
  addMonths,
  getMonth,
  isMonth,
  monthFromOrdinal,
  monthOf,
  monthOfYear,
  monthOrdinal,
  yearOf,
} from './month.ts'
