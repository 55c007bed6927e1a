import type { Damage, ReadingNote } from '../../../shared/model/exchange.ts';
import type { Answer } from '../answer.ts';
import type { KnownForms } from '../known.ts';
import type { Person } from '../read/cells/read-person.ts';
import { readProgress } from '../read/cells/read-words.ts';
import { withDoubts } from '../read/cells/reading.ts';
import { columnWord } from '../read/header-words.ts';
import { type CellAnswer, type RowAnswers, readAnswers } from '../read/read-answers.ts';
import { isAnswer } from '../read/read-rows.ts';
import { readValue } from '../read/read-value.ts';
import type { ReturnedFacts } from '../read/returned.ts';
import { type AnswerMaker, answerMaker, type Judged } from './answer-maker.ts';
import type { Identity } from './identify.ts';
import type { MatchedIndicator } from './match-indicators.ts';
import type { MatchedRow } from './matched.ts';
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
  const { table, row, candidates } = matched;
  const place = { file, sheet: table.sheet, cell: `A${row.row}` };
  if (candidates.length === 0) return { ...nobodys(matched, place), blank: 0 };
  const inForce = candidates.filter(({ asked }) => known.isInForce(asked.obligation.obligationId));
  const damages = [...said.damages, ...changes.damages, ...foreignDamages(matched, identity)];
  if (inForce.length === 0) {
    const message = `第 ${row.row} 行的任务已不在台账执行，答复列入待阅。`;
    const gone: Damage = { kind: 'not-in-force', message, sheet: table.sheet, cell: place.cell };
    return { ...nobodys({ ...matched, why: '这项任务已不在台账执行' }, place), damages: [...damages, gone], blank: 0 };
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

/** All that a row says that no obligation can be given, in one note. A copied row in which nothing was typed says nothing. */
function nobodys(
  { table, row, why }: MatchedRow,
  source: ReadingNote['source'],
): Pick<JudgedRow, 'answers' | 'notes' | 'damages'> {
  const texts = [...row.cells].map(([meaning, { text }]) => `${columnWord(meaning)}：${text}`);
  const isAnswered = [...row.cells.keys()].some(isAnswer);
  const isAnothers = why.startsWith('这项任务由');
  const isGone = why.startsWith('这项任务已');
  if (isGone && !isAnswered) return { answers: [], notes: [], damages: [] };
  const reason = why === '' ? '下发的表里没有这一行' : why;
  const kind = isAnothers ? 'foreign-row' : 'added-row';
  const message = `第 ${row.row} 行${isAnothers ? '是别的单位的任务' : '不是下发的行'}，已列入待阅。`;
  const damage: Damage = {
    kind: isAnothers ? 'foreign-row' : 'row-added',
    message,
    sheet: table.sheet,
    cell: source.cell,
  };
  return {
    answers: [],
    notes: [{ kind, source, text: texts.join('；'), obligationId: null, reason }],
    damages: isGone ? [] : [damage],
  };
}

function judgeValue(
  { table, row, candidates }: MatchedIndicator,
  file: number,
  { identity, known, make, today }: Judging & { readonly today: string },
): JudgedRow {
  const place = { file, sheet: table.sheet, cell: `A${row.row}` };
  const inForce = candidates.filter(({ asked }) => known.isInForce(asked.obligation.obligationId));
  if (inForce.length === 0) {
    const isAnswered = row.cells.has('value');
    const why = candidates.length > 0 ? '这项任务已不在台账执行' : '下发的表里没有这项指标';
    return {
      ...(isAnswered ? nobodys({ table, row, candidates: [], why, wording: 'absent' }, place) : NOTHING),
      blank: 0,
    };
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

const NOTHING = { answers: [], notes: [], damages: [] };
