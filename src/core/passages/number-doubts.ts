import type { Doubt } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { doubt } from '../tables/doubts.ts';
import { isOwed, isSection, type Section } from './outline.ts';

/** Numbers of neighbouring items used twice or left out, where somebody owes them; counting may begin anew at 1. */
export function numberDoubts(section: Section, sheet: string): readonly Doubt[] {
  const items = section.items.filter(isSection);
  const counted = Map.groupBy(items, (item) => item.level);
  const own = [...counted.values()].flatMap((same) => (same.some(isOwed) ? countDoubts(same, sheet) : []));
  return [...own, ...items.flatMap((item) => numberDoubts(item, sheet))];
}

function countDoubts(items: readonly Section[], sheet: string): readonly Doubt[] {
  let previous = 0;
  return items.flatMap(({ marker, own }): readonly Doubt[] => {
    const value = marker?.values.at(-1);
    if (value === undefined || !marker || !own) return [];
    const before = previous;
    previous = value;
    const place = { sheet, cell: own.cell };
    const printed = `序号“${marker.printed}”`;
    if (before === 0 || value === 1 || value === before + 1) return [];
    if (value === before) {
      return [asPrinted('duplicate-number', `${printed}与上一条重复，已按原样保留，请核对原文。`, place)];
    }
    if (value < before) {
      return [asPrinted('number-order', `${printed}排在 ${before} 之后，顺序颠倒，已按原样保留，请核对。`, place)];
    }
    const gap = value - 1 === before + 1 ? `${value - 1}` : `${before + 1} 至 ${value - 1}`;
    return [asPrinted('missing-number', `${printed}之前缺少 ${gap}，已按原样保留，请核对是否漏段。`, place)];
  });
}

function asPrinted(code: string, message: string, place: { readonly sheet: string; readonly cell: string }): Doubt {
  return withChoices(doubt('warning', code, message, place), '按原文保留');
}
