import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import type { Answer } from '../answer.ts';
import type { KnownForms } from '../known.ts';
import type { Person } from '../read/cells/read-person.ts';
import { readProgress } from '../read/cells/read-words.ts';
import { withDoubts } from '../read/cells/reading.ts';
import { type CellAnswer, type RowAnswers, readAnswers } from '../read/read-answers.ts';
import { readValue } from '../read/read-value.ts';
import type { ReturnedFacts } from '../read/returned.ts';
import { type AnswerMaker, answerable, answerMaker, type Judged } from './answer-maker.ts';
import type { Identity } from './identify.ts';
import type { MatchedIndicator } from './match-indicators.ts';
import type { MatchedRow } from './matched.ts';
import { GONE, NOT_MEASURED, nobodysRow } from './nobodys-row.ts';
import type { Reader } from './read-return.ts';
import { type ReferenceChanges, referenceChanges } from './reference-changes.ts';
import { type FilePerson, filePerson, personAnswer } from './said-by.ts';

export type FileAnswers = {
  readonly answers: readonly Answer[];
  readonly notes: readonly ReadingNote[];
  readonly damages: readonly Damage[];
  readonly person: Person;
  readonly blank: number;
};

type Matched = {
  readonly identity: Identity;
  readonly matched: readonly MatchedRow[];
  readonly measured: readonly MatchedIndicator[];
  readonly facts: ReturnedFacts;
};

type ReadRow = { readonly matched: MatchedRow; readonly said: RowAnswers; readonly changes: ReferenceChanges };

/** What the matched rows of a file answer; what rows that are nobody's say goes to the reading list. */
export function readFileAnswers(
  file: number,
  { identity, matched, measured, facts }: Matched,
  { known, context, ratings }: Reader,
): FileAnswers {
  const rows = matched.map((each): ReadRow => {
    const changes = referenceChanges(each, file);
    return { matched: each, said: withOverLast(readAnswers(each.row, each.table, ratings), changes), changes };
  });
  const person = filePerson(
    rows.map(({ said }) => said.person),
    facts,
  );
  const make = answerMaker(identity, file);
  const judged = rows.map((row) => judgeRow(row, file, { identity, known, make, person }));
  const values = measured.map((each) => judgeValue(each, file, { identity, known, make, today: context.today }));
  const all = [...judged, ...values];
  return {
    answers: all.flatMap(({ answers }) => answers),
    notes: all.flatMap(({ notes }) => notes),
    damages: all.flatMap(({ damages }) => damages),
    person,
    blank: all.reduce((sum, { blank }) => sum + blank, 0),
  };
}

type Judging = {
  readonly identity: Identity;
  readonly known: KnownForms;
  readonly make: AnswerMaker;
};
type JudgedRow = Pick<FileAnswers, 'answers' | 'notes' | 'damages' | 'blank'>;

function judgeRow(
  { matched, said, changes }: ReadRow,
  file: number,
  { identity, known, make, person }: Judging & { readonly person: FilePerson },
): JudgedRow {
  const { table, row, candidates, nobodys } = matched;
  if (nobodys) return { ...NOTHING, ...nobodysRow(table, row, nobodys, file) };
  const inForce = answerable(candidates, known);
  const damages = [...said.damages, ...changes.damages, ...foreignDamages(matched, identity)];
  if (inForce.length === 0) {
    const gone = nobodysRow(table, row, GONE, file);
    return { ...NOTHING, notes: gone.notes, damages: [...damages, ...gone.damages] };
  }
  const answers = inForce.flatMap((candidate) => {
    const cells = said.answers.map((answer) => make(candidate, table.sheet, answer));
    const by = cells.length === 0 ? null : personAnswer(said.person, person, identity.asked.department.name);
    return by ? [...cells, make(candidate, table.sheet, by)] : cells;
  });
  return { answers, notes: changes.notes, damages, blank: said.blank };
}

function withOverLast(said: RowAnswers, { overLast }: ReferenceChanges): RowAnswers {
  const reading = overLast && overLast.text !== '' ? readProgress(overLast.text) : null;
  if (!overLast || !reading) return said;
  const doubt = '填在“上期进展”栏，“进展情况”栏空着，请确认是不是本期的进展。';
  const answer: CellAnswer = { field: 'progress', cell: overLast.cell, reading: withDoubts(reading, [doubt]) };
  return { ...said, answers: [answer, ...said.answers], blank: Math.max(0, said.blank - 1) };
}

/** Rows that were copied here with the keys of another department's form, or of that of another period. */
function foreignDamages({ table, row, candidates }: MatchedRow, { asked: main }: Identity): readonly Damage[] {
  const damage = (kind: Damage['kind'], whose: string): readonly Damage[] => {
    const message = `第 ${row.row} 行是${whose}，已列为待核。`;
    return [{ kind, message, sheet: table.sheet, cell: `A${row.row}` }];
  };
  const forms = candidates.map(({ asked }) => asked.asked);
  const foreign = forms.find(({ department }) => department.id !== main.department.id);
  if (foreign) return damage('foreign-row', `下发给“${foreign.department.name}”的`);
  const old = forms.find(({ periodId }) => periodId !== main.periodId);
  return old ? damage('older-period', `从“${old.sent?.form.period.name ?? ''}”的表里复制来的`) : [];
}

function judgeValue(
  { table, row, candidates }: MatchedIndicator,
  file: number,
  { identity, known, make, today }: Judging & { readonly today: string },
): JudgedRow {
  const inForce = answerable(candidates, known);
  if (inForce.length === 0) {
    const why = candidates.length > 0 ? GONE : NOT_MEASURED;
    return row.cells.has('value') ? { ...NOTHING, ...nobodysRow(table, row, why, file) } : NOTHING;
  }
  const answers = inForce.flatMap((candidate): readonly Answer[] => {
    const { unit, indicator } = candidate.indicator;
    const said = readValue(row, table, { unit, period: identity.period, today });
    const judged: Judged | null = said && {
      field: 'value',
      ...said,
      indicator: { text: indicator, unit, on: said.on },
    };
    return judged ? [make(candidate, table.sheet, judged)] : [];
  });
  return { ...NOTHING, answers, blank: answers.length === 0 ? 1 : 0 };
}

const NOTHING: JudgedRow = { answers: [], notes: [], damages: [], blank: 0 };
