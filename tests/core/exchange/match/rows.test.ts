import { describe, expect, it } from 'vitest';
import type { MergePlan } from '../../../../src/shared/model/exchange.ts';
import type { Paper } from './paper.ts';
import { CAIZHENG, formOf, merge, OCTOBER, paperOf, TASKS } from './sent-form.ts';

type Plan = Omit<MergePlan, 'id'>;

/** "101 已办": a change of an obligation, with ? where it is asked and ! in a conflict. */
const progress = ({ changes }: Plan) =>
  changes
    .filter(({ field }) => field === 'progress')
    .map(({ obligationId, value, doubts, conflict }) => {
      return `${obligationId} ${value}${conflict === null ? '' : '!'}${doubts.length > 0 ? '?' : ''}`;
    });

const answered = (paper = paperOf(formOf())): Paper => {
  for (const index of TASKS.keys()) paper.put(index + 1, '进展情况', `答${index + 1}`);
  return paper;
};

const swap = (paper: Paper, one: number, two: number, columns: readonly number[]) => {
  const [a, b] = [[...paper.line(one)], [...paper.line(two)]];
  for (const column of columns) {
    paper.at(paper.rowOf(one), column, b[column - 1] ?? null).at(paper.rowOf(two), column, a[column - 1] ?? null);
  }
};

const KEYS = [1, 14];
const LEFT_KEY = [1];
/** 序号, 工作任务, 角色, 完成时限, 上期进展. */
const SENT = [2, 3, 4, 5, 6];
const ANSWERS = [7, 8, 9, 10, 11, 12, 13];

describe('rows with their keys', () => {
  it('are certain where the wording is the one that was sent', () => {
    expect(progress(merge([answered()]))).toEqual(['101 答1', '102 答2', '103 答3', '104 答4', '105 答5']);
  });

  it('are followed wherever they are sorted to', () => {
    const paper = answered();
    swap(paper, 1, 4, [...KEYS, ...SENT, ...ANSWERS]);
    expect(progress(merge([paper])).toSorted()).toEqual(['101 答1', '102 答2', '103 答3', '104 答4', '105 答5']);
  });

  it('are nobody’s for certain where the hidden columns were not sorted with the others', () => {
    const paper = answered();
    swap(paper, 1, 4, KEYS);
    expect(progress(merge([paper])).toSorted()).toEqual([
      '101 答1!?',
      '101 答4!?',
      '102 答2',
      '103 答3',
      '104 答1!?',
      '104 答4!?',
      '105 答5',
    ]);
  });

  it('are all asked where most of them contradict themselves: the one that agrees may do so by chance', () => {
    const paper = answered();
    for (const [one, two] of [
      [1, 4],
      [2, 5],
    ] as const) {
      swap(paper, one, two, KEYS);
    }
    expect(progress(merge([paper])).filter((each) => each.startsWith('103'))).toEqual(['103 答3?']);
  });

  it('are the right key’s, and asked, where only the left column of keys stayed behind', () => {
    const paper = answered();
    swap(paper, 1, 4, LEFT_KEY);
    expect(
      progress(merge([paper]))
        .toSorted()
        .filter((each) => !/10[235]/.test(each)),
    ).toEqual(['101 答1?', '104 答4?']);
  });

  it('stay certain where the wording was changed a little, or went on', () => {
    const paper = answered()
      .put(1, '工作任务', TASKS[0].replace('区内', '本区'))
      .put(2, '工作任务', `${TASKS[1]}（区民政局意见：由区卫健局牵头，建议尽快明确经费渠道和人员编制，另行报告）`);
    expect(progress(merge([paper])).slice(0, 2)).toEqual(['101 答1', '102 答2']);
  });

  it('are asked where the wording has become another one', () => {
    const paper = answered().put(1, '工作任务', '召开年度老龄工作会议');
    expect(progress(merge([paper]))[0]).toBe('101 答1?');
  });

  it('are certain by key and number where the column of tasks is gone, and asked where both are', () => {
    const paper = answered().removeColumn(3);
    expect(progress(merge([paper]))[0]).toBe('101 答1');
    const plan = merge([paper.removeColumn(2)]);
    expect(progress(plan)[0]).toBe('101 答1?');
    expect(plan.files[0]?.damages).toContainEqual(
      expect.objectContaining({ kind: 'key-wrong', message: '第 6 行没有任务文字可与行码核对，已列为待核。' }),
    );
  });

  it('leave a copied row whose task was typed over to the reading list', () => {
    const paper = answered();
    const copy = [...paper.line(2)];
    copy[2] = '举办重阳节慰问活动';
    copy[6] = '慰问50人';
    const plan = merge([paper.insertLine(3, copy)]);
    expect(progress(plan)).toEqual(['101 答1', '102 答2', '103 答3', '104 答4', '105 答5']);
    expect(plan.reading).toMatchObject([{ kind: 'added-row', text: expect.stringContaining('慰问50人') }]);
  });

  it('filled down over others are told by the wording, and asked', () => {
    const paper = answered();
    for (const index of [3, 4]) {
      for (const column of KEYS) paper.at(paper.rowOf(index), column, paper.line(2)[column - 1] ?? null);
    }
    expect(progress(merge([paper]))).toEqual(['101 答1', '102 答2', '103 答3?', '104 答4?', '105 答5']);
  });

  it('answered twice contradict each other, and are one where they say the same', () => {
    const twice = answered();
    const other = [...twice.line(2)];
    other[6] = '又答2';
    expect(progress(merge([twice.insertLine(3, other)])).filter((each) => each.startsWith('102'))).toEqual([
      '102 答2!',
      '102 又答2!',
    ]);
    const same = answered();
    expect(progress(merge([same.insertLine(3, same.line(2))])).filter((each) => each.startsWith('102'))).toEqual([
      '102 答2',
    ]);
  });

  it('answered twice with contradictions are asked also for what only one of them says', () => {
    const dragged = answered().put(2, '完成比例', 60);
    const copy = [...dragged.line(2)];
    copy[6] = '又答2';
    copy[8] = '另行安排';
    const told = merge([dragged.insertLine(3, copy)]).changes.filter(({ obligationId }) => obligationId === 102);
    expect(told.map(({ field, conflict, doubts }) => [field, conflict !== null, doubts.length])).toEqual([
      ['progress', true, 0],
      ['percent', false, 0],
      ['progress', true, 0],
      ['next', false, 1],
    ]);
  });
});

