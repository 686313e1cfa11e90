import { holdLayouts, one } from '../../test/layout.ts'

holdLayouts('permits (前期手续)', [
  {
    name: 'one column each: words, marks, dates, blanks',
    sheets: one(
      [
        ['序号', '项目名称', '前期手续办理情况', null, null],
        [null, null, '备案', '用地', '施工许可证'],
        [1, '甲项目', '√', '2023年3月', '在办'],
        [2, '乙项目', '已办（2022.12）', '不涉及', '×'],
        [3, '丙项目', '办理中', null, '/'],
        [4, '丁项目', { value: 45_000, format: 'yyyy-mm-dd' }, '已办结', '容缺受理'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    ),
    roles: '2*header 4*project',
    values: [
      '3: name=甲项目@B3; permit.approval=done@C3; permit.land=done@D3; permitDate.land=2023-03@D3; permit.construction=pending@E3',
      '4: name=乙项目@B4; permit.approval=done@C4; permitDate.approval=2022-12@C4; permit.land=not-needed@D4; permit.construction=pending@E4',
      '5: name=丙项目@B5; permit.approval=pending@C5; permit.land=null@D5; permit.construction=not-needed@E5',
      '6: name=丁项目@B6; permit.approval=done@C6; permitDate.approval=2023-03-15@C6; permit.land=done@D6',
    ],
    findings: ['doubt value.unknown-word E6'],
  },
  {
    name: 'state and day in two columns below each permit',
    sheets: one(
      [
        ['序号', '项目名称', '备案', null, '土地', null],
        [null, null, '办理情况', '办结时间', '办理情况', '办结时间'],
        [1, '甲项目', '已办', '2022-12-01', '在办', null],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
    ),
    roles: '2*header project',
    values: [
      '3: name=甲项目@B3; permit.approval=done@C3; permitDate.approval=2022-12-01@D3; permit.land=pending@E3; permitDate.land=null@F3',
    ],
  },
  {
    name: 'all in one cell, as a sentence',
    sheets: one([
      ['序号', '项目名称', '手续办理情况'],
      [1, '甲项目', '备案已办结，土地在办，施工许可不涉及。'],
      [2, '乙项目', '1.立项：已办（2022.3）；2.用地：已办；3.施工许可证：未办'],
      [3, '丙项目', '全部已办'],
      [4, '丁项目', '正在完善'],
    ]),
    roles: 'header 4*project',
    values: [
      '2: name=甲项目@B2; permit.approval=done@C2; permit.land=pending@C2; permit.construction=not-needed@C2',
      '3: name=乙项目@B3; permit.approval=done@C3; permitDate.approval=2022-03@C3; permit.land=done@C3; permit.construction=pending@C3',
      '4: name=丙项目@B4; permit.approval=done@C4; permit.land=done@C4; permit.construction=done@C4',
      '5: name=丁项目@B5',
    ],
    findings: ['doubt value.unreadable-permits C5'],
  },
  {
    name: 'a sentence that no row of the column makes clear is not read',
    sheets: one([
      ['序号', '项目名称', '前期手续'],
      [1, '甲项目', '正在完善'],
      [2, '乙项目', '基本齐全'],
    ]),
    roles: 'header 2*project',
    values: ['2: name=甲项目@B2', '3: name=乙项目@B3'],
    findings: ['info layout.unknown-column C1'],
  },
  {
    name: 'counts of permits, which this region has no field for, are not taken for a state',
    sheets: one(
      [
        ['序号', '项目名称', '前期手续', null],
        [null, null, '应办', '已办'],
        [1, '甲项目', 3, 2],
        [2, '乙项目', 3, 3],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
    ),
    roles: '2*header 2*project',
    values: ['3: name=甲项目@B3', '4: name=乙项目@B4'],
    findings: ['info layout.unknown-column C2', 'info layout.unknown-column D2'],
  },
])
