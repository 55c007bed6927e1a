import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import { isAnswer } from '../read/form-columns.ts';
import { columnWord } from '../read/header-words.ts';
import type { ReturnedRow, ReturnedTable } from '../read/returned.ts';

/** Why nobody can be given what a row says: it was not sent, it is another department's, its task is no longer in force. */
export type Nobodys = { readonly kind: 'added' | 'foreign' | 'gone'; readonly reason: string };

export const NOT_SENT: Nobodys = { kind: 'added', reason: '下发的表里没有这一行' };
export const NOT_MEASURED: Nobodys = { kind: 'added', reason: '下发的表里没有这项指标' };
export const GONE: Nobodys = { kind: 'gone', reason: '这项任务已不在台账执行' };

const WORDS: Readonly<Record<Nobodys['kind'], readonly [kind: Damage['kind'], what: string]>> = {
  added: ['row-added', '不是下发的行'],
  foreign: ['foreign-row', '是别的单位的任务'],
  gone: ['not-in-force', '的任务已不在台账执行'],
};

/** All that such a row says, as one note. One whose task is gone says nothing where nothing was typed. */
export function nobodysRow(
  { sheet }: ReturnedTable,
  { row, cells }: ReturnedRow,
  { kind, reason }: Nobodys,
  file: number,
): { readonly notes: readonly ReadingNote[]; readonly damages: readonly Damage[] } {
  if (kind === 'gone' && ![...cells.keys()].some(isAnswer)) return { notes: [], damages: [] };
  const cell = `A${row}`;
  const text = [...cells].map(([meaning, said]) => `${columnWord(meaning)}：${said.text}`).join('；');
  const [damage, what] = WORDS[kind];
  return {
    notes: [
      {
        kind: kind === 'foreign' ? 'foreign-row' : 'added-row',
        source: { file, sheet, cell },
        text,
        obligationId: null,
        reason,
      },
    ],
    damages: [{ kind: damage, message: `第 ${row} 行${what}，已列入阅读清单。`, sheet, cell }],
  };
}
