import { Checkbox, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { Report, TemplateDescription } from '../../../../shared/model/report.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { FontTable } from './FontTable.tsx';
import styles from './Templates.module.css';
import { TitleField } from './TitleField.tsx';
import { isPrinted, type TemplateDraft, withPart } from './template-draft.ts';

const COLUMN_NOTE = '列名不填，用程序自带的。工作任务一列总要印。';

type Props = {
  readonly draft: TemplateDraft;
  readonly description: TemplateDescription;
  /** The kind as the program has it, where there is something to report. */
  readonly own: Report | undefined;
  readonly onChange: (draft: TemplateDraft) => void;
};

/** What an office may change of a kind, each with what it is called on paper. */
export function TemplateForm({ draft, description, own, onChange }: Props) {
  const lies = own?.sections.some(({ role, page }) => role === 'main' && page.orientation === 'landscape') ?? false;
  return (
    <>
      <Part title="名称">
        <Input
          aria-label="模板名称"
          maxLength={40}
          value={draft.name}
          onChange={({ target: { value } }) => onChange({ ...draft, name: value })}
        />
      </Part>
      <Part title="标题">
        <TitleField value={draft.title} own={own?.title ?? ''} onChange={(title) => onChange({ ...draft, title })} />
      </Part>
      {draft.columns.length > 0 && (
        <Part title="列" note={draft.kind === 'ledger' ? `${COLUMN_NOTE}整列没有内容的自动不印。` : COLUMN_NOTE}>
          <ColumnTable draft={draft} onChange={onChange} />
        </Part>
      )}
      {description.parts.length > 0 && (
        <Part title="印出的部分" note="不印的部分去掉后，其余重新编号。统计口径和图例总要印。">
          <div className={styles.parts}>
            {description.parts.map((part) => (
              <Checkbox
                key={part.key}
                checked={isPrinted(draft, part)}
                onChange={({ target }) => onChange(withPart(draft, part, target.checked))}
              >
                {part.word}
              </Checkbox>
            ))}
          </div>
        </Part>
      )}
      <Part title="签字栏" note="印在最后，如“审核人、签发人”，用顿号隔开；不填则不印。">
        <Input
          aria-label="签字栏"
          maxLength={160}
          placeholder="审核人、签发人"
          value={draft.signOff}
          onChange={({ target: { value } }) => onChange({ ...draft, signOff: value })}
        />
      </Part>
      {lies && (
        <Part title="纸张" note="只管横排的表；公文和单子一律竖排 A4。">
          <Radio.Group
            aria-label="纸张"
            value={draft.paper ?? 'own'}
            options={[
              { value: 'own', label: '程序自带' },
              { value: 'A4', label: 'A4 横排' },
              { value: 'A3', label: 'A3 横排' },
            ]}
            onChange={({ target: { value } }) => onChange({ ...draft, paper: value === 'own' ? null : value })}
          />
        </Part>
      )}
      {own && (
        <Part title="字体和字号">
          <FontTable draft={draft} own={own.fonts} onChange={onChange} />
        </Part>
      )}
    </>
  );
}

type PartProps = { readonly title: string; readonly note?: string; readonly children: ReactNode };

function Part({ title, note, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
      {note && <p>{note}</p>}
    </section>
  );
}
