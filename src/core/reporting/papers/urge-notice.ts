import { chineseDay } from '../../../shared/local-time.ts';
import type { Report, ReportBlock } from '../../../shared/model/report.ts';
import { type DutyColumnKey, type DutyRow, dutiesInOrder, dutyTable } from '../duty-table.ts';
import type { BuildInput } from '../input.ts';
import { eventsOf } from '../paper-words.ts';
import { DATE_LINE, type PaperContext, type PaperSheet, paper, signBox } from './paper-frame.ts';

export const URGE_COLUMNS: readonly DutyColumnKey[] = ['number', 'plan', 'content', 'role', 'due', 'daysLate', 'urged'];

/** 催办通知，一式两份: one letter for each body, with its matters, the numbers of the papers that asked, and a day to fill in. */
export const buildUrgeNotice = (input: BuildInput): Report =>
  paper(input, (_matters, context) => {
    const bodies = Map.groupBy(dutiesInOrder(context), ({ obligation }) => obligation.departmentId);
    return [...bodies].map(([id, rows]) => letterTo(context, context.names.department(id), rows));
  });

function letterTo(context: PaperContext, name: string, rows: readonly DutyRow[]): PaperSheet {
  const { facts } = context;
  const late = rows.filter(({ obligation }) => obligation.standing.daysLate > 0).length;
  const missing = rows.filter(({ obligation }) => obligation.notReturned).length;
  const share = (count: number) => (count === rows.length ? '均' : `有${count}项`);
  const faults = [
    ...(late > 0 ? [`${share(late)}已过完成时限尚未办结`] : []),
    ...(missing > 0 && facts.period !== null ? [`${share(missing)}未报送“${facts.period.name}”进展`] : []),
  ];
  const state = faults.join('，') || '尚在办理之中';
  const asked = [...new Set(rows.flatMap(({ obligation }) => papersOf(context, obligation.id)))];
  return {
    name,
    blocks: [
      { kind: 'paragraph', style: 'address', runs: [`${name}：`] },
      body(
        `你单位承办的下列${rows.length}项任务${asked.length > 0 ? `（原编号：${asked.join('、')}）` : ''}，截至${chineseDay(facts.asOf)}，${state}。`,
      ),
      {
        kind: 'table',
        table: dutyTable(context, rows, {
          columns: URGE_COLUMNS,
          empty: '没有任务。',
        }),
      },
      body('请抓紧办理，于　　月　　日前将办理结果或未能办结的原因、措施书面报送我室，由单位领导审核并加盖公章。'),
      { kind: 'signature', lines: [facts.office || '　'.repeat(8), chineseDay(facts.asOf)] },
      { kind: 'form', boxes: [signBox('签发人', 0.5, 2), signBox('签收人', 0.5, 2, ['（盖章）　　', DATE_LINE])] },
    ],
    notes: ['本通知一式两份，承办单位和督查单位各存一份。'],
  };
}

/** Numbers of the papers by which it was handed out: 原编号. */
const papersOf = ({ facts }: PaperContext, obligationId: number): readonly string[] =>
  eventsOf(facts, obligationId, ['assign']).flatMap(({ paper: number }) => (number ? [number] : []));

const body = (text: string): ReportBlock => ({ kind: 'paragraph', style: 'body', runs: [text] });
