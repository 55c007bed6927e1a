import type { ReportKind, SerialRule, SerialsDescription } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import type { ReadableDB } from '../../ledger/database.ts';
import { findOfficeRules } from '../../ledger/office-rules.ts';
import { highestSerial, isNumberTaken } from '../../ledger/papers.ts';
import { type Keeping, refuseStep } from '../../tracking/keep/keeping.ts';

/** 发文字号: six-cornered brackets, no leading 0, counted anew each year; 通报 by its 期. Used by an office that set none. */
export const DEFAULT_SERIALS: readonly SerialRule[] = [
  { kind: 'bulletin', pattern: '第{号}期', start: 1 },
  { kind: 'assign-notice', pattern: '督办〔{年}〕{号}号', start: 1 },
  { kind: 'urge-notice', pattern: '催办〔{年}〕{号}号', start: 1 },
  { kind: 'extension-form', pattern: '延期〔{年}〕{号}号', start: 1 },
  { kind: 'result-form', pattern: '呈报〔{年}〕{号}号', start: 1 },
];

const NUMBER_MARK = '{号}';
const YEAR_MARK = '{年}';

/** The office's rules, one for each kind of paper that has numbers; a kind that it left out has the program's. */
export function serialRules(db: ReadableDB): readonly SerialRule[] {
  const own = findOfficeRules<readonly SerialRule[]>(db, 'serials')?.rules ?? [];
  return DEFAULT_SERIALS.map((rule) => own.find(({ kind }) => kind === rule.kind) ?? rule);
}

/** What the next paper of a kind is numbered; null for kinds without numbers. */
export type NextNumber = { readonly serial: number; readonly number: string };

/** @param day on which it leaves, `YYYY-MM-DD` */
export function nextNumber(db: ReadableDB, kind: ReportKind, day: string): NextNumber | null {
  const rule = serialRules(db).find((each) => each.kind === kind);
  return rule ? numberBy(db, rule, day) : null;
}

/**
 * Counted anew each year where the year is part of the number; where it is not, 第{号}期 goes on, or two years would have a
 * 第1期 each. A number that was given by hand is left out.
 */
function numberBy(db: ReadableDB, { kind, pattern, start }: SerialRule, day: string): NextNumber | null {
  if (!pattern.includes(NUMBER_MARK)) return null;
  const year = day.slice(0, 4);
  const numbered = (serial: number) => pattern.replaceAll(YEAR_MARK, year).replaceAll(NUMBER_MARK, String(serial));
  let serial = Math.max(start, highestSerial(db, kind, pattern.includes(YEAR_MARK) ? Number(year) : null) + 1);
  while (isNumberTaken(db, kind, numbered(serial))) serial += 1;
  return { serial, number: numbered(serial) };
}

/** What rules would come to, before they are in force. */
export function describeSerials(db: ReadableDB, rules: readonly SerialRule[], day: string): SerialsDescription {
  return {
    next: rules.map((rule) => ({ kind: rule.kind, number: numberBy(db, rule, day)?.number ?? null })),
    problems: serialProblems(rules),
  };
}

/** A pattern without a number gives every paper the same, and so does one that two kinds share; an empty one gives none. */
function serialProblems(rules: readonly SerialRule[]): readonly string[] {
  const kinds = rules.map(({ kind }) => kind);
  const all = [...rules, ...DEFAULT_SERIALS.filter(({ kind }) => !kinds.includes(kind))];
  const alike = [...Map.groupBy(all, ({ pattern }) => pattern)].filter(
    ([pattern, of]) => pattern !== '' && of.length > 1,
  );
  return [
    ...rules.flatMap(({ kind, pattern }, index) => {
      const word = REPORT_KIND_WORDS[kind];
      if (!DEFAULT_SERIALS.some((each) => each.kind === kind)) return [`${word}不编号`];
      if (kinds.indexOf(kind) < index) return [`${word}的编号规则写了两条`];
      if (pattern === '' || pattern.includes(NUMBER_MARK)) return [];
      return [`${word}的编号规则“${pattern}”里没有“${NUMBER_MARK}”，各份会同号`];
    }),
    ...alike.map(
      ([pattern, of]) =>
        `${of.map(({ kind }) => REPORT_KIND_WORDS[kind]).join('和')}的编号规则都是“${pattern}”，两种文书会同号`,
    ),
  ];
}

/** Puts rules in force; refuses those by which papers would bear one number. */
export function setSerials({ db, rows }: Keeping, { rules }: { readonly rules: readonly SerialRule[] }): string {
  const [problem] = serialProblems(rules);
  if (problem !== undefined) refuseStep('serial-wrong', problem);
  const present = findOfficeRules(db, 'serials');
  const content = JSON.stringify(rules);
  if (present) rows.update('office_rules', present.id, { content });
  else rows.insert('office_rules', { kind: 'serials', content });
  return `文书编号规则改为：${rules.map(({ kind, pattern }) => `${REPORT_KIND_WORDS[kind]}“${pattern || '不编号'}”`).join('、')}`;
}
