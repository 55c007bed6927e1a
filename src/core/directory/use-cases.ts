import type { Change, DepartmentDetail, Question, QuestionAnswer, StartingData } from '../../shared/model/directory.ts';
import type { DepartmentSummary } from '../../shared/model/ledger.ts';
import type { Stamp } from '../ledger/audit.ts';
import { listChanges, redoChange, undoChange } from '../ledger/changes.ts';
import type { WritableDB } from '../ledger/database.ts';
import { listDepartments } from '../ledger/list-departments.ts';
import { adoptStartingData } from './adopt-starting-data.ts';
import { add, editBody, type NewBody, order } from './edit/bodies.ts';
import { setContacts } from './edit/contacts.ts';
import { type Edit, takeStep } from './edit/edit.ts';
import { setGroupCounting } from './edit/group-counting.ts';
import { join } from './edit/join.ts';
import { setMembers } from './edit/members.ts';
import { move } from './edit/move.ts';
import { addShortName, removeName, rename } from './edit/names.ts';
import { split } from './edit/split.ts';
import { transfer } from './edit/transfer.ts';
import { getDepartmentDetail } from './get-department.ts';
import { answerQuestions, listQuestions } from './questions/questions.ts';

type Input<Work> = Work extends (edit: Edit, input: infer Given) => string ? Given : never;
/** Done as one change that can be taken back whole; null where it changed nothing. */
type Doing<Work> = (input: Input<Work>) => Change | null;

/** The directory of bodies; refusals are `AppError`. */
export type DirectoryUseCases = {
  readonly departments: {
    list(): readonly DepartmentSummary[];
    get(id: number): DepartmentDetail;
    questions(): readonly Question[];
    answer(answers: readonly QuestionAnswer[]): Change | null;
    add(body: NewBody): { readonly id: number; readonly change: Change | null };
    readonly edit: Doing<typeof editBody>;
    readonly rename: Doing<typeof rename>;
    readonly addShortName: Doing<typeof addShortName>;
    readonly removeName: Doing<typeof removeName>;
    readonly order: Doing<typeof order>;
    readonly join: Doing<typeof join>;
    readonly split: Doing<typeof split>;
    readonly move: Doing<typeof move>;
    readonly transfer: Doing<typeof transfer>;
    readonly setMembers: Doing<typeof setMembers>;
    readonly setContacts: Doing<typeof setContacts>;
  };
  readonly setGroupCounting: Doing<typeof setGroupCounting>;
  readonly changes: {
    list(limit: number): readonly Change[];
    undo(id: number): Change;
    redo(id: number): Change;
  };
};

type Tools = { readonly db: WritableDB; readonly stamp: () => Stamp; readonly data: () => StartingData };

export function directoryUseCases({ db, stamp, data }: Tools): DirectoryUseCases {
  function take(kind: string, step: (edit: Edit) => string): Change | null {
    return db.transaction(() => {
      adoptStartingData(db, stamp(), data());
      return takeStep(db, stamp(), data(), kind, step);
    });
  }
  const doing =
    <Given>(kind: string, step: (edit: Edit, input: Given) => string) =>
    (input: Given) =>
      take(kind, (edit) => step(edit, input));

  return {
    departments: {
      list: () => listDepartments(db),
      get: (id) => getDepartmentDetail(db, id, data()),
      questions: () => listQuestions(db, data()),
      answer: doing('answer', answerQuestions),
      add(body) {
        let id = 0;
        const change = take('add', (edit) => {
          id = add(edit, body);
          return `新增单位“${body.name}”（${body.place}）`;
        });
        return { id, change };
      },
      edit: doing('edit', editBody),
      rename: doing('rename', rename),
      addShortName: doing('short-name', addShortName),
      removeName: doing('remove-name', removeName),
      order: doing('order', order),
      join: doing('join', join),
      split: doing('split', split),
      move: doing('move', move),
      transfer: doing('transfer', transfer),
      setMembers: doing('members', setMembers),
      setContacts: doing('contacts', setContacts),
    },
    setGroupCounting: doing('group-counting', setGroupCounting),
    changes: {
      list: (limit) => listChanges(db, limit),
      undo: (id) => undoChange(db, id, stamp()),
      redo: (id) => redoChange(db, id, stamp()),
    },
  };
}
