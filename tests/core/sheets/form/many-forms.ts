import { formCode, rowKey } from '../../../../src/core/exchange/forms/form-code.ts';
import type { Form, FormRow } from '../../../../src/shared/model/exchange.ts';

/** Forms of a district with many departments, 5–60 rows each. */

const CONTENT =
  '推进医养结合重点工作，建立健全医疗卫生机构与养老机构合作机制，鼓励养老机构内设医疗机构，支持医疗机构开办老年病科，为老年人提供治疗期住院、康复期护理、稳定期生活照料以及临终关怀一体化的健康和养老服务';

const RATINGS = ['未启动', '欠序时', '达序时', '超序时', '提前完成', '已完成'].map((word, index) => ({
  code: String(index),
  word,
  class: 'other' as const,
}));

/** A row of a form, with nothing special about it but what is given. */
export function formRow(code: string, place: number, more: Partial<FormRow> = {}): FormRow {
  return {
    key: rowKey(code, place),
    obligationId: place,
    taskId: place,
    plan: '花都区医养结合试点工作任务分解表',
    number: String(place),
    category: ['一、重点任务'],
    content: `${CONTENT.slice(0, 20 + ((place * 17) % 80))}。`,
    responsibility: '区民政局牵头，区卫计局配合',
    role: place % 4 === 3 ? 'support' : 'lead',
    deadline: '2026年底前',
    due: '2026-12-31',
    state: 'assigned',
    light: null,
    last: { period: '2026年10月', progress: `已完成第 ${place} 阶段工作，正在推进。`, rating: '2', percent: 40 },
    indicators: [],
    ...more,
  };
}

export function formWith(rows: (code: string) => readonly FormRow[], more: Partial<Form> = {}): Form {
  const code = formCode('ledger', { periodId: 2, departmentId: more.department?.id ?? 1, version: more.version ?? 1 });
  return {
    code,
    office: '花都区政府办公室',
    period: { id: 2, name: '2026年11月', cutoff: '2026-11-25' },
    department: { id: 1, name: '区民政局', place: '花都区' },
    version: 1,
    asOf: '2026-11-22',
    rows: rows(code),
    ratings: RATINGS,
    ...more,
  };
}

export function manyForms(count: number): readonly Form[] {
  return Array.from({ length: count }, (_, index) => {
    const rows = (code: string) =>
      Array.from({ length: 5 + ((index * 13) % 56) }, (_each, place) => formRow(code, place + 1));
    return formWith(rows, { department: { id: index + 1, name: `区第${index + 1}局`, place: '花都区' } });
  });
}
