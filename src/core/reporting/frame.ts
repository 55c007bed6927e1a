import { chineseDay } from '../../shared/local-time.ts';
import type { Report, ReportSection } from '../../shared/model/report.ts';
import type { Counter } from './counter.ts';
import { TABLE_FONTS } from './fonts.ts';
import type { BuildInput } from './input.ts';

/** Between the parts of a line under a title. */
export const GAP = '　　';

/** The office may be unnamed; the line then leaves room to write it in. */
export function officeLine({ facts: { office, asOf } }: BuildInput): string {
  return [`填报单位：${office || '　'.repeat(12)}`, `截止日期：${chineseDay(asOf)}`].join(GAP);
}

/** 填报期：2026年3月（已冻结）　　范围：全部任务. */
export function scopeLine(input: BuildInput): string {
  const period = periodWords(input);
  return [...(period === null ? [] : [`填报期：${period}`]), `范围：${input.scope ?? '全部任务'}`].join(GAP);
}

/** A figure that went out says whether it can still change: 2026年3月（已冻结）. Of today it is of no period. */
function periodWords({ facts: { period, frozen }, request }: BuildInput): string | null {
  if (period === null || request.periodId === null) return null;
  return `${period.name}（${frozen ? '已冻结' : '未冻结'}）`;
}

/** 2026年3月; of today its day. */
export function occasionOf({ facts: { period, asOf }, request }: BuildInput): string {
  return period !== null && request.periodId !== null ? period.name : `截至${chineseDay(asOf)}`;
}

type Frame = {
  readonly title: string;
  readonly sections: readonly ReportSection[];
  /** Null where the report counts nothing. */
  readonly counter: Counter | null;
  readonly fonts?: Report['fonts'];
};

/** What every report carries, with the rows of its figures behind it. */
export function frame(input: BuildInput, { title, sections, counter, fonts = TABLE_FONTS }: Frame): Report {
  const { request, facts } = input;
  return {
    kind: request.kind,
    title,
    office: facts.office,
    number: request.number ?? '',
    period: request.periodId === null ? null : (facts.period?.name ?? null),
    frozen: facts.frozen,
    asOf: facts.asOf,
    sections,
    details: counter?.rows ?? [],
    fonts,
  };
}

export const A4_PORTRAIT: ReportSection['page'] = { paper: 'A4', orientation: 'portrait' };
export const A4_LANDSCAPE: ReportSection['page'] = { paper: 'A4', orientation: 'landscape' };
export const A3_LANDSCAPE: ReportSection['page'] = { paper: 'A3', orientation: 'landscape' };
