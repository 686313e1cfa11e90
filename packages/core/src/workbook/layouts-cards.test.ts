import { A, B, HEAD, holdLayouts, one } from '../../test/layout.ts'
import { sheetOf } from '../../test/sheets.ts'

holdLayouts('cards: one project each, label beside value', [
  {
    name: 'one card below its title',
    sheets: one([
      ['项目卡片'],
      ['项目名称', '甲项目', '建设单位', '甲公司'],
      ['总投资（万元）', 5000, '年度计划投资（万元）', 1200],
      ['形象进度', '基础施工', '存在问题', '无'],
    ]),
    roles: 'title 3*project',
    values: [
      '2: name=甲项目@B2; company=甲公司@D2; total=5000万@B3; plan=1200万@D3; progress=基础施工@B4; problem=null@D4',
    ],
    units: ['A3 万元 header A3', 'C3 万元 header C3'],
  },
  {
    name: 'one below the other, a blank row between them, unit and month above the first',
    sheets: one(
      [
        ['临河县重点项目情况表（2023年10月）'],
        ['单位：万元'],
        ['项目名称', '甲项目', null, null, '建设单位', '甲公司'],
        ['总投资', 5000, '年度计划投资', 1200, '累计完成投资', 800],
        ['形象进度', '基础施工'],
        [],
        ['项目名称', '乙项目', null, null, '建设单位', '乙公司'],
        ['总投资', 6000, '年度计划投资', 1300, '累计完成投资', 900],
        ['形象进度', '主体施工'],
        ['填报人：王五', null, '审核人：赵六'],
      ],
      { merges: ['B3:D3', 'B5:F5', 'B7:D7', 'B9:F9'] },
    ),
    file: '临河县.xlsx',
    roles: 'title unit 3*project empty 3*project note',
    values: [
      '3: name=甲项目@B3; company=甲公司@F3; total=5000万@B4; plan=1200万@D4; cum=800万@F4; progress=基础施工@B5',
      '7: name=乙项目@B7; company=乙公司@F7; total=6000万@B8; plan=1300万@D8; cum=900万@F8; progress=主体施工@B9',
    ],
  },
  {
    name: 'without a gap: a label above the next name belongs to the card before',
    sheets: one([
      ['项目名称', '甲项目', '建设单位', '甲公司'],
      ['说不清的', 1, '总投资（万元）', 5000],
      ['年度计划投资（万元）', 1200, '形象进度', '基础施工'],
      ['项目名称', '乙项目', '建设单位', '乙公司'],
      ['说不清的', 2, '总投资（万元）', 6000],
      ['年度计划投资（万元）', 1300, '形象进度', '主体施工'],
    ]),
    roles: '6*project',
    values: [
      '1: name=甲项目@B1; company=甲公司@D1; total=5000万@D2; plan=1200万@B3; progress=基础施工@D3',
      '4: name=乙项目@B4; company=乙公司@D4; total=6000万@D5; plan=1300万@B6; progress=主体施工@D6',
    ],
    findings: ['info layout.unknown-column A2'],
  },
  {
    name: 'a label of labels merged down, values below their labels, dates, a seal',
    sheets: one(
      [
        ['项目情况表'],
        ['项目名称', '甲项目', null, null],
        ['建设单位', '甲公司', '建设地点', '一镇'],
        ['投资情况（万元）', '总投资', '年度计划投资', '累计完成投资'],
        [null, 5000, 1200, 800],
        ['开工时间', '2023.3', '竣工时间', '2024年12月'],
        ['形象进度', '基础施工'],
        ['填报单位（盖章）：', null, '填报日期：2023年11月2日'],
      ],
      { merges: ['A1:D1', 'B2:D2', 'A4:A5', 'B7:D7'] },
    ),
    roles: 'title 6*project note',
    values: [
      '2: name=甲项目@B2; company=甲公司@B3; total=5000万@B5; plan=1200万@C5; cum=800万@D5; actualStart=2023-03@B6; progress=基础施工@B7',
    ],
    findings: ['info layout.unknown-column C3', 'info layout.unknown-column C6'],
    units: ['B4 万元 header A4', 'C4 万元 header A4', 'D4 万元 header A4'],
  },
  {
    name: 'side by side',
    sheets: one([
      ['项目名称', '甲项目', null, '项目名称', '乙项目'],
      ['总投资（万元）', 5000, null, '总投资（万元）', 6000],
      ['年度计划投资（万元）', 1200, null, '年度计划投资（万元）', 1300],
    ]),
    roles: '3*project',
    values: [
      '1: name=甲项目@B1; total=5000万@B2; plan=1200万@B3',
      '1: name=乙项目@E1; total=6000万@E2; plan=1300万@E3',
    ],
  },
  {
    name: 'label and value in one cell',
    sheets: one([
      ['项目名称：甲项目', null, '建设单位：甲公司'],
      ['总投资：5000万元', null, '年度计划投资：1200万元'],
      ['累计完成投资（万元）：800', null, '形象进度：基础施工'],
    ]),
    roles: '3*project',
    values: [
      '1: name=甲项目@A1; company=甲公司@C1; total=5000万@A2; plan=1200万@C2; cum=800万@A3; progress=基础施工@C3',
    ],
  },
  {
    name: 'a sheet for each project, units of their own',
    sheets: [
      sheetOf('甲项目', [
        ['项目名称', '甲项目', '建设单位', '甲公司'],
        ['总投资（万元）', 5000, '年度计划投资（万元）', 1200],
      ]),
      sheetOf('乙项目', [
        ['项目名称', '乙项目', '建设单位', '乙公司'],
        ['总投资（亿元）', 0.6, '年度计划投资（万元）', null],
      ]),
    ],
    roles: '2*project | 2*project',
    values: [
      '1: name=甲项目@B1; company=甲公司@D1; total=5000万@B2; plan=1200万@D2',
      '乙项目!1: name=乙项目@B1; company=乙公司@D1; total=6000万@B2; plan=null@D2',
    ],
  },
  {
    name: 'blank values before the next label, a word that is a heading elsewhere',
    sheets: one([
      ['项目名称', '甲项目', '建设单位', null],
      ['总投资（万元）', null, '年度计划投资（万元）', 1200],
      ['形象进度', '存在问题', '累计完成投资（万元）', 800],
      ['项目名称', '乙项目', '建设单位', '乙公司'],
      ['总投资（万元）', 6000, '年度计划投资（万元）', 1300],
      ['形象进度', '主体施工', '累计完成投资（万元）', 0],
    ]),
    roles: '6*project',
    values: [
      '1: name=甲项目@B1; company=null@D1; total=null@B2; plan=1200万@D2; progress=存在问题@B3; cum=800万@D3',
      '4: name=乙项目@B4; company=乙公司@D4; total=6000万@B5; plan=1300万@D5; progress=主体施工@B6; cum=0元@D6',
    ],
  },
  {
    name: 'another unit above the second card',
    sheets: one([
      ['单位：万元'],
      ['项目名称', '甲项目'],
      ['总投资', 5000],
      ['年度计划投资', 1200],
      ['单位：亿元'],
      ['项目名称', '乙项目'],
      ['总投资', 0.6],
      ['年度计划投资', 0.13],
    ]),
    roles: 'unit 3*project | unit 3*project',
    values: [
      '2: name=甲项目@B2; total=5000万@B3; plan=1200万@B4',
      '6: name=乙项目@B6; total=6000万@B7; plan=1300万@B8',
    ],
  },
  {
    name: 'a list below the card: its rows are told, not taken for labels',
    sheets: one([
      ['项目名称', '甲项目', '建设单位', '甲公司'],
      ['总投资（万元）', 5000, '年度计划投资（万元）', 1200],
      ['其他情况'],
      ['序号', '节点', '时间', '责任人'],
      [1, '征地', '2023.1.5', '张三'],
      [2, '进场', '2023.2.5', '李四'],
    ]),
    roles: '2*project 1*note',
    values: ['1: name=甲项目@B1; company=甲公司@D1; total=5000万@B2; plan=1200万@D2'],
    findings: ['doubt layout.row-unclear A4', 'doubt layout.row-unclear A5', 'doubt layout.row-unclear A6'],
  },
  {
    name: 'the same label twice on a card: asked',
    sheets: one([
      ['项目名称', '甲项目', '建设单位', '甲公司'],
      ['总投资（万元）', 5000, '总投资（万元）', 5500],
      ['年度计划投资（万元）', 1200, '形象进度', '基础施工'],
    ]),
    roles: '3*project',
    values: ['1: name=甲项目@B1; company=甲公司@D1; plan=1200万@B3; progress=基础施工@D3'],
    findings: ['error layout.ambiguous-column A2', 'error layout.ambiguous-column C2'],
  },
  {
    name: 'parts, other amounts and long texts on a card are not its values',
    sheets: one(
      [
        ['重点项目基本情况表'],
        ['填报单位：临河县发改局', null, null, null, '填报日期：2023年11月3日', null],
        ['项目名称', '甲项目', null, null, '建设性质', '新建'],
        ['总投资（万元）', 5000, '年度计划投资（万元）', 1200, '累计完成投资（万元）', 800],
        ['其中：设备（万元）', 2000, '本月完成投资（万元）', 100, '土地出让金（万元）', 900],
        ['建设内容及规模', '新建厂房两栋，总投资6000万元，建设单位为丙公司'],
        ['存在问题', null],
        ['单位负责人：', null, '审核人：', null, '填表人：李四'],
      ],
      { merges: ['A1:F1', 'B3:D3', 'B6:F6', 'B7:F7'] },
    ),
    roles: 'title unit 5*project note',
    values: [
      '3: name=甲项目@B3; nature=new@F3; total=5000万@B4; plan=1200万@D4; cum=800万@F4; month=100万@D5; problem=null@B7',
    ],
    findings: ['info layout.unknown-column A6', 'info layout.unknown-column E5'],
  },
  {
    name: 'cards beside the list they repeat',
    sheets: [
      sheetOf('清单', [HEAD, A, B]),
      sheetOf('甲项目', [
        ['项目名称', '甲项目', '建设单位', '甲公司'],
        ['总投资（万元）', 5000, '年度计划投资（万元）', 1200],
      ]),
    ],
    roles: 'header 2*project | 2*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; plan=1200万@D2; cum=800万@E2',
      '3: name=乙项目@B3; total=6000万@C3; plan=1300万@D3; cum=900万@E3',
      '甲项目!1: name=甲项目@B1; company=甲公司@D1; total=5000万@B2; plan=1200万@D2',
    ],
    findings: ['doubt value.duplicate-name B2'],
  },
])
