import { Fragment } from 'react';
import type { Form } from '../../../../shared/model/exchange.ts';
import styles from './FormSheet.module.css';
import { deadlineWords, guideLines, lastWords, planBreaks, roleWord } from './form-words.ts';

/** A form on paper, A4 landscape: for a department without a computer it is filled in by pen. */
export function FormSheet({ form }: { readonly form: Form }) {
  const { code, office, period, department, version, rows, ratings } = form;
  const breaks = planBreaks(rows);
  const indicators = rows.flatMap((row, at) => row.indicators.map((indicator) => ({ ...indicator, at: at + 1 })));
  return (
    <article className={styles.sheet} aria-label={`${department.name} 反馈表`}>
      <h1>{period.name}工作任务进展情况反馈表</h1>
      <p className={styles.about}>
        <span>填报单位：{department.name}</span>
        <span>下发单位：{office || '　　　　'}</span>
        <span>报送截止：{period.cutoff}</span>
        <span>
          表单编号：<strong>{code}</strong>（第 {version} 次下发）
        </span>
      </p>
      <ol className={styles.guide}>
        {guideLines(form).map((line) => (
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
                <td>{roleWord(row)}</td>
                <td>{deadlineWords(row)}</td>
                <td>{lastWords(row, ratings)}</td>
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
            {indicators.map(({ key, at, name, indicator, target, unit }) => (
              <tr key={key}>
                <td>{rows[at - 1]?.number ?? at}</td>
                <td>{name ?? indicator}</td>
                <td>{target}</td>
                <td data-fill>{unit}</td>
                <td data-fill />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.sign}>
        <span>填报人：</span>
        <span>联系电话：</span>
        <span>审核人：</span>
        <span>单位（盖章）：</span>
        <span>日期：</span>
      </p>
    </article>
  );
}
