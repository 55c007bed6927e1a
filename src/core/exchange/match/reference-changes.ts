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
 * Of a row that may be one of several, what is in none of them is a change.
 */
export function referenceChanges({ table, row, candidates }: MatchedRow, file: number): ReferenceChanges {
  const asked = candidates.map((each) => each.asked);
  const [only] = asked;
  if (!only) return NOTHING;
  const damages: Damage[] = [];
  const notes: ReadingNote[] = [];
  const add = (kind: Damage['kind'], cell: ReturnedCell, message: string) => {
    damages.push({ kind, message: `${cell.address} ${message}`, sheet: table.sheet, cell: cell.address });
  };
  const read = (cell: ReturnedCell, reason: string) => {
    const obligationId = asked.length === 1 ? only.obligation.obligationId : null;
    const source = { file, sheet: table.sheet, cell: cell.address };
    notes.push({ kind: 'wording', source, text: cell.text, obligationId, reason });
  };
  const content = row.cells.get('content');
  if (content && !asked.some((each) => isSameWording(content.text, each.content))) {
    add('wording-changed', content, '的任务原文与下发时不同，台账原文不改，改动列入阅读清单。');
    read(content, `任务原文与下发时不同，下发的是：${only.content}`);
  }
  let overLast: ReferenceChanges['overLast'] = null;
  for (const meaning of REFERENCES) {
    const cell = row.cells.get(meaning);
    const sent = asked.map((each) => sentText(each, meaning));
    const [first = null] = sent;
    if (!cell || first === null || sent.some((text) => text !== null && isSameText(cell.text, text))) continue;
    if (meaning === 'last' && !row.cells.has('progress')) {
      overLast = { cell, text: cell.text.startsWith(first) ? cell.text.slice(first.length).trim() : cell.text };
      add('reference-changed', cell, '的“上期进展”被改写，像是填错了栏，已列为待核。');
      continue;
    }
    const word = columnWord(meaning);
    add('reference-changed', cell, `的“${word}”与下发时不同，台账不改，改动列入阅读清单。`);
    read(cell, `“${word}”与下发时不同，下发的是：${first || '（空）'}`);
  }
  return { damages, notes, overLast };
}

const isSameWording = (text: string, sent: string): boolean => text === sent || textKey(text) === textKey(sent);

const isSameText = (text: string, sent: string): boolean => text === sent || plain(text) === plain(sent);

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
