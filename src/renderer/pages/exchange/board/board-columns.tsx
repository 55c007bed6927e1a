import type { DepartmentReturn } from '../../../../shared/model/exchange.ts';
import { WordMark } from '../../../components/Facts.tsx';
import { shownTime } from '../../../components/shown-time.ts';
import type { VirtualColumn } from '../../../components/virtual-table-types.ts';
import styles from './Board.module.css';
import { openSupport, SUPPORT_WORD } from './board-rows.ts';
import { ReturnedMenu } from './ReturnedMenu.tsx';

/** 催办 and 已收 are told with their last day, because that is what is asked on the telephone. */
export function boardColumns(twice: ReadonlySet<string>): readonly VirtualColumn<DepartmentReturn>[] {
  return [
    {
      key: 'department',
      title: '单位',
      render: ({ department, place, collective }) => (
        <span className={styles.lines}>
          {department}
          {twice.has(department) && `（${place}）`} {collective && <WordMark>集体</WordMark>}
        </span>
      ),
    },
    { key: 'sent', title: '本期下发', width: 150, render: sentCell },
    {
      key: 'year',
      title: '今年份数',
      width: 86,
      align: 'end',
      render: ({ formsThisYear }) => (formsThisYear > 0 ? formsThisYear : <span className={styles.soft}>0</span>),
    },
    { key: 'asked', title: '应报', width: 60, align: 'end', render: ({ asked }) => asked },
    { key: 'answered', title: '已报', width: 60, align: 'end', render: ({ answered }) => answered },
    { key: 'missing', title: '未报', width: 140, render: missingCell },
    { key: 'returned', title: '已收文件', width: 150, render: returnedCell },
    { key: 'urges', title: '催办', width: 132, render: urgesCell },
  ];
}

const dayOf = (at: string): string => at.slice(0, 10);

function sentCell({ forms, toAsk }: DepartmentReturn) {
  const last = forms.at(-1);
  if (!last) return <span className={styles.soft}>{toAsk > 0 ? '未下发' : '没有要报的'}</span>;
  return (
    <span title={`${shownTime(last.at)} ${last.file}`}>
      第 {last.version} 次 <span className={styles.soft}>{dayOf(last.at)}</span>
    </span>
  );
}

/** 17 项，过期 3 天 / 配合未报 2 项: with 已报 they make 应报. */
function missingCell(row: DepartmentReturn) {
  if (row.asked === 0) return <span className={styles.soft}>—</span>;
  const support = openSupport(row);
  return (
    <>
      {owedWords(row)}
      {support > 0 && (
        <div className={styles.soft} title="配合单位随牵头单位报送，不计未报送，也不催办">
          {SUPPORT_WORD} {support} 项
        </div>
      )}
    </>
  );
}

function owedWords(row: DepartmentReturn) {
  const { answered, missing, daysOverdue } = row;
  // 已报齐 above 配合未报 4 项 would contradict itself.
  const allTold = openSupport(row) > 0 ? '负责的已报齐' : '已报齐';
  if (missing.length === 0) return answered > 0 && <span className={styles.good}>{allTold}</span>;
  if (daysOverdue === 0) return `${missing.length} 项`;
  return (
    <span className={styles.late}>
      {missing.length} 项，过期 {daysOverdue} 天
    </span>
  );
}

function returnedCell({ department, returned }: DepartmentReturn) {
  if (returned.length === 0) return <span className={styles.soft}>—</span>;
  return <ReturnedMenu department={department} returned={returned} />;
}

function urgesCell({ urges, lastUrge }: DepartmentReturn) {
  if (urges === 0) return <span className={styles.soft}>—</span>;
  return (
    <span>
      {urges} 次 <span className={styles.soft}>{lastUrge && dayOf(lastUrge)}</span>
    </span>
  );
}
