import type { BulletinDocument, Run } from '@groundbreak/core/bulletin'

const text = (content: string): Run => ({ kind: 'text', text: content })
const figure = (content: string, indicator: string): Run => ({
  kind: 'figure',
  text: content,
  value: '0',
  ref: { indicator, month: '2022-10', reading: 'value' },
})

/** 28 distinct characters a line and no punctuation: what a page holds can be counted. */
export const CHARACTERS =
  '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔'

/** A small invented bulletin with every kind of block, used to look at the files we write. */
export const EXAMPLE: BulletinDocument = {
  template: 'example',
  region: '990000',
  month: '2022-10',
  redHead: { mark: '示例市重大项目指挥部办公室文件', number: '示重办发〔2022〕10号' },
  title: ['关于2022年1—10月全市重大项目', '建设进展情况的通报'],
  addressees: '各旗县市区人民政府，市直有关部门：',
  blocks: [
    { kind: 'heading', id: 'h1', level: 1, runs: [text('一、总体情况')] },
    {
      kind: 'paragraph',
      id: 'p1',
      look: 'body',
      runs: [
        text('截至10月底，全市计划实施项目'),
        figure('540', 'planned_projects'),
        text('个，开工率'),
        figure('99%', 'start_rate'),
        text('。名称中含有<&">等符号、#[公式]、=1+1 与 *星号* 的项目照原样印出。'),
      ],
    },
    { kind: 'heading', id: 'h2', level: 2, runs: [text('（一）分旗县市区')] },
    ...Array.from({ length: 3 }, (_, index) => ({
      kind: 'paragraph' as const,
      id: `long-${index}`,
      look: 'body' as const,
      runs: [text(CHARACTERS.repeat(12))],
    })),
    {
      kind: 'table',
      id: 't1',
      title: '表1 各旗县市区完成情况',
      unit: '单位：个、亿元',
      columns: [
        { head: '旗县市区', align: 'left', width: 3 },
        { head: '项目数', align: 'right', width: 2 },
        { head: '完成投资', align: 'right', width: 2 },
      ],
      rows: [
        { kind: 'group', cells: [[text('旗县')]] },
        ...Array.from({ length: 40 }, (_, index) => ({
          kind: 'row' as const,
          cells: [[text(`示例${index + 1}县`)], [text(String(index))], [figure(`${index}.50`, 'invested')]],
        })),
        { kind: 'total', cells: [[text('合计')], [text('780')], [text('800.00')]] },
      ],
    },
    {
      kind: 'paragraph',
      id: 'n1',
      look: 'note',
      runs: [text('注：完成率＝本年累计完成投资÷年度计划投资。')],
    },
  ],
  signature: { issuer: '示例市重大项目指挥部办公室', date: '2022年11月5日' },
  annexes: [
    {
      id: 'a1',
      title: '红灯项目清单',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          id: 'red',
          title: '',
          columns: [
            { head: '项目名称', align: 'left', width: 4 },
            { head: '原因', align: 'left', width: 6 },
          ],
          rows: [{ kind: 'row', cells: [[text('=HYPERLINK("x")示例项目')], [text('完成率低于序时进度')]] }],
        },
      ],
    },
    { id: 'a2', title: '手续未办结项目清单', landscape: false, blocks: [] },
  ],
  imprint: {
    copies: '市委办公室，市人大常委会办公室。',
    printedBy: '示例市重大项目指挥部办公室',
    printedOn: '2022年11月5日',
  },
  findings: [],
}
