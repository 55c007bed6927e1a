import { describe, expect, it } from 'vitest';
import { compareVersion } from '../../../src/core/importing/compare-version.ts';
import { listTaskDetails } from '../../../src/core/ledger/tasks.ts';
import type { FieldChange, TaskChange } from '../../../src/shared/model/version.ts';
import { change, type HuaduRow, huaduRows, readHuadu, readVersion, renumber } from '../../helpers/huadu.ts';
import { importInto, newLedger } from '../../helpers/ledger.ts';
import { assignment, recognized, task } from '../../helpers/recognized.ts';
import { countKinds } from '../../helpers/versions.ts';
import { tasksOf } from './read-typed.ts';

const before = await huaduRows();
const content = (number: number) => before[number - 1]?.content ?? '';

async function changesOf(rows: readonly HuaduRow[]): Promise<readonly TaskChange[]> {
  const ledger = newLedger();
  importInto(ledger, await readHuadu());
  return compareVersion(listTaskDetails(ledger.db, {}), tasksOf(await readVersion(rows)));
}

const notSame = (changes: readonly TaskChange[]) => changes.filter(({ kind }) => kind !== 'same');
const fieldsOf = (changes: readonly TaskChange[]) => changes.map(({ fields }) => fields.map(({ field }) => field));

describe('a new version of 花都区', () => {
  it('changes nothing where the same table was only typed anew, in another file with another layout', async () => {
    expect(countKinds(await changesOf(before))).toEqual({ same: 21 });
  });

  it('says word by word what was changed in a task', async () => {
    const changes = await changesOf(change(before, 7, { content: content(7).replace('鼓励执业医师', '引导执业医师') }));
    expect(countKinds(changes)).toEqual({ same: 20, changed: 1 });
    const [changed] = notSame(changes);
    expect(changed).toMatchObject({ kind: 'changed', index: 6, match: { reason: 'same-number' } });
    expect(changed?.fields).toHaveLength(1);
    expect(changed?.fields[0]).toMatchObject({
      field: 'content',
      spans: [
        { kind: 'removed', text: '鼓励' },
        { kind: 'added', text: '引导' },
        { kind: 'same', text: content(7).slice(2) },
      ],
    });
  });

  it('names the bodies that came, went or changed their role, beside the words', async () => {
    const responsibility = '区民政局牵头，卫计局、国规局配合';
    const changes = await changesOf(change(before, 16, { responsibility }));
    const [changed] = notSame(changes);
    expect(fieldsOf(notSame(changes))).toEqual([['responsibility', 'assignments']]);
    expect(changed?.fields[1]).toEqual({
      field: 'assignments',
      assignments: [
        { kind: 'role', department: '区卫计局', before: 'lead', after: 'support' },
        { kind: 'role', department: '区民政局', before: 'support', after: 'lead' },
        { kind: 'added', department: '区国规局', role: 'support' },
      ],
    });
  });

  it('shows a row that was put in as new, and those below it as renumbered only', async () => {
    const added = { category: before[4]?.category ?? [], number: null, responsibility: '区民政局' };
    const rows = renumber(before.toSpliced(4, 0, { ...added, content: '开展老年人能力综合评估，推动评估结果互认。' }));
    const changes = await changesOf(rows);
    expect(countKinds(changes)).toEqual({ same: 4, new: 1, moved: 17 });
    expect(changes[4]).toMatchObject({ kind: 'new', taskId: null, index: 4, match: null, task: { number: '5' } });
    expect(changes[5]).toMatchObject({
      kind: 'moved',
      fields: [{ field: 'number', before: '5', after: '6' }],
      match: { reason: 'same-place', certainty: 1 },
    });
  });

  it('shows a task in another category as moved, not as removed and new', async () => {
    const category = before[9]?.category ?? [];
    const rows = change(before, 2, { category });
    const changes = await changesOf([
      ...rows.slice(0, 1),
      ...rows.slice(2, 10),
      ...rows.slice(1, 2),
      ...rows.slice(10),
    ]);
    expect(countKinds(changes)).toEqual({ same: 20, moved: 1 });
    expect(notSame(changes)[0]).toMatchObject({
      kind: 'moved',
      task: { number: '2', content: content(2) },
      match: { reason: 'same-content' },
      fields: [
        { field: 'category', before: before[1]?.category, after: category },
        { field: 'order', follows: content(10) },
      ],
    });
  });

  it('shows a removed task with what it was, after all others', async () => {
    const changes = await changesOf(before.toSpliced(7, 1));
    expect(countKinds(changes)).toEqual({ same: 20, removed: 1 });
    expect(changes.at(-1)).toMatchObject({ kind: 'removed', index: null, task: { number: '8', content: content(8) } });
  });

  it('keeps all tasks of a table put in another order, with as few moved as can be', async () => {
    const first = before.slice(0, 3);
    const changes = await changesOf([...before.slice(3), ...first]);
    expect(countKinds(changes)).toEqual({ same: 18, moved: 3 });
    expect(fieldsOf(notSame(changes))).toEqual([['order'], ['order'], ['order']]);
  });

  it('does not take another task under the same number for the old one', async () => {
    const rows = change(before, 12, { content: '建设区级老年友善医疗机构，开通就医绿色通道。' });
    const changes = await changesOf(rows);
    expect(countKinds(changes)).toEqual({ same: 20, new: 1, removed: 1 });
    expect(notSame(changes).map(({ task: { number } }) => number)).toEqual(['12', '12']);
  });
});

