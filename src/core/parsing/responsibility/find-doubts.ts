import type { Assignment, Doubt, Severity } from '../../../shared/model/table.ts';
import { isCollective, isOrgan, isPlace } from '../department-name.ts';
import type { ResponsibilityText } from '../types.ts';
import { isSameAsAbove } from './no-body.ts';
import type { Mention } from './read-mentions.ts';

/** All that was read of one task's responsibility, side by side: the n-th assignment was made of the n-th mention. */
export type ReadResponsibility = {
  readonly texts: readonly ResponsibilityText[];
  readonly mentions: readonly Mention[];
  readonly assignments: readonly Assignment[];
  readonly repeated: readonly Mention[];
  readonly unread: readonly { readonly source: ResponsibilityText; readonly text: string }[];
  readonly firstIsLead: boolean;
};

type Finder = (read: ReadResponsibility) => readonly Doubt[];

/** What a careful person would ask about the reading of one task's responsibility. */
export function findDoubts(read: ReadResponsibility): readonly Doubt[] {
  return FINDERS.flatMap((find) => find(read));
}

const nobodyNamed: Finder = ({ texts, assignments, unread }) => {
  const [first] = texts;
  if (first === undefined || assignments.length > 0 || unread.length > 0) return [];
  const same = texts.find((text) => isSameAsAbove(text.text));
  if (same !== undefined) {
    return [doubt('warning', 'same-as-above', same, `责任单位写的是“${same.text.trim()}”，请按上一行补填责任单位。`)];
  }
  return [doubt('warning', 'no-responsible-body', first, '这项任务没有写明责任单位，请补填或确认暂缺。')];
};

const unreadPieces: Finder = ({ unread }) =>
  unread.map(({ source, text }) =>
    doubt('warning', 'unreadable-responsibility', source, `“${text}”不像单位名称，没有读作责任单位，请核对。`),
  );

const leadByPunctuation: Finder = ({ mentions, assignments, firstIsLead }) => {
  const leads = assignments.filter((each) => each.role === 'lead' && each.inferred);
  const [first] = leads;
  const source = mentions.find((mention) => mention.name === first?.department)?.source;
  if (first === undefined || source === undefined || firstIsLead) return [];
  const names = namesOf(leads);
  return [
    doubt('warning', 'lead-by-punctuation', source, `没有写明由谁牵头，按标点把${names}读作牵头单位，请核对。`, {
      reading: `${names}牵头`,
      alternatives: [`${names}也是配合单位`],
    }),
  ];
};

const roleByPosition: Finder = ({ mentions, assignments, firstIsLead }) => {
  const rest = assignments.filter((each) => each.role === 'support' && each.inferred);
  const source = mentions.find((mention) => mention.name === rest[0]?.department)?.source;
  if (source === undefined || firstIsLead) return [];
  const names = namesOf(rest);
  return [
    doubt(
      'warning',
      'role-by-position',
      source,
      `没有写明${names}承担什么责任，因另有牵头单位，读作配合单位，请核对。`,
      {
        reading: `${names}配合`,
        alternatives: [`${names}分别负责`, `${names}也是牵头单位`],
      },
    ),
  ];
};

/** 市委编办，市教育局、市财政局: there the comma parts the party's organs from the government's. */
const PARTY_ORGAN = /^(?:[省市州盟区县旗]委|中央)/u;

/** 区卫计局，民政局、发改局: a comma where the rest of the list has 、 may set the lead apart. */
const commaInList: Finder = ({ mentions, assignments }) => {
  const [first, second, ...others] = mentions;
  if (first === undefined || second === undefined || others.length === 0) return [];
  const isBareList = assignments.every((each) => each.role === 'unspecified') && first.source === second.source;
  const isSetApart = second.after?.comma === true && others.every((mention) => mention.after?.strength === 1);
  if (!isBareList || !isSetApart || isCollective(second.name) || PARTY_ORGAN.test(first.name)) return [];
  return [
    doubt('warning', 'comma-in-list', first.source, `“${first.name}”后面用的是逗号，没有写明它是否牵头，请核对。`, {
      reading: '各单位均未注明角色',
      alternatives: [`“${first.name}”牵头，其余单位配合`],
    }),
  ];
};

const supportWithoutLead: Finder = ({ mentions, assignments }) => {
  const [first] = mentions;
  if (first === undefined || !assignments.every((each) => each.role === 'support')) return [];
  return [doubt('warning', 'support-without-lead', first.source, '只写了配合单位，没有写明由谁牵头或负责，请核对。')];
};

const repeatedNames: Finder = ({ repeated }) =>
  repeated.map((mention) =>
    doubt(
      'warning',
      'duplicate-department',
      mention.source,
      `“${mention.name}”重复出现，只计一次，请核对是否应为其他单位。`,
    ),
  );

const leadAndSupport: Finder = ({ mentions, assignments }) =>
  assignments.flatMap((support, index) => {
    const source = mentions[index]?.source;
    const leadsToo = assignments.some((each) => each.role === 'lead' && each.expanded === support.expanded);
    if (support.role !== 'support' || !leadsToo || source === undefined) return [];
    const message = `“${support.department}”既是牵头单位又是配合单位，两种角色都已保留，请核对。`;
    return [doubt('warning', 'lead-and-support', source, message)];
  });

/** 人力资源社会保障分别负责: the ending is missing, while most other names of the row have theirs. */
const missingEnding: Finder = ({ mentions }) => {
  const hasEnding = ({ name }: Mention) => isOrgan(name) || isPlace(name) || isCollective(name);
  const bare = mentions.filter((mention) => !hasEnding(mention));
  if (bare.length * 2 >= mentions.length) return [];
  return bare.map(({ name, source }) =>
    doubt('warning', 'missing-organ-suffix', source, `“${name}”疑似缺字（没有“局”“委”等字尾），已按原文保留，请核对。`),
  );
};

const FINDERS: readonly Finder[] = [
  nobodyNamed,
  unreadPieces,
  leadByPunctuation,
  roleByPosition,
  commaInList,
  supportWithoutLead,
  repeatedNames,
  leadAndSupport,
  missingEnding,
];

function doubt(
  severity: Severity,
  code: string,
  source: ResponsibilityText,
  message: string,
  readings: { readonly reading?: string; readonly alternatives?: readonly string[] } = {},
): Doubt {
  return { severity, code, message, sheet: source.sheet, cell: source.cell, ...readings };
}

function namesOf(assignments: readonly Assignment[]): string {
  return `“${assignments.map((each) => each.department).join('、')}”`;
}
