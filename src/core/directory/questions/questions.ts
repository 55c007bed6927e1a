import { AppError } from '../../../shared/errors.ts';
import { QUESTION_WORDS } from '../../../shared/glossary.ts';
import type { Question, QuestionAnswer, StartingData } from '../../../shared/model/directory.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import type { Edit } from '../edit/edit.ts';
import { type Asked, type Scene, sceneOf, toQuestions } from './asked.ts';
import { askNames } from './names.ts';
import { askPassings } from './passings.ts';
import { askRenames } from './renames.ts';
import { askSameBodies } from './same-bodies.ts';
import { askTwice } from './twice.ts';

/** In the order in which they should be answered: what is still to be read comes before what follows from it. */
const SOURCES: readonly ((scene: Scene) => readonly Asked[])[] = [
  askNames,
  askSameBodies,
  askRenames,
  askPassings,
  askTwice,
];

/** 待确认: everything that the program asks of the directory. */
export function listQuestions(db: ReadableDB, data: StartingData): readonly Question[] {
  return toQuestions(db, gather(db, data));
}

/** Settles questions as one step. Refuses a question that is none any more, and an answer that it does not offer. */
export function answerQuestions(edit: Edit, answers: readonly QuestionAnswer[]): string {
  const asked = new Map(gather(edit.db, edit.data).map((each) => [each.key, each]));
  const settled = answers.map((answer) => {
    const question = asked.get(answer.key);
    const choice = question?.choices.find(({ id }) => id === answer.choice);
    if (!question || !choice) {
      throw new AppError('no-such-question', '有的待确认事项已经解决，或选项有了变化，名册没有改动。请刷新后再答。');
    }
    question.settle(edit, answer);
    return { question, choice };
  });
  const [first] = settled;
  if (first && settled.length === 1) return `待确认：${first.question.message}答：${first.choice.label}`;
  const kinds = Map.groupBy(settled, ({ question }) => question.kind);
  return `答复待确认 ${settled.length} 项：${[...kinds].map(([kind, group]) => `${QUESTION_WORDS[kind]} ${group.length} 项`).join('，')}`;
}

function gather(db: ReadableDB, data: StartingData): readonly Asked[] {
  const scene = sceneOf(db, data);
  return SOURCES.flatMap((ask) => ask(scene));
}
