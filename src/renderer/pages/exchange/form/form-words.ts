import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import type { Form, FormRow } from '../../../../shared/model/exchange.ts';

/** What a person who fills it in by pen has to know; the same rules as in the workbook. */
export function guideLines({ ratings, period }: Form): readonly string[] {
  return [
    '只填空白栏；没有变化的，在“进展情况”写“无变化”。',
    `“进度评价”从下列中选一个：${ratings.map(({ word }) => word).join('、')}。`,
    `任务文字如有出入，写在“存在问题”或表下空白处，不要改动原文。请于 ${period.cutoff} 前报回。`,
  ];
}

/** 2020-12-31, with the words of the source where they say more. */
export function deadlineWords({ deadline, due }: FormRow): string {
  if (due === null || deadline.includes(due)) return deadline || '未注明';
  return deadline ? `${deadline}（${due}）` : due;
}

export function roleWord({ role }: FormRow): string {
  return ROLE_WORDS[role];
}

/** 2026年10月：已有12家（欠序时，60%）; empty where nothing was said yet. */
export function lastWords({ last }: FormRow, ratings: Form['ratings']): string {
  if (!last) return '';
  const rating = ratings.find(({ code }) => code === last.rating)?.word ?? last.rating;
  const figures = [rating, last.percent === null ? null : `${last.percent}%`].filter((one) => one !== null);
  return `${last.period}：${last.progress}${figures.length > 0 ? `（${figures.join('，')}）` : ''}`;
}

/** Rows of one plan stand together under its title, where the form has rows of several plans. */
export function planBreaks(rows: readonly FormRow[]): ReadonlySet<number> {
  const several = new Set(rows.map(({ plan }) => plan)).size > 1;
  return new Set(several ? rows.flatMap(({ plan }, at) => (rows[at - 1]?.plan === plan ? [] : [at])) : []);
}
