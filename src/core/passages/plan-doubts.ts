import type { Correction } from '../../shared/model/correction.ts';
import type { Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { doubt, rowChoices } from '../tables/doubts.ts';
import { squash } from '../tables/text.ts';
import { numberDoubts } from './number-doubts.ts';
import { isOwed, isSection, type Section } from './outline.ts';
import type { PassageTask } from './plan-tasks.ts';

/** What a person should know of how the paragraphs of one plan were read. */
export function planDoubts(root: Section, tasks: readonly PassageTask[], sheet: string): readonly Doubt[] {
  const gathered = tasks.flatMap((task) => gatheredDoubt(task, sheet) ?? []);
  return [...gathered, ...numberDoubts(root, sheet), ...unowedDoubts(root, tasks, sheet)];
}

/** A statement behind several paragraphs: under one number they belong together, elsewhere a person must say. */
function gatheredDoubt({ task, gathered, rows }: PassageTask, sheet: string): Doubt | null {
  const { range, number } = task;
  const place = { sheet, cell: range };
  const printed = squash(number?.text ?? '');
  switch (gathered) {
    case null:
      return null;
    case 'number': {
      const message = `${range} 各段同属“${printed}”，责任单位只写了一处，已合为一项任务。`;
      return doubt('info', 'several-paragraphs', message, place);
    }
    case 'items': {
      const message = `${range} 的“${printed}”下分有若干条，责任单位只写了一处，已合为一项任务，请核对。`;
      return withChoices(doubt('warning', 'several-paragraphs', message, place), '合为一项任务');
    }
    case 'title': {
      const message = `${range} 的标题写有责任单位，其下各条另有责任单位，标题已单独读作一项任务，请核对。`;
      const others = rowChoices(sheet, rows[0] ?? 1, ['category']);
      return withChoices(doubt('warning', 'heading-with-bodies', message, place), '单独作为一项任务', others);
    }
    case 'heading': {
      const message = `${range} 各段之后才写责任单位，已合为一项任务，请核对前面的段落是否也由其负责。`;
      const corrections = rows.slice(0, -1).map((row): Correction => ({ kind: 'row', sheet, row, meaning: 'note' }));
      const onlyLast = { label: '只取最后一段', corrections };
      return withChoices(doubt('warning', 'several-paragraphs', message, place), '合为一项任务', [onlyLast]);
    }
  }
}

const SHOWN = 8;

/** Items beside the tasks that name nobody: 加强组织领导 at the end of most plans, or one whose bracket was forgotten. */
function unowedDoubts(root: Section, tasks: readonly PassageTask[], sheet: string): readonly Doubt[] {
  const rows = new Set(tasks.flatMap((task) => task.rows));
  const left = unowedItems(root).flatMap(({ own }) => (own && !rows.has(own.top) ? [own] : []));
  const cells = left.map(({ cell }) => cell);
  if (cells.length === 0) return [];
  const shown = cells.slice(0, SHOWN).join('、') + (cells.length > SHOWN ? ' 等' : '');
  const message = `另有 ${cells.length} 个编号段落没有写责任单位，没有读作任务（${shown}），请核对是否漏写。`;
  return [doubt('info', 'passages-without-body', message, { sheet, cell: cells[0] ?? '' })];
}

function unowedItems(section: Section): readonly Section[] {
  const items = section.items.filter(isSection);
  const hasTaskItems = items.some(isOwed);
  return items.flatMap((item) => {
    if (isOwed(item)) return unowedItems(item);
    return hasTaskItems && item.marker ? [item] : [];
  });
}
