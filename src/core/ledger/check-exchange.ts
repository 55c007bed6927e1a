import { createHash } from 'node:crypto';
import { nameFiles } from './batches.ts';
import type { ReadableDB } from './database.ts';
import { digestOfFiles, listFilesOfMerge } from './returned-files.ts';

type MergeRow = {
  readonly id: number;
  readonly state: 'active' | 'undone';
  readonly sha256: string;
  readonly step: 'done' | 'undone' | null;
};

/** What can be wrong with what was merged, one Chinese sentence each. */
export function exchangeProblems(db: ReadableDB): readonly string[] {
  return [...mergeProblems(db), ...contentProblems(db)];
}

/** A merge is in force as long as its step is, and has the files that it took in. */
function mergeProblems(db: ReadableDB): readonly string[] {
  return db
    .prepare<MergeRow>(
      `SELECT b.id, b.state, b.sha256, c.state AS step
       FROM import_batches b
            LEFT JOIN change_rows r ON r.table_name = 'import_batches' AND r.row_id = b.id
            LEFT JOIN changes c ON c.id = r.change_id
       WHERE b.kind = 'merge' ORDER BY b.id`,
    )
    .all()
    .flatMap(({ id, state, sha256, step }) => {
      const files = listFilesOfMerge(db, id);
      const name = `第 ${id} 批汇总反馈（${nameFiles({ files: files.map((file) => file.name) })}）`;
      return [
        ...(step === (state === 'active' ? 'done' : 'undone') ? [] : [`${name}与写入它的操作不一致。请与备份核对。`]),
        ...(digestOfFiles(files) === sha256 ? [] : [`${name}的文件不全，或被改动过。请与备份核对。`]),
      ];
    });
}

function contentProblems(db: ReadableDB): readonly string[] {
  const hashes = db.prepare<{ sha256: string }>('SELECT sha256 FROM returned_contents ORDER BY sha256').all();
  const content = db.prepare<{ content: Uint8Array }>('SELECT content FROM returned_contents WHERE sha256 = ?');
  return hashes
    .filter(({ sha256 }) => {
      const bytes = content.get(sha256)?.content;
      return !bytes || createHash('sha256').update(bytes).digest('hex') !== sha256;
    })
    .map(({ sha256 }) => {
      const names = db
        .prepare<{ name: string }>('SELECT DISTINCT name FROM returned_files WHERE sha256 = ? ORDER BY id')
        .all(sha256)
        .map(({ name }) => name);
      return `保存的反馈文件“${names.join('、')}”与收到时不一致，可能被其他程序改动或磁盘出错。请与原件核对。`;
    });
}
