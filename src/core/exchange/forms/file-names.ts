import { SENDING_LIST_FILE } from '../../../shared/exchange-words.ts';
import { safeFileName } from '../../../shared/file-name.ts';
import type { Form } from '../../../shared/model/exchange.ts';
import { placedName } from '../../../shared/placed-name.ts';

const ENDING = '.xlsx';

/** One file for those who cannot take a folder. */
export const zipName = (period: string): string => safeFileName(`${period}反馈表`, '.zip');

/**
 * A name for each form, in their order: 区民政局-2026年11月反馈表.xlsx. Every district has a 区民政局: where two go out
 * together, the place stands before the name. No two are the same but for case or width, as Windows compares them.
 */
export function fileNames(forms: readonly Form[]): readonly string[] {
  const places = Map.groupBy(forms, ({ department }) => folded(department.name));
  const taken = new Set([folded(SENDING_LIST_FILE)]);
  return forms.map(({ department: { name, place }, period }) => {
    const isShared = (places.get(folded(name))?.length ?? 0) > 1;
    const body = { place, name: name === '' ? '未填单位' : name };
    const text = `${isShared ? placedName(body) : body.name}-${period.name}反馈表`;
    let file = safeFileName(text, ENDING);
    for (let count = 2; taken.has(folded(file)); count += 1) file = safeFileName(text, `(${count})${ENDING}`);
    taken.add(folded(file));
    return file;
  });
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
