import { ROLE_WORDS, ROLES, STATE_WORDS } from '../../../shared/glossary.ts';
import type { Dating, ObligationTransfer, ProposedTransfer } from '../../../shared/model/directory.ts';
import type { Obligation } from '../../../shared/model/ledger.ts';
import type { Indicator, Operator, Role } from '../../../shared/model/table.ts';

/** The departments of one role in a task, in the order of the source. */
export type RoleGroup = {
  readonly role: Role;
  readonly names: readonly string[];
  /** True where no word of the source says the role: shown as 推定. */
  readonly inferred: boolean;
};

type Duty = Pick<Obligation, 'department' | 'role' | 'inferred'> & {
  /** The body that the source names, where it is not the one that owes it today. */
  readonly named?: string | null;
  readonly proposed?: Pick<ProposedTransfer, 'to'> | null;
};

/** Groups duties by role, in the order of the glossary; inferred ones stand apart from those that are written. */
export function roleGroups(duties: readonly Duty[]): readonly RoleGroup[] {
  const groups: RoleGroup[] = [];
  for (const role of ROLES) {
    for (const inferred of [false, true]) {
      const names = duties.filter((one) => one.role === role && one.inferred === inferred);
      if (names.length > 0) groups.push({ role, inferred, names: names.map(ownerWords) });
    }
  }
  return groups;
}

/** 人社局→现：医保局, where an obligation has passed to another body; 人社局（拟转：医保局） until a person confirms it. */
export function ownerWords({ department, named, proposed }: Duty): string {
  return `${named ? `${named}→现：` : ''}${department}${proposed ? `（拟转：${proposed.to}）` : ''}`;
}

/** 2019-01-01 由“人社局”划转：医保定点（中发〔2018〕11号）. */
export function transferWords({ from, on, document, matter }: ObligationTransfer): string {
  return `${on} 由“${from}”划转：${matter}${document ? `（${document}）` : ''}`;
}

/** 拟划转给“医保局”：医保定点（国家 2018-05-31，地方 2018-10 至 2019-03 间），待确认. */
export function proposalWords({ to, matter, state, local }: ProposedTransfer): string {
  const dates = [
    ['国家', state],
    ['地方', local],
  ] as const;
  const when = dates.flatMap(([level, dating]) => (dating ? `${level} ${datingWords(dating)}` : [])).join('，');
  return `拟划转给“${to}”：${matter}${when ? `（${when}）` : ''}，待确认`;
}

function datingWords({ from, to }: Dating): string {
  return from === to ? from : `${from} 至 ${to} 间`;
}

/**
 * The word that stands behind the names in the column 牵头单位, null for plain leads. 未注明 is no inference: the source
 * is silent and we say so, hence no 推定 with it.
 */
export function roleNote({ role, inferred }: RoleGroup): string | null {
  if (role === 'unspecified') return ROLE_WORDS.unspecified;
  const words = [role === 'lead' || role === 'support' ? null : ROLE_WORDS[role], inferred ? '推定' : null];
  return words.filter((word) => word !== null).join(' · ') || null;
}

/** 待交办, or the states met, each once. */
export function stateWords(obligations: readonly Obligation[]): string {
  return [...new Set(obligations.map((one) => STATE_WORDS[one.state]))].join('、');
}

const OPERATOR_WORDS: Record<Operator, string> = {
  '>=': '不低于',
  '>': '超过',
  '<=': '不高于',
  '<': '低于',
  '=': '为',
  '≈': '约',
};

/** 65岁以上老年人健康管理率 不低于 70%，截至 2020-12-31; a number whose subject was not found stands alone. */
export function indicatorWords({ name, base, operator, value, unit, date }: Indicator): string {
  const subject = [name, base].filter((part) => part).join(' ');
  return `${subject ? `${subject} ` : ''}${OPERATOR_WORDS[operator]} ${value}${unit}${date ? `，截至 ${date}` : ''}`;
}
