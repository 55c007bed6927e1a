import { describe, expect, it } from 'vitest';
import { readTemplateFile, writeTemplateFile } from '../../../src/core/reporting/templates/template-file.ts';
import type { NewTemplate } from '../../../src/shared/model/report.ts';
import { refusal } from '../../helpers/ledger.ts';

const TEMPLATE: NewTemplate = {
  kind: 'overdue',
  name: '常务会/议题',
  title: '{办公室}{期}逾期事项',
  columns: [
    { key: 'content', header: '事项', width: 60 },
    { key: 'department', header: '承办单位', width: null },
  ],
  hidden: ['七日内到期'],
  fonts: { cell: { family: '宋体', size: 12 } },
  signOff: ['审核人'],
  paper: 'A3',
};

const written = (template: NewTemplate) => writeTemplateFile({ id: 3, ...template });
const text = (template: NewTemplate) => new TextDecoder().decode(written(template).bytes);
const read = (content: string) => readTemplateFile({ name: '来件.json', bytes: new TextEncoder().encode(content) });
const refused = (content: string) => refusal(() => read(content));

describe('a template as a file', () => {
  it('is read as it was written, under a name that every system takes', () => {
    expect(readTemplateFile(written(TEMPLATE))).toEqual(TEMPLATE);
    expect(written(TEMPLATE).name).toBe('报表模板 逾期和临期清单 常务会_议题.json');
  });

  it('is read with a mark of byte order, as some editors put before it', () => {
    expect(read(`\uFEFF${text(TEMPLATE)}`)).toEqual(TEMPLATE);
  });

  it('never brings characters that no Office file can hold', () => {
    expect(read(text({ ...TEMPLATE, title: '甲\u0001乙' })).title).toBe('甲乙');
  });

  it('is told from every other file by a sentence', () => {
    for (const content of ['', 'PK\u0003\u0004', '[]', 'null', '{"template":{}}', '{"format":"报表","version":1}']) {
      expect(refused(content).code, content).toBe('no-template-file');
    }
    expect(refused('x'.repeat(300_000)).message).toContain('“来件.json”不是报表模板文件');
  });

  it('is refused where a later program wrote it', () => {
    expect(refused(text(TEMPLATE).replace('"version": 1', '"version": 2')).message).toContain('第 2 版');
  });

  it('is refused where its content is not a template of that kind, with the place', () => {
    const wrong: readonly (readonly [Partial<Record<keyof NewTemplate, unknown>>, string])[] = [
      [{ kind: 'poster' }, '报表种类'],
      [{ name: '' }, '名称'],
      [{ columns: [{ key: 'content', header: '', width: null }] }, '列第 1 项列名'],
      [{ columns: [{ key: 'secret', header: '密级', width: null }] }, '没有“密级”这一列'],
      [{ columns: [TEMPLATE.columns[0], TEMPLATE.columns[0]] }, '写了两次'],
      [{ columns: [TEMPLATE.columns[1]] }, '缺“'],
      [{ hidden: ['附件'] }, '没有“附件”这一部分'],
      [{ extras: ['附件'] }, '没有“附件”这一部分'],
      [{ extras: 3 }, '另印的部分'],
      [{ fonts: { cell: { family: '宋体', size: 400 } } }, '字号'],
      [{ columns: [{ key: 'source:分管领导', header: '分管领导', width: null }] }, '没有“分管领导”这一列'],
    ];
    for (const [change, place] of wrong) {
      const { code, message } = refused(text({ ...TEMPLATE, ...change } as NewTemplate));
      expect([code, message]).toEqual(['template-file-wrong', expect.stringContaining(place)]);
    }
  });

  it('keeps columns of the source table in the ledger’s own layout', () => {
    const columns = [
      { key: 'content', header: '任务', width: null },
      { key: 'source:分管领导', header: '分管领导', width: 20 },
    ];
    const template = { ...TEMPLATE, kind: 'ledger', hidden: [], columns } as const;
    expect(read(text(template))).toEqual(template);
  });
});
