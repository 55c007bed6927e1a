import type { Form, FormRow } from './model/exchange.ts';

/**
 * The words of a form around what is to be filled in. They are read back too: to tell what a department wrote of its own,
 * and what it changed, from what was sent.
 */

export const ANSWER_SHEET = '反馈表';
export const INDICATOR_SHEET = '指标';
export const GUIDE_SHEET = '填报说明';
/** The ratings to choose from; a list inside the check itself may have 255 characters. */
export const LIST_SHEET = '评价选项';
export const IDENTITY_SHEET = '_duban';

/** What is wide enough to part two facts on one line. */
const GAP = '　　';

export const titleOf = ({ period }: Form): string => `${period.name}工作任务进展情况反馈表`;

/** 区民政局（花都区）: there is a 区民政局 in every district. */
export const bodyOf = ({ department: { name, place } }: Form): string => (place === '' ? name : `${name}（${place}）`);

export function headingLines(form: Form): readonly string[] {
  const own = form.rows.filter(({ role }) => role !== 'support').length;
  const support = form.rows.length - own;
  const counts = [own > 0 ? `负责 ${own} 项` : '', support > 0 ? `配合 ${support} 项` : ''].filter(
    (part) => part !== '',
  );
  return [
    [`填报单位：${bodyOf(form)}`, `下发单位：${form.office || '　　　　　　'}`, `任务：${counts.join('，')}`].join(GAP),
    [
      `填报期：${form.period.name}`,
      `报送截止：${form.period.cutoff}`,
      `表单编号：${form.code}`,
      `第 ${form.version} 次下发（${form.asOf}）`,
    ].join(GAP),
  ];
}

/** Above the table, where it is read. */
export function shortGuide({ rows }: Form): string {
  const steps = [
    '只填浅黄色、表头带“（填）”的栏；其余各栏请不要改动，也不要增删行、列。',
    '没有变化的，“进展情况”写“无变化”即可，其他栏可以不填。',
    '“进度评价”从下拉列表中选；“完成比例”填 0 至 100 的数。',
    '任务原文有出入、不属本单位职责，或者有表中未列的事项，写在表下“补充说明”。',
    ...(rows.some(({ indicators }) => indicators.length > 0) ? ['有量化指标的任务，另填“指标”表。'] : []),
  ];
  return `填报说明：${steps.map((step, index) => `${index + 1}. ${step}`).join('')}`;
}

/** The sheet 填报说明, line by line. An example stands in sentences: a second table would come back as one. */
export function guideLines(form: Form): readonly string[] {
  return [
    '一、填哪些栏',
    '　　浅黄色、表头带“（填）”的栏由填报单位填写，其余各栏是下发单位已经填好的，供对照。工作表已设保护，只为防止误改，没有密码。',
    '二、怎么填',
    '　　进展情况：本期做了什么、做到什么程度。没有变化的写“无变化”三个字即可。',
    '　　存在问题、下一步措施：没有的可以不填。',
    `　　进度评价：从下拉列表中选，可选的有：${form.ratings.map(({ word }) => word).join('、')}。`,
    '　　完成比例：填 0 至 100 的数，例如 60 表示完成 60%。不便用比例表示的可以不填。',
    '　　填报人、联系电话：各项相同的，填第一项即可。',
    '三、示例',
    '　　任务：建立老年人健康档案。进展情况：已为 1.2 万名老年人建立健康档案，建档率 78%。存在问题：两个镇街的数据没有接入平台。下一步措施：11 月底前完成数据对接。进度评价：达序时。完成比例：78。',
    '四、其他情况',
    '　　牵头任务请汇总配合单位的情况后填写；配合任务只填本单位做的工作。',
    '　　任务原文与文件有出入、不属本单位职责，或者有表中未列的工作，写在表下“补充说明”，不要改动原文，也不要增删行。',
    '　　不便用电脑填写的，可以直接打印“反馈表”手填，盖章后交回。',
    '五、怎么交回',
    `　　请在 ${form.period.cutoff} 前把本文件交回${form.office || '下发单位'}，文件名可以改。需要盖章的，打印“反馈表”，由审核人签字、加盖单位公章后一并交回。`,
  ];
}

/** The boxes of the sign-off, from left to right. */
export const SIGN_OFF = ['填报人：', '联系电话：', '审核人：', '单位（盖章）：', '日期：　　　年　　月　　日'] as const;
export const REMARK_LABEL = '补充说明';

/** 2026年底前, below it the day in force; 未注明 is a value of its own. */
export function deadlineText({ deadline, due }: FormRow): string {
  if (deadline === '') return due ?? '未注明时限';
  return due === null ? deadline : `${deadline}\n${due}`;
}

/** 【10月】已签约4家（达序时，40%）. */
export function lastText({ last }: FormRow, { ratings }: Form): string {
  if (last === null) return '';
  const rating = ratings.find(({ code }) => code === last.rating)?.word;
  const marks = [rating, last.percent === null ? undefined : `${last.percent}%`].filter((mark) => mark !== undefined);
  return `【${last.period}】${last.progress}${marks.length > 0 ? `（${marks.join('，')}）` : ''}`;
}

const SHORT = 60;

/** A task on the sheet of indicators, where it only tells what is measured. */
export function shortTask(text: string): string {
  const characters = [...text];
  return characters.length <= SHORT ? text : `${characters.slice(0, SHORT).join('')}……`;
}
