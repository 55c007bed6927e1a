import { deadlineText, lastText } from '../../../shared/form-words.ts';
import { ROLE_WORDS } from '../../../shared/glossary.ts';
import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import { textKey } from '../../importing/likeness.ts';
import { folded } from '../read/cells/reading.ts';
import { columnWord } from '../read/header-words.ts';
import type { FormColumn, ReturnedCell } from '../read/returned.ts';
import type { AskedRow } from './asked.ts';
import type { MatchedRow } from './matched.ts';

export type ReferenceChanges = {
  readonly damages: readonly Damage[];
  readonly notes: readonly ReadingNote[];
  /** 上期进展 typed over with this period's words while 进展情况 was left empty: what was typed there. */
  readonly overLast: { readonly cell: ReturnedCell; readonly text: string } | null;
};

const NOTHING: ReferenceChanges = { damages: [], notes: [], overLast: null };
const REFERENCES: readonly FormColumn[] = ['number', 'plan', 'role', 'deadline', 'last'];

/**
 * What a department changed of the words that were sent to it. Nothing of it is taken over: the changed text is put on the
 * reading list as it stands. White space, width and the mark at the end make no change; a cell that was emptied says nothing.
 */
export function referenceChanges({ table, row, candidates }: MatchedRow, file: number): ReferenceChanges {
  const [only, ...more] = candidates;
  if (!only?.asked.sent || more.length > 0 || only.match.by === 'place') return NOTHING;
  const { asked } = only;
  const note = (cell: ReturnedCell, reason: string): ReadingNote => ({
    kind: 'wording',
    source: { file, sheet: table.sheet, cell: cell.address },
    text: cell.text,
    obligationId: asked.obligation.obligationId,
    reason,
  });
  const damage = (kind: Damage['kind'], cell: ReturnedCell, message: string): Damage => ({
    kind,
    message,
    sheet: table.sheet,
    cell: cell.address,
  });
  const damages: Damage[] = [];
  const notes: ReadingNote[] = [];
  const content = row.cells.get('content');
  if (content && content.text !== asked.content && textKey(content.text) !== textKey(asked.content)) {
    damages.push(
      damage('wording-changed', content, `${content.address} 的任务原文与下发时不同，台账原文不改，改动列入待阅。`),
    );
    notes.push(note(content, `任务原文与下发时不同，下发的是：${asked.content}`));
  }
  let overLast: ReferenceChanges['overLast'] = null;
  for (const meaning of REFERENCES) {
    const cell = row.cells.get(meaning);
    const sent = cell ? sentText(asked, meaning) : null;
    if (!cell || sent === null || cell.text === sent || plain(cell.text) === plain(sent)) continue;
    if (meaning === 'last' && !row.cells.has('progress')) {
      overLast = { cell, text: cell.text.startsWith(sent) ? cell.text.slice(sent.length).trim() : cell.text };
      damages.push(damage('reference-changed', cell, `${cell.address} 的“上期进展”被改写，像是填错了栏，已列为待核。`));
      continue;
    }
    const word = columnWord(meaning);
    damages.push(
      damage('reference-changed', cell, `${cell.address} 的“${word}”与下发时不同，台账不改，改动列入待阅。`),
    );
    notes.push(note(cell, `“${word}”与下发时不同，下发的是：${sent || '（空）'}`));
  }
  return { damages, notes, overLast };
}

/** What was printed in a column; null where the form is not known. */
function sentText({ sent, asked }: AskedRow, meaning: FormColumn): string | null {
  if (!sent || !asked.sent) return null;
  switch (meaning) {
    case 'number':
      return sent.number ?? '';
    case 'plan':
      return sent.plan;
    case 'role':
      return ROLE_WORDS[sent.role];
    case 'deadline':
      return deadlineText(sent);
    case 'last':
      return lastText(sent, asked.sent.form);
    default:
      return null;
  }
}

const plain = (text: string): string => folded(text).replace(/[。.;,、]+$/, '');
