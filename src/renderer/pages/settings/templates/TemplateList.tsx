import { Button } from 'antd';
import type { ReportKind, ReportTemplate } from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS, REPORT_KINDS } from '../../../../shared/report-words.ts';
import styles from './Templates.module.css';
import { changesOf } from './template-draft.ts';

type Props = {
  readonly templates: readonly ReportTemplate[];
  readonly onNew: (kind: ReportKind) => void;
  readonly onEdit: (template: ReportTemplate) => void;
  readonly onCopy: (template: ReportTemplate) => void;
  readonly onExport: (template: ReportTemplate) => void;
  readonly onRemove: (template: ReportTemplate) => void;
};

/** The kinds of reports, each with the office's templates of it. */
export function TemplateList({ templates, onNew, ...on }: Props) {
  return (
    <table className={styles.list}>
      <caption className="visually-hidden">报表模板，按报表种类</caption>
      <thead>
        <tr>
          <th scope="col">报表种类</th>
          <th scope="col">本单位的模板</th>
          <th scope="col">
            <span className="visually-hidden">新建</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {REPORT_KINDS.map((kind) => {
          const own = templates.filter((template) => template.kind === kind);
          return (
            <tr key={kind}>
              <th scope="row">{REPORT_KIND_WORDS[kind]}</th>
              <td>
                {own.length === 0 ? (
                  <span className={styles.soft}>没有，用程序自带的样式</span>
                ) : (
                  <ul>
                    {own.map((template) => (
                      <TemplateLine key={template.id} template={template} {...on} />
                    ))}
                  </ul>
                )}
              </td>
              <td>
                <Button size="small" aria-label={`新建${REPORT_KIND_WORDS[kind]}模板`} onClick={() => onNew(kind)}>
                  新建
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type LineProps = Omit<Props, 'templates' | 'onNew'> & { readonly template: ReportTemplate };

function TemplateLine({ template, onEdit, onCopy, onExport, onRemove }: LineProps) {
  const steps = [
    { word: '修改', run: onEdit },
    { word: '复制', run: onCopy },
    { word: '导出', run: onExport },
    { word: '删去', run: onRemove },
  ];
  return (
    <li className={styles.line}>
      <strong>{template.name}</strong>
      <span className={styles.soft}>{changesOf(template)}</span>
      <span className={styles.steps}>
        {steps.map(({ word, run }) => (
          <Button key={word} size="small" aria-label={`${word}模板“${template.name}”`} onClick={() => run(template)}>
            {word}
          </Button>
        ))}
      </span>
    </li>
  );
}
