import { describe, expect, it } from 'vitest';
import { boundedNotes } from '../../../../src/core/exchange/match/bounded-notes.ts';
import type { ReadingNote } from '../../../../src/shared/model/exchange.ts';
import { formOf, merge, paperOf, TASKS } from './sent-form.ts';

const paper = () => paperOf(formOf()).put(1, '进展情况', '已办');
const below = (of: ReturnType<typeof paper>) => of.rowOf(TASKS.length) + 1;
const read = (of: ReturnType<typeof paper>) => merge([of]).reading.map(({ kind, text }) => [kind, text]);

describe('what a department writes outside its answers', () => {
  it('is nothing on a form that comes back filled and signed by nobody', () => {
    expect(read(paper())).toEqual([]);
  });

  it('is read in the box 补充说明, in the boxes of the sign-off and below them', () => {
    const filled = paper();
    filled.at(below(filled), 3, '第3项的口径请明确').at(below(filled) + 1, 2, '填报人：陈志明');
    filled.at(below(filled) + 3, 2, '一、经费渠道请明确').at(below(filled) + 4, 2, '二、人员编制请明确');
    expect(read(filled)).toEqual([
      ['text-outside', '第3项的口径请明确'],
      ['text-outside', '填报人：陈志明'],
      ['text-outside', '一、经费渠道请明确\n二、人员编制请明确'],
    ]);
    expect(merge([filled]).files[0]).toMatchObject({ filledBy: '陈志明' });
  });

  it('is read in columns of its own, each text with its header and its task', () => {
    const filled = paper();
    filled.insertColumn(filled.columnOf('进展情况'), '科室意见').put(2, '科室意见', '建议延期');
    expect(merge([filled]).reading).toMatchObject([
      { kind: 'extra-column', text: '科室意见：建议延期', obligationId: 102, source: { cell: 'G7' } },
    ]);
  });

  it('is read in such a column also where it is a word of the list of ratings', () => {
    const filled = paper();
    filled.insertColumn(filled.columnOf('进展情况'), '科室评价').put(2, '科室评价', '超序时');
    expect(read(filled)).toEqual([['extra-column', '科室评价：超序时']]);
  });

  it('is read over keys, however many other rows have a wrong one', () => {
    const tasks = Array.from({ length: 45 }, (_, index) => `落实第${index + 1}项民生实事，按月报送进度`);
    const form = formOf({ tasks });
    const filled = paperOf(form).put(1, '进展情况', '已办');
    for (const index of tasks.keys()) filled.at(filled.rowOf(index + 1), 1, `另附材料${index + 1}`);
    const { reading, files } = merge([filled], { forms: [form] });
    expect(reading.map(({ text, obligationId }) => [text, obligationId])).toEqual(
      tasks.map((_, index) => [`另附材料${index + 1}`, 101 + index]),
    );
    expect(files[0]?.damages.map(({ kind }) => kind)).toContain('key-wrong');
  });

  it('is read beside the table, on other sheets and on those that were sent along', () => {
    const filled = paper();
    filled
      .at(filled.rowOf(1), 20, '请核')
      .at(filled.page('填报说明').rows.length + 2, 1, '第2项由谁统计？', '填报说明');
    filled.pages.push({
      name: '名单',
      visibility: 'visible',
      rows: [
        ['机构', '床位'],
        ['狮岭镇敬老院', 120],
      ],
      merges: [],
      hiddenRows: [],
    });
    expect(read(filled)).toEqual([
      ['text-outside', '请核'],
      ['text-outside', '第2项由谁统计？'],
      ['extra-sheet', '机构　床位\n狮岭镇敬老院　120'],
    ]);
  });

  it('is read where words of the source were changed, which are never taken over', () => {
    const filled = paper().put(1, '工作任务', `${TASKS[0]}，2027年完成`).put(2, '完成时限', '2027年底前');
    const plan = merge([filled]);
    expect(plan.reading).toMatchObject([
      {
        kind: 'wording',
        text: `${TASKS[0]}，2027年完成`,
        obligationId: 101,
        reason: expect.stringContaining(TASKS[0]),
      },
      { kind: 'wording', text: '2027年底前', obligationId: 102, reason: expect.stringContaining('2026年底前') },
    ]);
    expect(plan.changes.map(({ content, field }) => [content, field])).toEqual([[TASKS[0], 'progress']]);
  });

  it('is proposed as progress where it was written over 上期进展 and 进展情况 was left empty', () => {
    const filled = paperOf(formOf()).put(1, '上期进展', '已签约3家机构');
    const [change] = merge([filled]).changes;
    expect(change).toMatchObject({ field: 'progress', value: '已签约3家机构' });
    expect(change?.doubts).toHaveLength(1);
  });
});

describe('notes of one file', () => {
  const notes = (count: number, text: (index: number) => string): readonly ReadingNote[] =>
    Array.from({ length: count }, (_, index) => {
      const source = { file: 0, sheet: '反馈表', cell: `B${index}` };
      return { kind: 'text-outside', source, text: text(index), obligationId: null, reason: '' };
    });

  it('are given page by page where they are thousands, and none is left out', () => {
    const given = boundedNotes(notes(5000, (index) => `明细${index}`));
    expect(given.length).toBeLessThan(1000);
    const lines = given.flatMap(({ text }) => text.split('\n'));
    expect(lines).toEqual(notes(5000, (index) => `明细${index}`).map(({ text }) => text));
  });

  it('are parted where one is longer than a page, and no sign is cut in two', () => {
    const long = '𠮷'.repeat(9000);
    const given = boundedNotes(notes(1, () => long)).map(({ text }) => text);
    expect(given.join('')).toBe(long);
    expect(given.every((text) => text.isWellFormed())).toBe(true);
  });
});
