import type { DepartmentReturn, MergeChange, MergePlan, ReturnedFile } from '../../../src/shared/model/exchange.ts';

/** 花都区民政局 says of 第 16 项 that 12 institutions are there; certain unless told otherwise. */
export function change(id: number, more: Partial<MergeChange> = {}): MergeChange {
  return {
    id,
    kind: 'new',
    periodId: 1,
    obligationId: 16,
    taskId: 16,
    plan: '花都区推进医疗卫生与养老服务相结合实施方案',
    number: '16',
    content: '全面推进家庭医生签约服务',
    department: '区民政局',
    from: '区民政局',
    field: 'progress',
    indicator: null,
    event: null,
    milestone: null,
    was: '',
    is: '已有12家机构开展签约',
    value: '已有12家机构开展签约',
    source: { file: 0, sheet: '反馈表', cell: 'H5' },
    match: { by: 'key', certain: true, reason: '行码一致；任务文字与下发时相同' },
    doubts: [],
    alternatives: [],
    conflict: null,
    ...more,
  };
}

export function returnedFile(name: string, more: Partial<ReturnedFile> = {}): ReturnedFile {
  return {
    name,
    sha256: name,
    size: 9000,
    verdict: {
      kind: 'form',
      code: 'K7M2Q9XB',
      periodId: 1,
      period: '2026年11月',
      departmentId: 3,
      department: '区民政局',
      version: 1,
      by: 'key',
      mergedBefore: null,
    },
    damages: [],
    sheets: ['反馈表'],
    filledBy: '李某',
    phone: '',
    ...more,
  };
}

export function mergePlan(changes: readonly MergeChange[], more: Partial<MergePlan> = {}): MergePlan {
  return {
    id: 'm1',
    periodId: 1,
    period: '2026年11月',
    files: [returnedFile('区民政局-2026年11月反馈表.xlsx')],
    changes,
    reading: [],
    counts: {
      files: 1,
      refused: 0,
      certain: changes.length,
      doubtful: 0,
      conflicts: 0,
      same: 0,
      blank: 0,
      settled: 0,
      reading: 0,
    },
    ...more,
  };
}

export function departmentReturn(departmentId: number, more: Partial<DepartmentReturn> = {}): DepartmentReturn {
  return {
    departmentId,
    department: `区第${departmentId}局`,
    place: '花都区',
    collective: false,
    asked: 4,
    answered: 0,
    toAsk: 4,
    missing: [1, 2, 3],
    forms: [],
    formsThisYear: 0,
    returned: [],
    daysOverdue: 0,
    urges: 0,
    lastUrge: null,
    ...more,
  };
}
