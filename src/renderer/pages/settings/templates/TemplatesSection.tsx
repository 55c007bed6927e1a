import { ImportOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Spin } from 'antd';
import { useRef, useState } from 'react';
import type { NewTemplate } from '../../../../shared/model/report.ts';
import { useApi } from '../../../api.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useSteps } from '../../../components/steps/StepProvider.tsx';
import { describeError } from '../../../describe-error.ts';
import { SettingHead } from '../SettingHead.tsx';
import { type Edited, TemplateEditor } from './TemplateEditor.tsx';
import { TemplateList } from './TemplateList.tsx';
import styles from './Templates.module.css';
import { newTemplate, withFreeName } from './template-draft.ts';

/** 报表模板: how the office wants its reports and papers to look. */
export function TemplatesSection() {
  const { client, queries, host } = useApi();
  const { take } = useSteps();
  const { message } = App.useApp();
  const [edited, setEdited] = useState<Edited | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const { data: templates, error, refetch } = useQuery(queries.reports.templates.queryOptions());
  const onError = (fault: unknown) => message.error(describeError(fault).message, SECONDS);
  const exported = useMutation({
    mutationFn: async (id: number) => host.saveFile(await client.reports.writeTemplate({ id })),
    onSuccess: ({ saved }) => {
      if (saved) message.success('模板已导出，对方可在这一页用“导入模板”读入');
    },
    onError,
  });
  const read = useMutation({
    mutationFn: (file: File) => client.reports.readTemplate({ file }),
    onSuccess: (template) => openNew(template, '模板已读入，看过样张后请保存'),
    onError,
  });
  if (error) return <ErrorNotice error={describeError(error)} onRetry={refetch} />;
  if (!templates) return <Spin className={styles.wait ?? ''} description="正在读取报表模板…" />;

  function openNew(template: NewTemplate, word?: string) {
    setEdited({ id: null, template: withFreeName(template, templates ?? []) });
    if (word) message.info(word);
  }
  if (edited) {
    return <TemplateEditor edited={edited} templates={templates} onClose={() => setEdited(null)} />;
  }
  return (
    <>
      <SettingHead
        title="报表模板"
        effect="决定报表和文书印成什么样：标题、列和次序、印哪些部分、字体字号、纸张、签字栏。数字、统计口径和图例不受模板影响。建好后在“报表”页选用；已登记发出的文书不变。"
      />
      <div className={styles.tools}>
        <Button
          icon={<ImportOutlined aria-hidden="true" />}
          loading={read.isPending}
          onClick={() => files.current?.click()}
        >
          导入模板
        </Button>
        <input
          ref={files}
          type="file"
          hidden
          accept=".json"
          aria-label="报表模板文件"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) read.mutate(file);
            target.value = '';
          }}
        />
        <span className={styles.soft}>读入别的单位用“导出”存下的 .json 文件</span>
      </div>
      <TemplateList
        templates={templates}
        onNew={(kind) => openNew(newTemplate(kind, templates))}
        onEdit={({ id, ...template }) => setEdited({ id, template })}
        onCopy={({ id: _, ...template }) => openNew(template)}
        onExport={({ id }) => exported.mutate(id)}
        onRemove={({ id }) => take(() => client.reports.removeTemplate({ id }))}
      />
    </>
  );
}

/** A refusal of a file is a long sentence. */
const SECONDS = 8;
