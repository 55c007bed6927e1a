import { describe, expect, it } from 'vitest';
import { moveItemTo } from '../../../src/renderer/pages/settings/move-item.ts';
import { sizeOptions } from '../../../src/renderer/pages/settings/templates/font-sizes.ts';
import {
  changesOf,
  draftOf,
  isPrinted,
  knownColumns,
  newTemplate,
  previewOf,
  templateOf,
  templateProblems,
  withColumn,
  withFont,
  withFreeName,
  withPart,
} from '../../../src/renderer/pages/settings/templates/template-draft.ts';
import type { NewTemplate, Report, ReportTable, TemplateDescription } from '../../../src/shared/model/report.ts';

const DESCRIPTION: TemplateDescription = {
  kind: 'ledger',
  parts: [{ key: '总体情况', word: '总体情况' }],
  columns: [
    { key: 'number', header: '序号', optional: true },
    { key: 'content', header: '工作任务', optional: false },
    { key: 'lead', header: '牵头单位', optional: true },
  ],
};

const table = (keys: readonly (readonly [string, string])[]): ReportTable => ({
  ...{ categoryLevels: 0, categoryHeader: '', rows: [], empty: '' },
  columns: keys.map(([key, header]) => ({ key, header, kind: 'text' })),
});

const report = (...tables: readonly ReportTable[]): Report => ({
  ...{ kind: 'ledger', title: '台账', office: '', number: '', period: null, frozen: false, asOf: '2026-11-22' },
  ...{ details: [], fonts: {} as Report['fonts'] },
  sections: [
    {
      ...{ name: '', role: 'main', label: '', title: '', lines: [], notes: [] },
      page: { paper: 'A4', orientation: 'landscape' },
      blocks: tables.map((each) => ({ kind: 'table', table: each })),
    },
  ],
});

const KNOWN = knownColumns(DESCRIPTION, undefined);
const OWN = newTemplate('ledger', []);
const draft = draftOf(OWN, KNOWN);

describe('the columns of a kind', () => {
  it('are those that the program knows, and those of the source table where they stand', () => {
    const own = report(
      table([
        ['number', '序号'],
        ['content', '工作任务'],
        ['source:分管领导', '分管领导'],
      ]),
      table([['figure', '合计']]),
    );
    expect(knownColumns(DESCRIPTION, own).map(({ header }) => header)).toEqual([
      '序号',
      '工作任务',
      '分管领导',
      '牵头单位',
    ]);
  });
});

describe('the form of a template', () => {
  it('comes to the same template, whatever it holds', () => {
    const template: NewTemplate = {
      kind: 'ledger',
      name: '常务会',
      title: '{期}台账',
      columns: [
        { key: 'lead', header: '承办单位', width: 30 },
        { key: 'content', header: '工作任务', width: null },
        { key: 'source:备注', header: '备注', width: null },
      ],
      hidden: ['总体情况'],
      fonts: { cell: { family: '宋体', size: 12 } },
      signOff: ['审核人', '签发人'],
      paper: 'A3',
    };
    expect(templateOf(draftOf(template, KNOWN), KNOWN)).toEqual(template);
    expect(draftOf(template, KNOWN).columns.map(({ key, shown }) => [key, shown])).toEqual([
      ['lead', true],
      ['content', true],
      ['source:备注', true],
      ['number', false],
    ]);
  });

  it('names no column while all are as the program has them', () => {
    expect(draft.columns.every(({ shown }) => shown)).toBe(true);
    expect(templateOf(draft, KNOWN)).toEqual(OWN);
    expect(templateOf(withColumn(draft, 'lead', { shown: false }), KNOWN).columns.map(({ key }) => key)).toEqual([
      'number',
      'content',
    ]);
    expect(templateOf(withColumn(draft, 'lead', { word: ' 责任单位 ' }), KNOWN).columns[2]).toEqual({
      key: 'lead',
      header: '责任单位',
      width: null,
    });
  });

  it('keeps the order to which columns were moved', () => {
    const moved = { ...draft, columns: moveItemTo(draft.columns, 2, 0) };
    expect(templateOf(moved, KNOWN).columns.map(({ key }) => key)).toEqual(['lead', 'number', 'content']);
    expect(moveItemTo(draft.columns, 0, 9), 'no such place').toBe(draft.columns);
  });

  it('leaves parts out and gives fonts back', () => {
    const part = { key: '总体情况', word: '总体情况' };
    const hidden = withPart(draft, part, false);
    expect([isPrinted(draft, part), isPrinted(hidden, part)]).toEqual([true, false]);
    expect(withPart(hidden, part, false).hidden).toEqual(['总体情况']);
    expect(withPart(hidden, part, true).hidden).toEqual([]);
    const font = withFont(draft, 'cell', { family: '宋体', size: 12 });
    expect(font.fonts).toEqual({ cell: { family: '宋体', size: 12 } });
    expect(withFont(font, 'cell', null).fonts).toEqual({});
  });

  it('prints an extra part only where it is asked for', () => {
    const part = { key: '按评价分列的任务清单', word: '按评价分列的任务清单', isExtra: true };
    const asked = withPart(draft, part, true);
    expect([isPrinted(draft, part), isPrinted(asked, part)]).toEqual([false, true]);
    expect(withPart(asked, part, true).extras).toEqual([part.key]);
    expect(withPart(asked, part, false).extras).toEqual([]);
    expect(asked.hidden).toEqual([]);
    expect(changesOf(templateOf(asked, KNOWN))).toBe('改了加印“按评价分列的任务清单”');
  });

  it('reads lines to sign on however they are set apart', () => {
    expect(templateOf({ ...draft, signOff: ' 审核人、签发人，复核； ' }, KNOWN).signOff).toEqual([
      '审核人',
      '签发人',
      '复核',
    ]);
  });
});