describe('compareVersion', () => {
  const old = task(5, {
    deadline: '2024年底前',
    due: '2024-12-31',
    indicators: [{ text: '达到60%以上', name: null, operator: '>=', value: 60, unit: '%', soft: false, cell: 'C5' }],
    extras: [{ meaning: 'leader', header: '分管领导', text: '张三', cell: 'E5' }],
  });
  const fieldsAfter = (changes: Parameters<typeof task>[1]): readonly FieldChange[] => {
    const ledger = newLedger();
    importInto(ledger, recognized('甲.xlsx', [old]));
    return compareVersion(listTaskDetails(ledger.db, {}), [{ ...old, ...changes }])[0]?.fields ?? [];
  };

  it('compares deadlines by their words and by the day they mean', () => {
    expect(fieldsAfter({ deadline: '2025年6月底前', due: '2025-06-30' })).toMatchObject([
      { field: 'deadline', before: '2024-12-31', after: '2025-06-30' },
    ]);
    expect(fieldsAfter({ deadline: null, due: null })).toMatchObject([
      { field: 'deadline', spans: [{ kind: 'removed', text: '2024年底前' }], after: null },
    ]);
    expect(fieldsAfter({ deadline: '２０２４年底前' })).toEqual([]);
  });

  it('compares targets and the columns without a field of their own', () => {
    const higher = {
      text: '达到70%以上',
      name: null,
      operator: '>=',
      value: 70,
      unit: '%',
      soft: false,
      cell: 'C5',
    } as const;
    expect(fieldsAfter({ indicators: [higher] })).toEqual([
      { field: 'indicators', removed: ['达到60%以上'], added: ['达到70%以上'] },
    ]);
    expect(fieldsAfter({ extras: [] })).toEqual([
      { field: 'extra', header: '分管领导', spans: [{ kind: 'removed', text: '张三' }] },
    ]);
  });

  it('lets a body that left with its role be removed, whatever came in its place', () => {
    expect(fieldsAfter({ assignments: [assignment('区民政局', 'lead'), assignment('区教育局', 'support')] })).toEqual([
      {
        field: 'assignments',
        assignments: [
          { kind: 'removed', department: '区卫计局', role: 'support' },
          { kind: 'added', department: '区教育局', role: 'support' },
        ],
      },
    ]);
  });

  it('says nothing of white space, full-width forms and a 。 at the end, nor of other cells', () => {
    const { source, cells } = task(9);
    expect(
      fieldsAfter({ content: ' 第１项工作。', responsibility: '区民政局牵头,区卫计局配合', source, cells }),
    ).toEqual([]);
  });
});
