import { COLUMN_WORDS } from '../../../shared/glossary.ts';
import type { LinkedTask } from '../../../shared/model/ledger.ts';
import { DoubtText } from '../DoubtText.tsx';
import { CellMark, Section } from '../Facts.tsx';
import styles from './Task.module.css';
import { UpperTask } from './UpperTask.tsx';
import { DeadlineLine, IndicatorLine } from './ValueLines.tsx';

/** What the documents say of one task, each value with the cell it was read from. */
export function SourceDetails({ task }: { readonly task: LinkedTask }) {
  const { source } = task;
  return (
    <section aria-label="原文和出处">
      {task.doubtList.length > 0 && (
        <Section title={`存疑（${task.doubtList.length}）`}>
          <ul className={styles.plain}>
            {task.doubtList.map((doubt) => (
              <li key={`${doubt.code} ${doubt.cell} ${doubt.message}`}>
                <DoubtText doubt={doubt} />
              </li>
            ))}
          </ul>
        </Section>
      )}

      <Section title="责任单位原文">
        <blockquote className={styles.quote}>
          {task.responsibility || '（原文为空）'}{' '}
          {source.responsibilityCells.map((cell) => (
            <CellMark key={cell} cell={cell} />
          ))}
        </blockquote>
      </Section>

      <Section title="完成时限原文">
        {task.deadlines.length === 0 && <p className={styles.hint}>原文没有写明时限。</p>}
        <ul className={styles.plain}>
          {task.deadlines.map((deadline) => (
            <li key={`${deadline.cell} ${deadline.text}`}>
              <DeadlineLine deadline={deadline} />
            </li>
          ))}
        </ul>
      </Section>

      {task.indicators.length > 0 && (
        <Section title="指标原文">
          <ul className={styles.plain}>
            {task.indicators.map((indicator) => (
              <li key={`${indicator.cell} ${indicator.name} ${indicator.text}`}>
                <IndicatorLine indicator={indicator} />
              </li>
            ))}
          </ul>
        </Section>
      )}

      {task.extras.map((extra) => (
        <Section key={extra.cell} title={extra.header || COLUMN_WORDS[extra.meaning]}>
          <p className={styles.written}>
            {extra.text} <CellMark cell={extra.cell} />
          </p>
        </Section>
      ))}

      <UpperTask task={task} />

      <Section title="出处">
        <dl className={styles.facts}>
          <dt>方案</dt>
          <dd>{task.plan}</dd>
          <dt>文件</dt>
          <dd>{source.file}</dd>
          <dt>工作表</dt>
          <dd>
            {source.sheet} <CellMark cell={source.range} />
          </dd>
          {source.categoryCells.length > 0 && (
            <>
              <dt>类别</dt>
              <dd className={styles.cells}>
                {source.categoryCells.map((cell) => (
                  <CellMark key={cell} cell={cell} />
                ))}
              </dd>
            </>
          )}
          {source.numberCell && (
            <>
              <dt>序号</dt>
              <dd>
                <CellMark cell={source.numberCell} />
              </dd>
            </>
          )}
        </dl>
      </Section>
    </section>
  );
}
