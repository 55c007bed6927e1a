import { AppError } from '../../shared/errors.ts';
import type { ReportKind, ReportTemplate } from '../../shared/model/report.ts';
import type { ReadableDB } from './database.ts';

type Row = { readonly id: number; readonly kind: ReportKind; readonly name: string; readonly content: string };

const SELECT = 'SELECT id, kind, name, content FROM report_templates';

/** By kind, then in the order in which they were made. */
export function listTemplates(db: ReadableDB): readonly ReportTemplate[] {
  return db.prepare<Row>(`${SELECT} ORDER BY kind, id`).all().map(toTemplate);
}

/** Refuses where it is gone. */
export function getTemplate(db: ReadableDB, id: number): ReportTemplate {
  const row = db.prepare<Row>(`${SELECT} WHERE id = ?`).get(id);
  if (!row) throw new AppError('no-such-template', '这个模板已不在台账中，可能已删去。请另选模板。');
  return toTemplate(row);
}

const toTemplate = ({ content, ...row }: Row): ReportTemplate => ({ ...JSON.parse(content), ...row });
