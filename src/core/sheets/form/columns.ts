import { deadlineText, lastText, shortTask } from '../../../shared/form-words.ts';
import { ROLE_WORDS } from '../../../shared/glossary.ts';
import type { Form, FormIndicator, FormRow } from '../../../shared/model/exchange.ts';
import type { TextStyle } from '../styles.ts';
import { FORM_STYLES } from './form-styles.ts';
import type { CellCheck } from './planned-sheet.ts';

/** A column of a form: what stands in it, or what is to be filled in. */
export type FormColumn<Row> = {
  readonly header: string;
  /** 0: not to be seen. */
  readonly mm: number;
  readonly style: TextStyle;
  readonly text: (row: Row) => string;
  /** Only where it is to be filled in. */
  readonly check?: Pick<CellCheck, 'rule' | 'prompt'>;
  /** Which box of the sign-off below the table stands under it. */
  readonly box?: number;
};

/** Behind it, and read by nobody's eye: which row of which form it is. Twice, since a column is easily deleted. */
const key: FormColumn<{ readonly key: string }> = {
  header: '行码',
  mm: 0,
  style: FORM_STYLES.key,
  text: (row) => row.key,
};

const fill = (
  header: string,
  mm: number,
  style: TextStyle,
  prompt: string,
  rule: CellCheck['rule'] = { kind: 'any' },
) => ({ header: `${header}\n（填）`, mm, style, text: () => '', check: { rule, prompt } });

/** The columns of the sheet 反馈表; the plan is named where there are several. */
export function answerColumns(form: Form, contentMm: number, ratingList: string): readonly FormColumn<FormRow>[] {
  const { short, long, fillLong, fillShort, fillValue } = FORM_STYLES;
  const plans = new Set(form.rows.map(({ plan }) => plan));
  const plan: FormColumn<FormRow> = { header: '来源方案', mm: 22, style: long, text: (row) => row.plan, box: 0 };
  return [
    key,
    { header: '序号', mm: 11, style: short, text: (row) => row.number ?? '', box: 0 },
    ...(plans.size > 1 ? [plan] : []),
    { header: '工作任务', mm: contentMm, style: long, text: (row) => row.content, box: 0 },
    { header: '角色', mm: 11, style: short, text: (row) => ROLE_WORDS[row.role], box: 1 },
    { header: '完成时限', mm: 26, style: short, text: deadlineText, box: 1 },
    { header: '上期进展', mm: 30, style: long, text: (row) => lastText(row, form), box: 1 },
    { ...fill('进展情况', 46, fillLong, '本期做了什么、做到什么程度。没有变化的写“无变化”即可。'), box: 2 },
    { ...fill('存在问题', 28, fillLong, '没有的可不填。'), box: 3 },
    { ...fill('下一步措施', 28, fillLong, '没有变化的可不填。'), box: 3 },
    {
      ...fill('进度评价', 17, fillShort, '请从下拉列表中选一项。', { kind: 'list', source: ratingList }),
      box: 4,
    },
    {
      ...fill('完成比例%', 20, fillValue, '填 0 至 100 的数，例如 60。', { kind: 'number', least: 0, most: 100 }),
      box: 4,
    },
    { ...fill('填报人', 16, fillShort, '填报本项的人。各项相同的，填第一项即可。'), box: 4 },
    { ...fill('联系电话', 22, fillShort, '各项相同的，填第一项即可。'), box: 4 },
    key,
  ];
}

/** An indicator with the row that it belongs to. */
export type IndicatorRow = FormIndicator & { readonly row: FormRow };

/** The columns of the sheet 指标. */
export function indicatorColumns(): readonly FormColumn<IndicatorRow>[] {
  const { short, long, fillValue } = FORM_STYLES;
  return [
    key,
    { header: '序号', mm: 12, style: short, text: ({ row }) => row.number ?? '' },
    { header: '工作任务', mm: 80, style: long, text: ({ row }) => shortTask(row.content) },
    { header: '指标', mm: 60, style: long, text: ({ indicator }) => indicator },
    { header: '目标', mm: 40, style: short, text: ({ target }) => target },
    { header: '单位', mm: 16, style: short, text: ({ unit }) => unit },
    fill('本期完成值', 28, fillValue, '只填数，单位见左栏。'),
    fill('统计截止日', 30, fillValue, '数据统计到哪一天，例如 2026-11-20。'),
    key,
  ];
}
