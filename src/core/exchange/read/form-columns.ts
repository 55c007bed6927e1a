import type { FormColumn } from './returned.ts';

/** What a department fills in, left to right. */
const ANSWERS = {
  tasks: ['progress', 'problem', 'next', 'rating', 'percent', 'saidBy', 'phone'],
  indicators: ['value', 'on'],
} as const satisfies Readonly<Record<string, readonly FormColumn[]>>;

/** The columns of a form as it is sent, left to right between the two columns of keys; 来源方案 only where there are several. */
export const SENT_ORDER: Readonly<Record<keyof typeof ANSWERS, readonly FormColumn[]>> = {
  tasks: ['number', 'plan', 'content', 'role', 'deadline', 'last', ...ANSWERS.tasks],
  indicators: ['number', 'content', 'indicator', 'target', 'unit', ...ANSWERS.indicators],
};

const ALL_ANSWERS: ReadonlySet<FormColumn> = new Set([...ANSWERS.tasks, ...ANSWERS.indicators]);

/** To be filled in by the department. */
export const isAnswer = (meaning: FormColumn): boolean => ALL_ANSWERS.has(meaning);