describe('what must be put right before a template is saved', () => {
  const others = [{ id: 4, ...OWN, name: '常务会' }];
  it('is nothing for one that is sound', () => {
    expect(templateProblems({ ...draft, title: '{办公室}{期}{标题}（{单位}）' }, others)).toEqual([]);
    expect(
      templateProblems({ ...draft, name: '常务会' }, [{ id: 4, ...OWN, kind: 'summary', name: '常务会' }]),
    ).toEqual([]);
  });

  it('is said in a sentence each', () => {
    const wrong = { ...draft, name: ' ', title: '{日期}', signOff: `${'审'.repeat(30)}` };
    expect(templateProblems(wrong, others)).toEqual([
      '模板没有名称，请填写。',
      '标题里的“{日期}”不认识，可用的是 {标题} {期} {单位} {办公室}。',
      expect.stringContaining('太长'),
    ]);
    expect(templateProblems({ ...draft, name: '常务会', title: '{期' }, others)).toEqual([
      expect.stringContaining('已有名为“常务会”的模板'),
      expect.stringContaining('“{期”不认识'),
    ]);
  });

  it('does not keep the sample from being shown while it is typed', () => {
    const typed = { ...draft, name: '', signOff: Array.from({ length: 12 }, () => '审'.repeat(30)).join('、') };
    const shown = previewOf(typed, KNOWN);
    expect(shown.name).toBe('督办台账');
    expect([shown.signOff.length, shown.signOff[0]?.length]).toEqual([8, 20]);
  });
});

describe('the list of templates', () => {
  it('says what was changed', () => {
    expect(changesOf(OWN)).toBe('与程序自带相同');
    expect(changesOf({ ...OWN, title: '{期}', hidden: ['总体情况'], paper: 'A3' })).toBe(
      '改了标题、不印“总体情况”、纸张 A3',
    );
  });

  it('begins a new one under a name that is free', () => {
    const taken = [
      { id: 1, ...OWN },
      { id: 2, ...OWN, name: '本办样式2' },
    ];
    expect(newTemplate('ledger', taken).name).toBe('本办样式3');
    expect(newTemplate('summary', taken).name).toBe('本办样式');
    expect(withFreeName({ ...OWN, name: '常务会' }, taken).name).toBe('常务会');
  });
});

describe('sizes of fonts', () => {
  it('are named as Word names them; one without a name stands in its order', () => {
    expect(sizeOptions(16).find(({ value }) => value === 16)?.label).toBe('三号（16 磅）');
    expect(sizeOptions(13).map(({ value }) => value)).toEqual([
      42, 36, 26, 24, 22, 18, 16, 15, 14, 13, 12, 10.5, 9, 7.5,
    ]);
  });
});
