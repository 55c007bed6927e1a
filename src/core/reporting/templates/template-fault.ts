import type { NewTemplate } from '../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../shared/report-words.ts';
import { describeKind } from './describe-kind.ts';

/** Of the ledger alone: columns of the source table under their own headers. */
const SOURCE_COLUMN = 'source:';

/** What keeps a template from being of its kind, in words for the office; null where nothing does. */
export function templateFault({ kind, columns, hidden, extras = [] }: NewTemplate): string | null {
  const description = describeKind(kind);
  const keys = columns.map(({ key }) => key);
  const known = new Set(description.columns.map(({ key }) => key));
  const unknown = columns.find(({ key }) => !known.has(key) && !(kind === 'ledger' && key.startsWith(SOURCE_COLUMN)));
  if (unknown) return `${REPORT_KIND_WORDS[kind]}没有“${unknown.header}”这一列`;
  if (new Set(keys).size < keys.length) return '同一列写了两次';
  const missing = description.columns.find(({ key, optional }) => !optional && !keys.includes(key));
  if (keys.length > 0 && missing) return `缺“${missing.header}”这一列`;
  const part = [...hidden, ...extras].find((each) => !description.parts.some(({ key }) => key === each));
  return part === undefined ? null : `${REPORT_KIND_WORDS[kind]}没有“${part}”这一部分`;
}
