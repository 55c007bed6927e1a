import { ANSWER_FIELD_WORDS } from '../../../../shared/exchange-words.ts';
import type { AnswerField, MergeChange, MergePlan, ReturnedFile } from '../../../../shared/model/exchange.ts';
import { EVENT_KIND_WORDS, MILESTONE_KIND_WORDS } from '../../../../shared/tracking-words.ts';
import type { Decision, DecisionCounts } from './decisions.ts';

export const DECISION_WORDS: Record<Decision['choice'], string> = { take: '取', leave: '不取', both: '并存' };

type Named = Pick<MergeChange, 'field' | 'indicator' | 'event' | 'milestone'>;

/** 进展情况; 指标：签约率; 催办 2026-11-20; 子项：完成选址. */
export function fieldWords({ field, indicator, event, milestone }: Named): string {
  if (indicator) return `指标：${indicator.text}`;
  if (event) return `${EVENT_KIND_WORDS[event.kind]} ${event.on}`;
  if (milestone) return `${MILESTONE_KIND_WORDS[milestone.kind]}：${milestone.title}`;
  return ANSWER_FIELD_WORDS[field];
}

/** As a person reads it: the word of a rating for its code, 80% for 80. */
export function valueWords(
  { field, alternatives, indicator, is, value: read }: MergeChange,
  value: string,
  ratingWord: (code: string) => string,
): string {
  if (value === read) return is;
  const alternative = alternatives.find((one) => one.value === value);
  if (alternative) return alternative.word;
  if (field === 'rating') return ratingWord(value);
  if (field === 'percent') return `${value}%`;
  return indicator ? `${value}${indicator.unit}` : value;
}

/** Why a correction by hand cannot be kept, in one sentence; null where it can. */
export function correctionProblem(field: AnswerField, text: string): string | null {
  const value = text.trim();
  if (value === '' && field === 'rating') return '请选一个评价。';
  if (value === '') return '没有内容：空着就是不改，请按“不取”。';
  if (field === 'percent') {
    const percent = Number(value);
    return percent >= 0 && percent <= 100 ? null : '完成比例是 0 到 100 的数。';
  }
  if (field === 'value') return Number.isFinite(Number(value)) ? null : '指标完成值是一个数，不带单位。';
  return null;
}

export type FileVerdict = { readonly kind: 'ready' | 'look' | 'nothing' | 'refused'; readonly word: string };

/** How much a file says: changes, those of them that a person must look at, and what stands outside its rows. */
export type FileCounts = { readonly changes: number; readonly toLookAt: number; readonly notes: number };

/** One word for a file, by what is asked about it. */
export function verdictOf(file: ReturnedFile, { changes, toLookAt, notes }: FileCounts): FileVerdict {
  const { verdict } = file;
  if (verdict.kind === 'refused') return { kind: 'refused', word: '不能汇总' };
  if (verdict.kind === 'plan-file' && verdict.planId === null) return { kind: 'look', word: '先导入方案' };
  if (toLookAt > 0) return { kind: 'look', word: `${toLookAt} 处待看` };
  if (changes > 0) return { kind: 'ready', word: '可汇总' };
  if (notes > 0) return { kind: 'ready', word: `表外 ${notes} 条` };
  const before = verdict.kind === 'form' && verdict.mergedBefore !== null;
  return { kind: 'nothing', word: before ? '已汇总过' : '没有新内容' };
}

/** What a file turned out to be, in one sentence. */
export function verdictSentence({ verdict }: ReturnedFile): string {
  switch (verdict.kind) {
    case 'refused':
      return verdict.error.message;
    case 'plan-file':
      return `${verdict.office && `${verdict.office}的`}方案数据《${verdict.title}》，截至 ${verdict.asOf}。${
        verdict.planId === null ? '这份台账里没有这个方案：请先在“导入”页导入同一个文件，再放到这里。' : ''
      }`;
    case 'form': {
      const version = verdict.version === null ? '' : `，第 ${verdict.version} 次下发`;
      const how = verdict.by === 'wording' ? '（表单编号已丢失，按任务文字认出）' : '';
      const before = verdict.mergedBefore === null ? '' : `同样的文件在第 ${verdict.mergedBefore} 批汇总过。`;
      return `${verdict.department}，${verdict.period}${version}${how}。${before}`;
    }
  }
}

/** 反馈表 H5. */
export function placeWords({ source }: Pick<MergeChange, 'source'>): string {
  return [source.sheet, source.cell].filter(Boolean).join(' ');
}

/** 第1期：读取 200 份文件（3 份不能汇总），改动 900 处 …: what was read, nothing left out. */
export function planWords({ period, counts }: MergePlan): string {
  const parts = [
    `读取 ${counts.files} 份文件${counts.refused > 0 ? `（${counts.refused} 份不能汇总）` : ''}`,
    `改动 ${counts.certain + counts.doubtful + counts.conflicts} 处`,
    counts.same > 0 && `与台账相同 ${counts.same} 处`,
    counts.blank > 0 && `空着 ${counts.blank} 处（不改台账）`,
    counts.settled > 0 && `以前定过 ${counts.settled} 处`,
  ];
  return `${period}：${parts.filter(Boolean).join('，')}`;
}

/** What 汇总 will do, in numbers. */
export function mergeWords(counts: DecisionCounts, notes: number): string {
  const { taken, fresh, changed, obligations, departments, left } = counts;
  const open = counts.openCertain + counts.openDoubtful + counts.openConflicting;
  const parts = [
    taken > 0 &&
      `取 ${taken} 处（新填 ${fresh}，改动 ${changed}），记入 ${departments} 个单位的 ${obligations} 项单位任务`,
    left > 0 && `不取 ${left} 处`,
    open > 0 && `${open} 处未定，留待以后`,
    notes > 0 && `${notes} 条表外内容进阅读清单`,
  ];
  return parts.filter(Boolean).join('；') || '没有要汇总的内容';
}
