import { describe, expect, it } from 'vitest';
import { recognizePassages } from '../../../src/core/passages/recognize-passages.ts';
import type { Correction, RowChoice } from '../../../src/shared/model/correction.ts';
import type { Sheet } from '../../../src/shared/model/sheet.ts';

const LINES = [
  '某区养老服务工作方案',
  '一、强化保障（牵头单位：区民政局）',
  '1.安排资金。（区财政局负责）',
  '2.建设站点。',
  '3.加强培训。',
  '（区人社局负责）',
];

const sheet: Sheet = {
  name: '正文',
  visibility: 'visible',
  cells: LINES.map((text, index) => ({ row: index + 1, column: 1, kind: 'text', text, value: text })),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

const row = (index: number, meaning: RowChoice): Correction => ({ kind: 'row', sheet: '正文', row: index, meaning });

function read(...corrections: Correction[]) {
  const [table] = recognizePassages(sheet, corrections).tables;
  const tasks = table?.tasks.map(({ number, category, content }) =>
    [number?.text ?? '-', ...category.map(({ text }) => text), content[0].text].join(' | '),
  );
  return { tasks, rows: table?.rows.map(({ meaning }) => meaning), doubts: table?.doubts ?? [] };
}

describe('running text that a person corrects', () => {
  it('reads a heading that names bodies as a task, and asks, offering to make it a category', () => {
    const { tasks, doubts } = read();
    expect(tasks).toEqual(['一 | 强化保障', '1 | 一、强化保障 | 安排资金。', '3 | 一、强化保障 | 加强培训。']);
    expect(doubts.map(({ code, cell }) => [code, cell])).toEqual([
      ['heading-with-bodies', 'A2'],
      ['passages-without-body', 'A4'],
    ]);
    expect(doubts[0]?.choices?.[1]?.corrections).toEqual([row(2, 'category')]);
  });

  it('takes the heading for a category where a person says so', () => {
    expect(read(row(2, 'category')).tasks?.slice(0, 1)).toEqual(['1 | 一、强化保障 | 安排资金。']);
  });

  it('takes a paragraph for a task although nobody is named in it', () => {
    expect(read(row(4, 'task')).tasks).toContain('2 | 一、强化保障 | 建设站点。');
  });

  it('leaves a row out, and colours it so', () => {
    const { tasks, rows } = read(row(3, 'ignored'));
    expect(tasks).not.toContain('1 | 一、强化保障 | 安排资金。');
    expect(rows?.[2]).toBe('ignored');
  });

  it('colours titles, categories and tasks', () => {
    expect(read().rows).toEqual(['title', 'task', 'task', 'ignored', 'task', 'task']);
    expect(read(row(2, 'category')).rows?.[1]).toBe('category');
  });

  it('reads only the range that a person points at', () => {
    expect(read({ kind: 'range', sheet: '正文', range: 'A4:A6' }).tasks).toEqual(['3 | 加强培训。']);
  });
});
