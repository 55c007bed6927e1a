import { Fragment } from 'react';
import {
  deadlineText,
  headingLines,
  lastText,
  REMARK_LABEL,
  SIGN_OFF,
  titleOf,
} from '../../../../shared/form-words.ts';
import { ROLE_WORDS } from '../../../../shared/glossary.ts';
import type { Form } from '../../../../shared/model/exchange.ts';
import styles from './FormSheet.module.css';
import { penGuide, planBreaks } from './form-words.ts';

/** A form on paper, A4 landscape: for a department without a computer it is filled in by pen. */
export function FormSheet({ form }: { readonly form: Form }) {
  const { department, rows } = form;
  const breaks = planBreaks(rows);
  const indicators = rows.flatMap((row, at) =>
    row.indicators.map((indicator) => ({ ...indicator, number: row.number ?? `${at + 1}` })),
  );
  return (
    <article className={styles.sheet} aria-label={`${department.name} 反馈表`}>
      <h1>{titleOf(form)}</h1>
      {headingLines(form).map((line) => (
        <p key={line} className={styles.about}>
          {line}
        </p>
      ))}
      <ol className={styles.guide}>
        {penGuide(form).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">工作任务</th>
            <th scope="col">角色</th>
            <th scope="col">完成时限</th>
            <th scope="col">上期进展</th>
            <th scope="col">进展情况</th>
            <th scope="col">存在问题</th>
            <th scope="col">下一步措施</th>
            <th scope="col">进度评价</th>
            <th scope="col">完成比例</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.key}>
              {breaks.has(at) && (
                <tr>
                  <th colSpan={10} scope="colgroup">
                    《{row.plan}》
                  </th>
                </tr>
              )}
              <tr>
                <td>{row.number ?? at + 1}</td>
                <td>{row.content}</td>
                <td>{ROLE_WORDS[row.role]}</td>
                <td>{deadlineText(row)}</td>
                <td>{lastText(row, form)}</td>
                <td data-fill />
                <td data-fill />
                <td data-fill />
                <td data-fill />
                <td data-fill>%</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      {indicators.length > 0 && (
        <table className={styles.indicators}>
          <caption>指标完成情况</caption>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">指标</th>
              <th scope="col">目标</th>
              <th scope="col">本期完成值</th>
              <th scope="col">统计截止日</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ key, number, name, indicator, target, unit }) => (
              <tr key={key}>
                <td>{number}</td>
                <td>{name ?? indicator}</td>
                <td>{target}</td>
                <td data-fill>{unit}</td>
                <td data-fill />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.remark}>{REMARK_LABEL}：</p>
      <p className={styles.sign}>
        {SIGN_OFF.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
    </article>
  );
}
