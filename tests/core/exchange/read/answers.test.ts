import { describe, expect, it } from 'vitest';
import { formOf, merge, paperOf } from '../match/sent-form.ts';

const paper = () => paperOf(formOf());

/** "rating on-track", with ? where it is asked. */
const said = (of: ReturnType<typeof paper>) =>
  merge([of]).changes.map(({ field, value, doubts }) => `${field} ${value}${doubts.length > 0 ? '?' : ''}`);

describe('a text in the wrong column', () => {
  it('is proposed for the right one, and asked', () => {
    expect(said(paper().put(1, '进度评价', '60%').put(1, '完成比例', '达序时'))).toEqual([
      'percent 60?',
      'rating on-track?',
    ]);
    const text = '已会同区卫健局完成现场检查，正在按方案推进';
    expect(said(paper().put(1, '完成比例', text))).toEqual([`progress ${text}?`]);
    expect(said(paper().put(1, '填报人', `${text}，其余工作将于下月底前全部完成并报送`))).toHaveLength(1);
  });

  it('stays where it also has a meaning, with the other one beside it', () => {
    expect(said(paper().put(1, '进展情况', '已完成'))).toEqual(['progress 已完成?', 'rating done?']);
    expect(said(paper().put(1, '进展情况', '已完成').put(1, '进度评价', '已完成'))).toEqual([
      'progress 已完成',
      'rating done',
    ]);
  });

  it('is none where a progress tells of a share, or a rating is given in own words', () => {
    expect(said(paper().put(1, '进展情况', '完成建档任务的80%'))).toEqual(['progress 完成建档任务的80%']);
    expect(said(paper().put(1, '进度评价', '已完成80%'))).toEqual(['rating ?']);
  });
});

describe('a rating and a percentage', () => {
  it('that cannot both be right are both asked', () => {
    expect(said(paper().put(1, '进度评价', '已完成').put(1, '完成比例', 40))).toEqual(['rating done?', 'percent 40?']);
    expect(said(paper().put(1, '进度评价', '未启动').put(1, '完成比例', 60))).toEqual([
      'rating not-started?',
      'percent 60?',
    ]);
    expect(said(paper().put(1, '进度评价', '已完成80%').put(1, '完成比例', 52))).toEqual(['rating ?', 'percent 52?']);
  });

  it('that may both be right are not', () => {
    expect(said(paper().put(1, '进度评价', '已完成').put(1, '完成比例', 100))).toEqual(['rating done', 'percent 100']);
    expect(said(paper().put(1, '进度评价', '欠序时').put(1, '完成比例', 95))).toEqual(['rating behind', 'percent 95']);
  });
});

describe('a merged cell', () => {
  it('is asked for each of its rows, never copied in silence', () => {
    const merged = paper().put(1, '进展情况', '已办');
    const [top, left] = [merged.rowOf(1), merged.columnOf('进展情况')];
    merged.page().merges.push({ top, left, bottom: top + 2, right: left });
    const { changes } = merge([merged]);
    expect(changes.map(({ obligationId, value, doubts }) => [obligationId, value, doubts.length])).toEqual([
      [101, '已办', 1],
      [102, '已办', 1],
      [103, '已办', 1],
    ]);
  });

  it('over two columns is the answer of the first, and asked', () => {
    const merged = paper().put(1, '进展情况', '已办');
    const [top, left] = [merged.rowOf(1), merged.columnOf('进展情况')];
    merged.page().merges.push({ top, left, bottom: top, right: left + 1 });
    expect(said(merged)).toEqual(['progress 已办?']);
  });
});

describe('a column', () => {
  it('under another word for the same is read like ours', () => {
    const renamed = paper().put(1, '进展情况', '已办');
    renamed.at(renamed.headerRow(), renamed.columnOf('进展情况'), '工作推进情况');
    expect(said(renamed)).toEqual(['progress 已办']);
  });

  it('under an unknown word is told by its place, and asked', () => {
    const renamed = paper().put(1, '存在问题', '用地紧张');
    renamed.at(renamed.headerRow(), renamed.columnOf('存在问题'), '堵点卡点');
    expect(said(renamed)).toEqual(['problem 用地紧张?']);
  });

  it('of the department’s own between ours takes no answer from its neighbour', () => {
    const inserted = paper().put(1, '进展情况', '已办');
    inserted.insertColumn(inserted.columnOf('进展情况'), '完成情况').put(1, '完成情况', '另见附件');
    expect(said(inserted)).toEqual(['progress 已办']);
  });

  it('without any header is read as it was sent, and asked', () => {
    const headless = paper().put(1, '进展情况', '已办').put(1, '完成比例', 60);
    headless.page().rows.splice(headless.headerRow() - 1, 1, []);
    expect(said(headless)).toEqual(['progress 已办?', 'percent 60?']);
  });
});

describe('a cell nobody can see anything in', () => {
  it('is empty: blanks, unseen characters, an error', () => {
    const empty = paper()
      .put(1, '进展情况', '　\u200B ')
      .put(2, '完成比例', { kind: 'error', text: '#N/A', value: '#N/A' });
    expect(said(empty)).toEqual([]);
  });

  it('does not keep a text from being the one that was sent', () => {
    const spread = paper().put(1, '进展情况', '\uFEFF已办\u200B');
    spread.put(1, '工作任务', [...spread.read(1, '工作任务')].join('\u200B'));
    expect(said(spread)).toEqual(['progress 已办']);
  });
});
