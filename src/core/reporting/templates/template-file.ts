import { AppError } from '../../../shared/errors.ts';
import { safeFileName } from '../../../shared/file-name.ts';
import type { NewTemplate, ReportTemplate } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import { storableText } from '../../../shared/storable-text.ts';
import { templateInput } from '../../../shared/template-input.ts';
import { templateFault } from './template-fault.ts';

/** A template as a file, from one office to another: JSON with a mark, so that no other JSON is taken for one. */

type TemplateBytes = { readonly name: string; readonly bytes: Uint8Array };

const MARK = '督办台账报表模板';
/** Of the file's shape; a later one is refused, since what it says would be half understood. */
const VERSION = 1;
/** A template with every column and font named takes some 4 KB. */
const MOST_BYTES = 256 * 1024;

export function writeTemplateFile({ id: _, ...template }: ReportTemplate): TemplateBytes {
  return {
    name: safeFileName(`报表模板 ${REPORT_KIND_WORDS[template.kind]} ${template.name}`, '.json'),
    bytes: new TextEncoder().encode(`${JSON.stringify({ format: MARK, version: VERSION, template }, null, 2)}\n`),
  };
}

/**
 * The template that a file holds, checked as strictly as one that is saved.
 * Throws `AppError` "no-template-file", "later-template-file" or "template-file-wrong".
 */
export function readTemplateFile({ name, bytes }: TemplateBytes): NewTemplate {
  const content = markedContent(bytes);
  if (!content) {
    throw new AppError(
      'no-template-file',
      `“${name}”不是报表模板文件，没有读入。请选本程序用“导出”存下的 .json 文件。`,
    );
  }
  const { version, template } = content;
  if (typeof version === 'number' && version > VERSION) {
    throw new AppError(
      'later-template-file',
      `“${name}”是更新的程序导出的（第 ${version} 版，本程序读到第 ${VERSION} 版），没有读入。请先升级本程序，或请对方用旧版程序导出。`,
    );
  }
  const read = templateInput.safeParse(template);
  const fault = read.success ? templateFault(read.data) : placeOf(read.error.issues[0]?.path ?? []);
  if (!read.success || fault !== null) {
    throw new AppError(
      'template-file-wrong',
      `“${name}”的内容不对，可能被改过（${fault}），没有读入。请对方重新导出。`,
    );
  }
  return read.data;
}

/** The outermost object of a file that bears the mark; null for every other file. */
function markedContent(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  if (bytes.length > MOST_BYTES) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const content: unknown = JSON.parse(text, (_, value) => (typeof value === 'string' ? storableText(value) : value));
    const isMarked = typeof content === 'object' && content !== null && 'format' in content && content.format === MARK;
    return isMarked ? { ...content } : null;
  } catch {
    return null;
  }
}

/** 列第 3 项的标题: where in the file, in words that the office knows from the form. */
const PLACES: Readonly<Record<string, string>> = {
  kind: '报表种类',
  name: '名称',
  title: '标题',
  columns: '列',
  header: '列名',
  width: '列宽',
  hidden: '不印的部分',
  extras: '另印的部分',
  fonts: '字体',
  family: '字体',
  size: '字号',
  signOff: '签字栏',
  paper: '纸张',
};

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '没有模板';
  return path.map((step) => (typeof step === 'number' ? `第 ${step + 1} 项` : (PLACES[String(step)] ?? ''))).join('');
}
