import { COLUMN_WORDS, ROLE_WORDS, ROLES, ROW_CHOICE_WORDS } from './glossary.ts';
import { chineseDay } from './local-time.ts';
import type { Correction, NamedBody } from './model/correction.ts';

/** A correction as a clerk would say it, without a full stop: D 列读作“牵头单位”. */
export function describeCorrection(correction: Correction): string {
  switch (correction.kind) {
    case 'sheet':
      return correction.take ? `读入工作表“${correction.sheet}”` : `不读工作表“${correction.sheet}”`;
    case 'range':
      return `任务表在 ${correction.range}`;
    case 'header':
      return correction.top === correction.bottom
        ? `第 ${correction.top} 行是表头`
        : `第 ${correction.top} 至 ${correction.bottom} 行是表头`;
    case 'column':
      return `${correction.column} 列读作“${COLUMN_WORDS[correction.meaning]}”`;
    case 'row':
      return `第 ${correction.row} 行${ROW_CHOICE_WORDS[correction.meaning]}`;
    case 'assignments':
      return `${correction.cell} ${describeBodies(correction.assignments)}`;
    case 'deadline':
      return correction.due === null
        ? `${correction.cell} 不设时限`
        : `${correction.cell} 的时限是${chineseDay(correction.due)}`;
    case 'accept':
      return correction.cell === '' ? '照此读取' : `${correction.cell} 照此读取`;
    case 'forget':
      return '不再沿用以前的选择';
  }
}

/** 由“区人社局”牵头，“区卫计局、民政局”配合 */
export function describeBodies(bodies: readonly NamedBody[]): string {
  if (bodies.length === 0) return '暂无责任单位';
  return ROLES.flatMap((role) => {
    const names = bodies.filter((body) => body.role === role).map((body) => body.department);
    return names.length > 0 ? [`“${names.join('、')}”${role === 'unspecified' ? '不注明角色' : ROLE_WORDS[role]}`] : [];
  }).join('，');
}
