import { ANSWER_FIELD_WORDS, READING_KIND_WORDS } from '../shared/exchange-words.ts';
import type { MergeChange, MergePlan, MergeResult, ReturnedFile } from '../shared/model/exchange.ts';

/** A plan in lines: its files, what each cell would change, what goes to the reading list. */
export function describePlan(plan: MergePlan): readonly string[] {
  const { files, changes, reading, counts } = plan;
  return [
    ...files.flatMap(describeFile),
    ...changes.map((change) => `  ${describeChange(change, files)}`),
    ...reading.map(({ kind, source, text }) => {
      const place = `“${files[source.file]?.name ?? ''}” ${source.sheet}!${source.cell}`;
      return `  阅读清单 ${READING_KIND_WORDS[kind]}：“${oneLine(text)}”（${place}）`;
    }),
    `共 ${counts.files} 份（不能汇总 ${counts.refused} 份）：确定 ${counts.certain} 处，待核 ${counts.doubtful} 处，矛盾 ${counts.conflicts} 处；与台账相同 ${counts.same} 处，空白 ${counts.blank} 格，此前已定 ${counts.settled} 处，表外内容 ${counts.reading} 条。`,
  ];
}

/** What was taken over, and what is still to be decided. */
export function describeResult({
  batchId,
  entries,
  taken,
  left,
  open,
  stale,
  reading,
}: MergeResult): readonly string[] {
  if (batchId === null) return ['没有新的反馈，台账没有改动。'];
  const rest = [...(left > 0 ? [`保留原样 ${left} 处`] : []), ...(reading > 0 ? [`表外内容 ${reading} 条`] : [])];
  const done = `第 ${batchId} 批：${[`写入 ${entries} 条，采纳 ${taken} 处`, ...rest].join('，')}。`;
  const changed = stale > 0 ? `其中 ${stale} 处台账刚刚改动过，` : '';
  const undecided = `还有 ${open} 处没有汇总，${changed}请在窗口的“交换”中核对，或再次汇总这些文件。`;
  return open > 0 ? [done, undecided] : [done];
}

function describeFile({ name, verdict, damages }: ReturnedFile): readonly string[] {
  const met = damages.map(({ message }) => `    ${message}`);
  switch (verdict.kind) {
    case 'form': {
      const version = verdict.version === null ? '' : `，第 ${verdict.version} 次下发`;
      return [`“${name}”：${verdict.department}“${verdict.period}”反馈表${version}`, ...met];
    }
    case 'plan-file':
      return [`“${name}”：《${verdict.title}》的台账（${verdict.office}，截至 ${verdict.asOf}）`, ...met];
    case 'refused':
      return [`“${name}”：${verdict.error.message}`, ...met];
  }
}

/** 区民政局 第 16 项 进展情况：“旧”→“新”（“民政.xlsx” 反馈表!H12）. */
function describeChange(change: MergeChange, files: MergePlan['files']): string {
  const { department, number, field, indicator, was, is, source, doubts, conflict } = change;
  const task = number === null ? `“${oneLine(change.content)}”` : `第 ${number} 项`;
  const what = indicator ? `${ANSWER_FIELD_WORDS[field]}（${indicator.text}）` : ANSWER_FIELD_WORDS[field];
  const words = was === '' ? `“${oneLine(is)}”` : `“${oneLine(was)}”→“${oneLine(is)}”`;
  const place = `（“${files[source.file]?.name ?? ''}” ${source.sheet}!${source.cell}）`;
  const open = [...(conflict === null ? [] : ['答复互相矛盾，须选定。']), ...doubts];
  return `${department} ${task} ${what}：${words}${place}${open.length > 0 ? `　待核：${open.join('')}` : ''}`;
}

const LONGEST = 40;

function oneLine(text: string): string {
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return line.length <= LONGEST ? line.join('') : `${line.slice(0, LONGEST).join('')}……`;
}
