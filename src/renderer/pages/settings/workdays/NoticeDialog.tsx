import { Input } from 'antd';
import { useState } from 'react';
import type { WorkCalendar } from '../../../../shared/model/tracking.ts';
import { StepDialog } from '../../../components/steps/StepDialog.tsx';
import styles from '../Settings.module.css';
import { runInWords, runsOf } from './calendar-draft.ts';
import { type ReadNotice, readNotice } from './read-notice.ts';

type Props = {
  readonly calendar: WorkCalendar;
  readonly onTake: (notice: ReadNotice) => void;
  readonly onClose: () => void;
};

/** 粘贴放假通知: what is read of it stands below while it is pasted, festival by festival, before anything is kept. */
export function NoticeDialog({ calendar, onTake, onClose }: Props) {
  const [text, setText] = useState('');
  const notice = readNotice(text);
  return (
    <StepDialog
      title="粘贴放假通知"
      hint="粘贴国务院办公厅“关于××××年部分节假日安排的通知”全文。请对照读出的各天，再录入。"
      okText={notice ? `录入${notice.year}年` : '录入'}
      ready={notice !== null}
      width={680}
      onOk={() => {
        if (notice) onTake(notice);
      }}
      onClose={onClose}
    >
      <Input.TextArea
        aria-label="通知全文"
        autoFocus
        rows={6}
        maxLength={5000}
        placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。…"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && !notice && (
        <p role="status" className={styles.problems}>
          没有读出放假安排。请连同写有年份的标题一起粘贴，如“国务院办公厅关于2027年部分节假日安排的通知”。
        </p>
      )}
      {notice && <Reading notice={notice} replaces={calendar.years.includes(notice.year)} />}
    </StepDialog>
  );
}

function Reading({ notice, replaces }: { readonly notice: ReadNotice; readonly replaces: boolean }) {
  const inWords = (days: readonly string[]) =>
    [...new Set(days.map((day) => Number(day.slice(0, 4))))]
      .flatMap((year) => runsOf(days, year))
      .map(runInWords)
      .join('、');
  return (
    <div role="status">
      <p>
        <strong>
          {notice.year}年：放假 {notice.holidays.length} 天，调休上班 {notice.workdays.length} 天。
        </strong>
        {replaces && `${notice.year}年已有的录入将被替换。`}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">节日</th>
            <th scope="col">放假</th>
            <th scope="col">上班</th>
          </tr>
        </thead>
        <tbody>
          {notice.parts.map(({ name, holidays, workdays }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{inWords(holidays)}</td>
              <td>{inWords(workdays) || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notice.doubts.map((doubt) => (
        <p key={doubt} className={styles.problems}>
          {doubt}
        </p>
      ))}
    </div>
  );
}
