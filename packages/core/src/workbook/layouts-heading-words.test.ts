import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('words around the headings that a region knows', [
  {
    name: 'few headings the region knows among many it does not',
    sheets: one([
      ['序号', '项目名称', '建设地点', '占地面积', '分管领导', '联系人', '总投资（万元）', '用工'],
      [1, '甲项目', '东一镇', '12亩', '张某', '李某', 5000, '30人'],
      [2, '乙项目', '东二镇', '15亩', '张某', '李某', 6000, '40人'],
    ]),
    roles: 'header 2*project',
    values: ['2: name=甲项目@B2; total=5000万@G2', '3: name=乙项目@B3; total=6000万@G3'],
    findings: ['C1', 'D1', 'E1', 'F1', 'H1'].map((cell) => `info layout.unknown-column ${cell}`),
  },
  {
    name: 'hints for filling in, and a sample row, below the headings',
    sheets: one([
      ['序号', '项目名称', '建设单位', '总投资（万元）', '计划开工时间'],
      ['必填', '必填', '选填', '必填，数字', '日期'],
      ['例', '某某项目', '某某公司', 10_000, '2022年3月'],
      [1, '甲项目', '甲公司', 5000, '2023年3月'],
    ]),
    roles: '2*header note project',
    values: ['4: name=甲项目@B4; company=甲公司@C4; total=5000万@D4; planStart=2023-03@E4'],
  },
  {
    name: 'headings in two languages',
    sheets: one([
      [
        '序号\nNo.',
        '项目名称\nProject name',
        '总投资（万元）\nTotal investment (10,000 yuan)',
        '年度计划投资 Annual plan（万元）',
      ],
      [1, '甲项目', 5000, 1200],
    ]),
    roles: 'header project',
    values: ['2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2'],
  },
])
