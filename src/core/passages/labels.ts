import type { ColumnMeaning } from '../../shared/model/table.ts';

/** Labels with a colon by which running text names who owes a task, until when, and which people answer for it. */
const LEVEL = '(?:省|市|州|区|县|旗|镇)?级?';
const ROLE =
  '(?:总?牵头|主要|第一|具体|共同|协同|责任|负责|主办|承办|主责|配合|协助|协办|参与|参加|落实|实施|[、及和与]|[（(]配合[）)])';
const NOUN = '(?:单位|部门|科室|处室|股室|机构|主体)';
const BODIES = `${LEVEL}(?:${ROLE}{1,4}${NOUN}|牵头|配合|责任)`;
const TIME =
  '(?:计划|整改|最后|工作|任务)?(?:完成|办结|办理|整改|落实|实施|推进)?(?:时限|期限|时间节点|时间|节点)(?:要求)?';
const PEOPLE =
  '(?:牵头|分管|责任|包保|包联|挂钩|联系|主管|具体|主要|督办|[省市州区县])*(?:领导(?:同志)?|责任人|负责人|联系人|联络员|联系电话|电话)';

const LABEL = `(${BODIES})|(${TIME})|(${PEOPLE})`;
/** What may stand before a label: the beginning, the end of a clause, a bracket, white space. 各责任单位： is none. */
const BEFORE = String.raw`(?<=^|[，,；;。.、\s（(【\[])`;
const ANYWHERE = new RegExp(`${BEFORE}(?:${LABEL})\\s*[：:]`, 'gu');
const AT_START = new RegExp(`^\\s*(?:${LABEL})\\s*[：:]`, 'u');

export type Label = {
  readonly kind: 'bodies' | 'deadline' | 'people';
  readonly meaning: ColumnMeaning;
  /** Without the colon. */
  readonly text: string;
  /** Where the label begins, and where what it announces does. */
  readonly at: number;
  readonly end: number;
};

/** Every label of a text, in order. */
export function findLabels(text: string): readonly Label[] {
  return [...text.matchAll(ANYWHERE)].map(toLabel);
}

/** The label that a text begins with: 责任单位：市民政局; null where it begins with something else. */
export function labelAtStart(text: string): Label | null {
  const match = AT_START.exec(text);
  return match ? toLabel({ ...match, index: 0 }) : null;
}

function toLabel(match: { readonly 0: string; readonly index: number; readonly [group: number]: string }): Label {
  const [whole, bodies, deadline, people = ''] = [match[0], match[1], match[2], match[3]];
  const place = { at: match.index, end: match.index + whole.length };
  if (bodies !== undefined) return { kind: 'bodies', meaning: 'responsibility', text: bodies, ...place };
  if (deadline !== undefined) return { kind: 'deadline', meaning: 'deadline', text: deadline, ...place };
  return { kind: 'people', meaning: meaningOfPeople(people), text: people, ...place };
}

function meaningOfPeople(label: string): ColumnMeaning {
  if (label.includes('领导')) return 'leader';
  return /联系|联络|电话/u.test(label) ? 'contact' : 'person';
}
