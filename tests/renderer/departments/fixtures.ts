import type { Question } from '../../../src/shared/model/directory.ts';
import type { DepartmentSummary } from '../../../src/shared/model/ledger.ts';

/** A body of 花都区 that owes nothing, with what a test says of it. */
export function aBody(body: Partial<DepartmentSummary> & Pick<DepartmentSummary, 'id' | 'name'>): DepartmentSummary {
  return {
    place: '花都区',
    level: 'county',
    kind: 'government',
    line: null,
    names: [],
    initials: [],
    doubtful: false,
    collective: false,
    wordings: [body.name],
    lead: 0,
    support: 0,
    joint: 0,
    sole: 0,
    unspecified: 0,
    tasks: 0,
    ...body,
  };
}

export function aQuestion(question: Partial<Question> & Pick<Question, 'key' | 'kind'>): Question {
  return {
    message: '“市国土局”是哪个单位？',
    reason: '目录里没有这个名称。',
    departmentId: 1,
    place: '乌海市',
    tasks: [],
    taskCount: 0,
    choices: [{ id: 'own', label: '是单独的单位' }],
    ...question,
  };
}
