import { SEVERAL_PLANS } from '../../shared/asked-alone.ts';
import { parseRange, rangeAddress } from '../../shared/model/address.ts';
import type { Choice, Correction } from '../../shared/model/correction.ts';
import type { Doubt, TaskTable } from '../../shared/model/table.ts';
import { withChoices } from '../../shared/with-choices.ts';
import { readPlace } from '../parsing/read-place.ts';
import { pieceStem } from '../passages/split-plans.ts';

/** The tables of one plan, and the place that their titles name. */
type HeldPlan = { readonly title: string; readonly place: string | null; readonly tables: readonly TaskTable[] };

/** Longer lists are cut. */
const SHOWN = 8;

/**
 * Asks whether a file that holds several plans is of one place. 市民政局 in a plan of 铜仁市 and in one of 咸宁市 are two
 * offices, but one in a file that has one place: until a person says that it has, or reads one of the plans alone, the
 * file has no place of its own and no name of it is certain.
 */
export function severalPlansDoubts(tables: readonly TaskTable[]): readonly Doubt[] {
  const plans = plansIn(tables);
  const [first, second] = plans;
  if (!first || !second) return [];
  const shown = plans.slice(0, SHOWN).map(({ title, place }) => `“${title}”${place === null ? '' : `（${place}）`}`);
  const list = shown.join('、') + (plans.length > SHOWN ? '等' : '');
  const name = sharedName(plans);
  const message =
    `文件里有 ${plans.length} 份方案：${list}，看不出同属一个地区；` +
    `一并读入时，各份里的同名单位${name === null ? '' : `（如“${name}”）`}会当作同一个单位。` +
    '请一次只读入一份，或者各存成一个文件分别导入；确属同一地区的，再一并读入。';
  const sheet = first.tables[0]?.sheet ?? '';
  const doubt: Doubt = { severity: 'warning', code: SEVERAL_PLANS, message, sheet, cell: first.tables[0]?.range ?? '' };
  return [withChoices(doubt, '同属一个地区，一并读入', readOneAlone(plans))];
}

/** True while nobody has said that the plans of the file are of one place. */
export function holdsSeveralPlans(issues: readonly Doubt[]): boolean {
  return issues.some(({ code }) => code === SEVERAL_PLANS);
}

/** The plans of which it is not plain that they are of one place; none where it is. */
function plansIn(tables: readonly TaskTable[]): readonly HeldPlan[] {
  const plans = [...groupTables(tables).values()].flatMap((own): readonly HeldPlan[] => {
    const [first] = own;
    return first ? [{ title: first.title ?? first.sheet, place: firstPlace(own), tables: own }] : [];
  });
  const places = new Set(plans.map(({ place }) => place));
  return places.size === 1 && !places.has(null) ? [] : plans;
}

/** The pieces of a collection each by itself, other tables by place; one whose title names none goes with the one before. */
function groupTables(tables: readonly TaskTable[]): ReadonlyMap<string, readonly TaskTable[]> {
  const stems = Map.groupBy(tables, ({ title }) => pieceStem(title ?? ''));
  const groups = new Map<string, TaskTable[]>();
  let place = firstPlace(tables);
  for (const table of tables) {
    const title = table.title ?? '';
    const stem = pieceStem(title);
    const isPiece = stem !== null && (stems.get(stem)?.length ?? 0) > 1;
    if (!isPiece) place = readPlace(title) ?? place;
    const key = isPiece ? title : (place ?? '');
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return groups;
}

function firstPlace(tables: readonly TaskTable[]): string | null {
  return tables.map(({ title }) => readPlace(title ?? '')).find((place) => place !== null) ?? null;
}

/** A name that two of the plans have: it would become one body. */
function sharedName(plans: readonly HeldPlan[]): string | null {
  const met = new Set<string>();
  for (const { tables } of plans) {
    const names = new Set(
      tables.flatMap(({ tasks }) =>
        tasks.flatMap(({ assignments }) =>
          assignments.filter(({ collective }) => !collective).map(({ expanded }) => expanded),
        ),
      ),
    );
    for (const name of names) if (met.has(name)) return name;
    for (const name of names) met.add(name);
  }
  return null;
}

/**
 * The next plan is read from the same bytes, once this one is taken in. A sheet that is left out would be left out of
 * the next file of that layout, too: plans on several sheets are parted by the person.
 */
function readOneAlone(plans: readonly HeldPlan[]): readonly Choice[] {
  if (new Set(plans.flatMap(({ tables }) => tables.map(({ sheet }) => sheet))).size > 1) return [];
  return plans.map(({ title, tables }) => ({
    label: `只读入“${title}”`,
    corrections: tables.map((table): Correction => ({ kind: 'range', sheet: table.sheet, range: wholeRange(table) })),
  }));
}

/** With the lines of the title, which are above the tasks. */
function wholeRange({ range, rows }: TaskTable): string {
  const rect = parseRange(range);
  if (!rect) return range;
  const numbers = rows.map(({ row }) => row);
  return rangeAddress({ ...rect, top: Math.min(rect.top, ...numbers), bottom: Math.max(rect.bottom, ...numbers) });
}
