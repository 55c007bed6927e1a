import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { LightLegend } from '../../../components/task/LightLegend.tsx';
import type { TaskFile } from '../../../components/task/task-file.ts';
import { CourseTable } from './CourseTable.tsx';
import { DutyTable } from './DutyTable.tsx';
import { fitSheet } from './fit-sheet.ts';
import { SaidTable } from './SaidTable.tsx';
import styles from './Sheet.module.css';
import { SourceTable } from './SourceTable.tsx';

/**
 * 督办任务办理记录: the record of one task on one sheet of A4, for whoever files it. Beside the window, so that 打印 (and
 * Ctrl+P) gives it alone; laid out unseen, so that it can be fitted to the sheet before.
 */
export function TaskSheet({ file }: { readonly file: TaskFile }) {
  const paper = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  // After each drawing: what is on record decides how much room it needs.
  useLayoutEffect(() => {
    const { style } = sheet.current ?? {};
    if (!style) return;
    const scale = fitSheet((tried) => {
      style.zoom = String(tried);
      // Of the paper: what is scaled itself says its height as it was before.
      return paper.current?.offsetHeight ?? 0;
    });
    style.zoom = String(scale);
  });
  return createPortal(
    <div ref={paper} className={styles.paper}>
      <article ref={sheet} className={styles.sheet} aria-label="督办任务办理记录">
        <h1>督办任务办理记录</h1>
        <p className={styles.about}>
          <span>{file.task.plan}</span>
          <span>{file.task.number === null ? '未编号' : `第 ${file.task.number} 项`}</span>
          <span>截至 {file.record.today}</span>
        </p>
        <SourceTable task={file.task} />
        <DutyTable file={file} />
        <LightLegend />
        <SaidTable file={file} />
        <CourseTable file={file} />
        <p className={styles.signatures}>
          <span>经办人：</span>
          <span>审核人：</span>
          <span>单位（盖章）：</span>
          <span>日期：</span>
        </p>
      </article>
    </div>,
    document.body,
  );
}