describe('rows without their keys', () => {
  it('are certain by wording, number and role where the form is known', () => {
    expect(progress(merge([answered().removeKeys()]))).toEqual(['101 答1', '102 答2', '103 答3', '104 答4', '105 答5']);
  });

  it('do not end at an answer that begins like the boxes below the table', () => {
    const paper = answered();
    paper.removeKeys().put(2, '下一步措施', '负责人：张三，月底前完成');
    expect(progress(merge([paper]))).toEqual(['101 答1', '102 答2', '103 答3', '104 答4', '105 答5']);
  });

  it('may be either’s where the number is another one', () => {
    const paper = answered().removeKeys().put(1, '工作任务', TASKS[3]);
    expect(progress(merge([paper]))).toContain('104 答1!?');
    expect(progress(merge([paper])).every((each) => !/^10[14] .*[^?]$/.test(each))).toBe(true);
  });

  it('are asked by likeness, and only where one row is clearly the likest', () => {
    const paper = answered().removeKeys().put(1, '工作任务', '鼓励区内医疗机构与养老机构对口支援，合作共建');
    expect(progress(merge([paper]))[0]).toBe('101 答1?');
    const tasks = ['推进第一批社区养老服务设施建设', '推进第二批社区养老服务设施建设'];
    const alike = paperOf(formOf({ tasks })).put(1, '进展情况', '答').put(2, '进展情况', '答');
    const plan = merge(
      [
        alike
          .removeKeys()
          .put(1, '工作任务', '推进第三批社区养老服务设施建设')
          .put(2, '工作任务', '推进第四批社区养老服务设施建设'),
      ],
      {
        forms: [formOf({ tasks })],
      },
    );
    expect(progress(plan)).toEqual([]);
    expect(plan.reading.map(({ kind }) => kind)).toEqual(['added-row', 'added-row']);
  });

  it('of another department’s task are on the reading list, and no answer of anybody', () => {
    const others = formOf({
      code: 'P5SBN4SY',
      department: CAIZHENG,
      tasks: ['安排老年病区建设补助资金'],
      firstObligation: 301,
    });
    const paper = answered();
    const line = [null, '1', '安排老年病区建设补助资金', '牵头', null, null, '资金已下达'];
    const plan = merge([paper.insertLine(3, line)], { forms: [formOf(), others] });
    expect(progress(plan)).toHaveLength(5);
    expect(plan.reading).toMatchObject([{ kind: 'foreign-row', reason: expect.stringContaining('区财政局') }]);
  });
});

