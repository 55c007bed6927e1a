import type { PlanState } from '../../../shared/model/plan-file.ts';
import { PLAN_FACTS, PLAN_FILE_MARK, PLAN_SHEETS } from '../../../shared/plan-file-words.ts';
import { FORM_STYLES } from '../form/form-styles.ts';
import type { PlannedSheet } from '../form/planned-sheet.ts';
import { planPage } from './plan-page.ts';

type Fact = { readonly name: string; readonly text: string };

/** What the file is and how it is taken in. The facts below are read by the other copy of the program. */
export function planAbout(state: PlanState): PlannedSheet {
  const counts = `任务 ${state.tasks.length} 项，单位任务 ${state.duties.length} 项，进展 ${state.entries.length} 条，办理登记 ${state.events.length} 条`;
  const rows: readonly Fact[] = [
    { name: PLAN_FACTS.title, text: state.title },
    { name: PLAN_FACTS.place, text: state.place },
    { name: PLAN_FACTS.office, text: state.office },
    { name: PLAN_FACTS.ledger, text: state.ledger },
    { name: PLAN_FACTS.asOf, text: state.asOf },
    { name: '内容', text: counts },
    { name: PLAN_FACTS.milestones, text: `${state.milestones.length} 个` },
    {
      name: '用法',
      text: `在另一处的督办台账中：先在“导入”中导入本文件（读取工作表“${PLAN_SHEETS.tasks}”），再把本文件拖入“交换”，逐项核对后汇总进展、经过、子项和节点。台账中已有这份方案的，直接拖入“交换”。`,
    },
    { name: '不含', text: withoutEvidence(state.evidence.length) },
  ];
  return planPage<Fact>({
    name: PLAN_SHEETS.about,
    lines: [{ text: PLAN_FILE_MARK, style: FORM_STYLES.title }],
    columns: [
      { header: '名目', mm: 40, style: FORM_STYLES.short, text: ({ name }) => name },
      { header: '内容', mm: 200, style: FORM_STYLES.long, text: ({ text }) => text },
    ],
    rows,
  });
}

/** A file of evidence is no cell, and the record of it is worth nothing without its content. */
function withoutEvidence(count: number): string {
  if (count === 0) return '佐证材料的文件不进本文件；本方案目前没有存入材料。';
  const listed = `（${count} 份，名称见工作表“${PLAN_SHEETS.evidence}”，只供对照，收进时不读取）`;
  return `佐证材料的文件${listed}不在本文件内，须另行带走。换电脑的：退出程序后，把台账文件（如“督办台账.db”）和它旁边同名加“.files”的文件夹（如“督办台账.db.files”）一并复制过去，不必用本文件。交给另一单位的：从各项任务的页面取出材料，或复制这个文件夹（其中的文件名见上述工作表），由对方存入自己的台账。`;
}
