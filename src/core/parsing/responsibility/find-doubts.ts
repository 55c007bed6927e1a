import type { Choice } from '../../../shared/model/correction.ts';
import type { Assignment, Doubt, Role } from '../../../shared/model/table.ts';
import { withChoices } from '../../../shared/with-choices.ts';
import { isCollective, isOrgan, isPlace } from '../department-name.ts';
import type { ResponsibilityText } from '../types.ts';
import { isSameAsAbove } from './no-body.ts';
import type { Mention } from './read-mentions.ts';
import { addBody, bodiesChoice, firstLeads, rolesChoice, WITHOUT_ROLES, withoutRoles } from './role-choices.ts';

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
    const message = `责任单位写的是“${same.text.trim()}”，请按上一行补填责任单位。`;
    return [doubt('same-as-above', same, message, { asRead: NOBODY_YET })];
  }
  const message = '这项任务没有写明责任单位，请补填或确认暂缺。';
  return [doubt('no-responsible-body', first, message, { asRead: NOBODY_YET })];
};

const NOBODY_YET = '暂缺责任单位';

const unreadPieces: Finder = ({ unread, assignments }) =>
  unread.map(({ source, text }) =>
    doubt('unreadable-responsibility', source, `“${text}”不像单位名称，没有读作责任单位，请核对。`, {
      asRead: `“${text}”不是单位`,
      others: [addBody(text, source, assignments)],
    }),
  );

const leadByPunctuation: Finder = ({ mentions, assignments, firstIsLead }) => {
  const leads = assignments.filter((each) => each.role === 'lead' && each.inferred);
  const [first] = leads;
  const source = mentions.find((mention) => mention.name === first?.department)?.source;
  if (first === undefined || source === undefined || firstIsLead) return [];
  const names = namesOf(leads);
  return [
    doubt('lead-by-punctuation', source, `没有写明由谁牵头，按标点把${names}读作牵头单位，请核对。`, {
      reading: `${names}牵头`,
      alternatives: [`${names}也是配合单位`],
      asRead: leads.length < assignments.length ? `${names}牵头，其余配合` : `${names}牵头`,
      others: [
        rolesChoice(`${names}也是配合单位`, source.sheet, assignments, (each) =>
          leads.includes(each) ? 'support' : each.role,
        ),
        withoutRoles(source.sheet, assignments),
      ],
    }),
  ];
};

const roleByPosition: Finder = ({ mentions, assignments, firstIsLead }) => {
  const rest = assignments.filter((each) => each.role === 'support' && each.inferred);
  const source = mentions.find((mention) => mention.name === rest[0]?.department)?.source;
  if (source === undefined || firstIsLead) return [];
  const names = namesOf(rest);
  const restAs = (role: Role, label: string) =>
    rolesChoice(label, source.sheet, assignments, (each) => (rest.includes(each) ? role : each.role));
  return [
    doubt('role-by-position', source, `没有写明${names}承担什么责任，因另有牵头单位，读作配合单位，请核对。`, {
      reading: `${names}配合`,
      alternatives: [`${names}分别负责`, `${names}也是牵头单位`],
      asRead: `${names}配合`,
      others: [restAs('joint', `${names}分别负责`), restAs('lead', `${names}也是牵头单位`)],
    }),
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
    doubt('comma-in-list', first.source, `“${first.name}”后面用的是逗号，没有写明它是否牵头，请核对。`, {
      reading: '各单位均未注明角色',
      alternatives: [`“${first.name}”牵头，其余单位配合`],
      asRead: WITHOUT_ROLES,
      others: [firstLeads(first.source.sheet, assignments)],
    }),
  ];
};

const supportWithoutLead: Finder = ({ mentions, assignments }) => {
  const [first] = mentions;
  if (first === undefined || !assignments.every((each) => each.role === 'support')) return [];
  const { sheet } = first.source;
  const others = assignments.length > 1 ? [firstLeads(sheet, assignments), withoutRoles(sheet, assignments)] : [];
  const message = '只写了配合单位，没有写明由谁牵头或负责，请核对。';
  return [doubt('support-without-lead', first.source, message, { asRead: '都是配合单位，暂缺牵头单位', others })];
};

const repeatedNames: Finder = ({ repeated }) =>
  repeated.map((mention) =>
    doubt('duplicate-department', mention.source, `“${mention.name}”重复出现，只计一次，请核对是否应为其他单位。`, {
      asRead: '只计一次',
    }),
  );

const leadAndSupport: Finder = ({ mentions, assignments }) =>
  assignments.flatMap((support, index) => {
    const source = mentions[index]?.source;
    const leadsToo = assignments.some((each) => each.role === 'lead' && each.expanded === support.expanded);
    if (support.role !== 'support' || !leadsToo || source === undefined) return [];
    const message = `“${support.department}”既是牵头单位又是配合单位，两种角色都已保留，请核对。`;
    const only = (role: Role, label: string) =>
      bodiesChoice(label, source.sheet, assignments, (each) =>
        each.expanded === support.expanded && each.role !== role ? null : each,
      );
    return [
      doubt('lead-and-support', source, message, {
        asRead: '两种角色都保留',
        others: [only('lead', `“${support.department}”只牵头`), only('support', `“${support.department}”只配合`)],
      }),
    ];
  });

/** 人力资源社会保障分别负责: the ending is missing, while most other names of the row have theirs. */
const missingEnding: Finder = ({ mentions, assignments }) => {
  const hasEnding = ({ name }: Mention) => isOrgan(name) || isPlace(name) || isCollective(name);
  const bare = mentions.filter((mention) => !hasEnding(mention));
  if (bare.length * 2 >= mentions.length) return [];
  return bare.map(({ name, source }) => {
    const complete = (ending: string) =>
      bodiesChoice(`改为“${name}${ending}”`, source.sheet, assignments, (each) =>
        each.department === name ? { department: name + ending, role: each.role } : each,
      );
    return doubt('missing-organ-suffix', source, `“${name}”疑似缺字（没有“局”“委”等字尾），已按原文保留，请核对。`, {
      asRead: `保留“${name}”`,
      others: [complete('局'), complete('委')],
    });
  });
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

/** What to offer with a doubt: the reading taken as `asRead`, and what else it may be. */
type Readings = Pick<Doubt, 'reading' | 'alternatives'> & {
  readonly asRead: string;
  readonly others?: readonly Choice[];
};

function doubt(
  code: string,
  { sheet, cell }: ResponsibilityText,
  message: string,
  { asRead, others, ...readings }: Readings,
): Doubt {
  return withChoices({ severity: 'warning', code, message, sheet, cell, ...readings }, asRead, others);
}

function namesOf(assignments: readonly Assignment[]): string {
  return `“${assignments.map((each) => each.department).join('、')}”`;
}