describe('a file', () => {
  const others = formOf({ code: 'P5SBN4SY', department: CAIZHENG, tasks: TASKS.slice(0, 2), firstObligation: 301 });
  const ledger = { forms: [formOf(), others] };

  it('is asked whole where the heading names another department than the keys', () => {
    const paper = answered().replace('区民政局（花都区）', '区财政局（花都区）');
    expect(progress(merge([paper], ledger)).every((each) => each.endsWith('?'))).toBe(true);
  });

  it('is not asked for a section of the department in the heading', () => {
    const paper = answered().replace('区民政局（花都区）', '区民政局养老服务科');
    expect(progress(merge([paper], ledger))).toContain('101 答1');
  });

  it('that lost its identity is whose wording it is, and asked', () => {
    const paper = answered().removeKeys().removeKeys('指标').without('_duban').replace('K7M2Q9XB', '');
    const plan = merge([paper], ledger);
    expect(plan.files[0]?.verdict).toMatchObject({ kind: 'form', by: 'wording', department: '区民政局' });
    expect(progress(plan)).toEqual(['101 答1?', '102 答2?', '103 答3?', '104 答4?', '105 答5?']);
  });

  it('of another period keeps its own, unless its heading was changed to the one that is asked for', () => {
    const october = formOf({ code: 'C9N3FRRS', period: OCTOBER });
    const both = { forms: [formOf(), october] };
    const periods = (paper: Paper) => [...new Set(merge([paper], both).changes.map(({ periodId }) => periodId))];
    expect(periods(answered(paperOf(october)))).toEqual([1]);
    expect(periods(answered(paperOf(october)).replace('2026年10月', '2026年11月'))).toEqual([2]);
    expect(merge([answered(paperOf(october))], both).counts).toMatchObject({ certain: 0, doubtful: 5 });
  });

  it('of a frozen period is read, and changes nothing', () => {
    const october = formOf({ code: 'C9N3FRRS', period: OCTOBER });
    const plan = merge([answered(paperOf(october))], {
      forms: [formOf(), october],
      periods: [{ ...OCTOBER, state: 'frozen' }],
    });
    expect(plan.changes).toEqual([]);
    expect(plan.reading.map(({ kind, text }) => `${kind} ${text}`)).toContain('frozen 进展情况：答1');
  });

  it('that is no form, or of another ledger, is refused by a sentence with its name', () => {
    const stray = paperOf(formOf({ code: 'Z9Z9Z9Z9', tasks: ['开展城市更新'] }));
    const [foreign] = merge([stray]).files;
    expect(foreign?.verdict).toMatchObject({
      kind: 'refused',
      error: { message: expect.stringContaining('Z9Z9Z9Z9') },
    });
    const list = paperOf(formOf()).without('反馈表', '指标', '_duban', '填报说明');
    expect(merge([list]).files[0]?.verdict).toMatchObject({
      kind: 'refused',
      error: { message: expect.stringContaining('“反馈表.xlsx”') },
    });
  });
});

describe('indicators in the same words', () => {
  const form = formOf({ tasks: Array.from({ length: 15 }, (_, index) => `落实第${index + 1}项，建档率达到70%以上`) });
  const measured = () => {
    const paper = paperOf(form).put(14, '本期完成值', 88, '指标').put(14, '统计截止日', '2026-11-20', '指标');
    return paper.removeKeys('指标');
  };
  const valued = (paper: Paper) =>
    merge([paper], { forms: [form] }).changes.map(({ obligationId, value, doubts }) => [
      obligationId,
      value,
      doubts.length,
    ]);

  it('are told without keys by the task beside them, however many there are', () => {
    expect(valued(measured())).toEqual([[114, '88', 0]]);
  });

  it('are asked where only the number stands beside them', () => {
    const paper = measured();
    expect(valued(paper.removeColumn(paper.columnOf('工作任务', '指标'), '指标'))).toEqual([[114, '88', 1]]);
  });
});

describe('tasks in the same words', () => {
  const form = formOf({ tasks: [TASKS[0], TASKS[0], TASKS[1]] });
  const filled = () => paperOf(form).put(1, '进展情况', '答1').put(2, '进展情况', '答2');

  it('are told by their keys', () => {
    expect(progress(merge([filled()], { forms: [form] }))).toEqual(['101 答1', '102 答2']);
  });

  it('are asked where their keys stayed behind when the rows were sorted', () => {
    const paper = filled();
    swap(paper, 1, 2, KEYS);
    expect(progress(merge([paper], { forms: [form] })).toSorted()).toEqual([
      '101 答1!?',
      '101 答2!?',
      '102 答1!?',
      '102 答2!?',
    ]);
  });
});
