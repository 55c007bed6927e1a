import { beforeEach, describe, expect, it } from 'vitest';
import { markRead } from '../../../src/core/exchange/mark-read.ts';
import { redoChange, undoChange } from '../../../src/core/ledger/changes.ts';
import { listReadingItems } from '../../../src/core/ledger/reading-list.ts';
import { undoBatch } from '../../../src/core/ledger/undo-batch.ts';
import type { ReadingNote } from '../../../src/shared/model/exchange.ts';
import { refusal, STAMP } from '../../helpers/ledger.ts';
import { type MergeDesk, openMergeDesk } from './apply/desk.ts';

let at: MergeDesk;
let batch: number;
beforeEach(() => {
  at = openMergeDesk();
  const note = (cell: string, text: string, obligationId: number | null): ReadingNote => ({
    ...{ kind: 'text-outside', source: { file: 0, sheet: '反馈表', cell }, text, obligationId, reason: '写在表下。' },
  });
  const notes = [note('A40', '请增拨经费', null), note('A41', '此项已移交区卫计局', at.id('1'))];
  batch = at.apply(at.order(at.plan(['民政.xlsx'], [], notes), [])).batchId ?? 0;
});

const db = () => at.desk.ledger.db;
const list = () => listReadingItems(db());
const mark = (read: boolean, ...ids: readonly number[]) => markRead(db(), STAMP, { ids, read });

describe('the reading list', () => {
  it('tells what a department wrote outside its rows, with file, cell and task', () => {
    expect(list()).toMatchObject([
      { text: '请增拨经费', file: '民政.xlsx', cell: 'A40', taskId: null, readAt: null },
      { text: '此项已移交区卫计局', cell: 'A41', taskId: at.desk.duty('1', '区民政局').taskId },
    ]);
  });

  it('puts what was read last, and brings it back as unread; each is a step that can be taken back', () => {
    const [first] = list();
    const change = mark(true, first?.id ?? 0);
    expect(change?.summary).toBe('“民政.xlsx”的表外内容已阅');
    expect(list().map(({ readAt }) => readAt)).toEqual([null, STAMP.at]);
    undoChange(db(), change?.id ?? 0, STAMP);
    expect(list().map(({ readAt }) => readAt)).toEqual([null, null]);
    redoChange(db(), change?.id ?? 0, STAMP);
    expect(mark(false, first?.id ?? 0)?.summary).toBe('“民政.xlsx”的表外内容改为未阅');
    expect(list().every(({ readAt }) => readAt === null)).toBe(true);
  });

  it('changes nothing where all is so already, and refuses what is not on it', () => {
    const ids = list().map(({ id }) => id);
    expect(mark(false, ...ids)).toBeNull();
    expect(mark(true, ...ids)?.summary).toBe('“民政.xlsx”等的 2 条表外内容已阅');
    expect(mark(true, ...ids)).toBeNull();
    expect(refusal(() => mark(true, 99)).code).toBe('no-such-item');
  });

  it('loses what its merge brought when that is taken back, read or not', () => {
    const ids = list().map(({ id }) => id);
    mark(true, ids[0] ?? 0);
    undoBatch(db(), batch, STAMP);
    expect(list()).toEqual([]);
    expect(refusal(() => mark(true, ...ids)).code).toBe('no-such-item');
  });
});
