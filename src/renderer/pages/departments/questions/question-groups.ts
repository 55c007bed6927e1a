import type { Question, QuestionAnswer, QuestionChoice } from '../../../../shared/model/directory.ts';

/** Names first: until it is said who is meant, nothing else about the body is sure. */
const ORDER: readonly Question['kind'][] = ['name', 'twice', 'rename', 'succession', 'transfer'];

export type QuestionGroup = { readonly kind: Question['kind']; readonly questions: readonly Question[] };

/** The questions by kind, each kind in the order it came; kinds without questions are left out. */
export function groupQuestions(questions: readonly Question[]): readonly QuestionGroup[] {
  return ORDER.map((kind) => ({ kind, questions: questions.filter((question) => question.kind === kind) })).filter(
    (group) => group.questions.length > 0,
  );
}

/** What a person gave with a choice that asks for more. */
export type Given = { readonly departmentId?: number | undefined; readonly name?: string | undefined };

/** The answer, null while something that the choice asks for is missing. */
export function answerOf(question: Question, choice: QuestionChoice, given: Given = {}): QuestionAnswer | null {
  const answer = { key: question.key, choice: choice.id };
  if (choice.asks === 'body') return given.departmentId ? { ...answer, departmentId: given.departmentId } : null;
  if (choice.asks === 'name') {
    const name = (given.name ?? choice.name ?? '').trim();
    return name ? { ...answer, name } : null;
  }
  return answer;
}

/** As many as the contract takes as one step. */
const MOST_ANSWERS = 1000;

/** 全部照此: the proposal of every question that needs no further word. */
export function acceptAll(questions: readonly Question[]): readonly QuestionAnswer[] {
  const answers = questions.flatMap((question) => {
    const [proposal] = question.choices;
    const answer = proposal && answerOf(question, proposal);
    return answer ? [answer] : [];
  });
  return answers.slice(0, MOST_ANSWERS);
}

/** "2" → the second choice; undefined for any other key. */
export function choiceOfKey(question: Question, key: string): QuestionChoice | undefined {
  return /^[1-9]$/.test(key) ? question.choices[Number(key) - 1] : undefined;
}
