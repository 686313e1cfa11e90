/** Words by which tables of any office are built: totals, parts, notes, captions. They belong to the trade, not to a region. */

/** True for a row or a heading that is a part of the one before: 其中：…. */
export const isPartLabel = (folded: string): boolean => /^(?:其中|of which|ofwhich)/.test(folded)

/** True for headings of the running number. */
export const isSequenceKey = (key: string): boolean =>
  /^(?:序号|编号|序|no|序号no|项次|#|序列|行号|number|id)$/.test(key)

/** True for headings under which a group of part-columns is added up. */
export const isSumKey = (key: string): boolean =>
  /^(?:合计|小计|总计|总额|共计|计|金额|投资额|投资金额|total|小计投资|合计投资)$/.test(key)

const NOTE =
  /^(?:注|备注|说明|附注|填表说明|填报说明|填报人|填表人|审核人|制表人|制表|复核|联系人|联系电话|单位负责人|分管领导|主要领导|签字|负责人签字|note|notes|remark)[:：.,、1-9(]/
const NOTE_MARK = /^(?:[※*]|注\d)/
const SIGNATURE =
  /^(?:(?:审核|审批|签发|填报|填表|制表|报送|统计|复核)(?:人|人员|单位|部门)?|.{0,6}负责人|.{0,6}领导|.{0,6}签字|.{0,4}联系人|.{0,4}电话|.{0,4}日期|.{0,4}时间)(?:\(.{0,6}\))?[:：]/

/** True for text of a footnote. */
export const isNote = (folded: string): boolean => NOTE.test(folded) || NOTE_MARK.test(folded)

/** The word alone, the name in the next cell. */
const SIGNER =
  /^(?:(?:审核|填报|填表|制表|复核|审批)人(?:签字|签名)?|(?:单位|部门)?(?:负责人|主要领导|分管领导)(?:签字|签名)|(?:填报|报送|制表)(?:单位|日期|时间))$/
const PAGE = /^第[0-9一二三四五六七八九十]{1,4}页(?:[,/]?共[0-9一二三四五六七八九十]{1,4}页)?$/

/** True for the words before a signature: 审核：, 分管领导签字：; for the number of a page. */
export const isSignature = (folded: string): boolean =>
  SIGNATURE.test(folded) || SIGNER.test(folded) || PAGE.test(folded)

const CAPTION =
  /^(?:填报单位|填报日期|填报时间|报送单位|报送时间|报送日期|制表单位|制表日期|制表时间|编制单位|单位|计量单位|金额单位|日期|时间|截至|截止|统计时间|数据截止|联系人|联系电话|填表人|填报人|附件|附表|unit)[:：]?/

/** 截至2022年底完成投资 heads a column; 截至9月30日 says of which day the figures are. */
const HEADS_AMOUNTS = /完成|投资|累计|资金/

/** True for lines above a table that say who, when and in which unit. */
export const isCaption = (folded: string): boolean =>
  CAPTION.test(folded) &&
  (/[:：]/.test(folded) || (/^(?:截至|截止|附件|附表)/.test(folded) && !HEADS_AMOUNTS.test(folded)))
