import type { MatterTransfer, Succession } from '../../../shared/model/directory.ts';
import { datingIn, evidenceIn, listIn, oneOf } from './cells.ts';
import { type Row, readRows } from './rows.ts';
import { unique } from './unique.ts';

/** What passed from one line to another: whole bodies (`successions.csv`) and single matters (`transfers.csv`). */

type Lines = ReadonlySet<string>;

const KIND_BY_WORD = new Map<string, Succession['kind']>([
  ['合并', 'merge'],
  ['拆分', 'split'],
  ['并入', 'absorb'],
]);

const SUCCESSION_HEADERS = ['原机构', '现机构', '方式', '国家', '地方', '说明', '依据等级', '来源'];
const TRANSFER_HEADERS = ['编号', '原机构', '现机构', '事项', '字样', '国家', '地方', '依据文件', '依据等级', '来源'];

/** @throws Error naming file and line of a row that cannot be */
export function readSuccessions(files: ReadonlyMap<string, string>, lines: Lines): readonly Succession[] {
  const rows = readRows(files, 'successions.csv', SUCCESSION_HEADERS);
  unique(rows, (row) => `${row.cell('原机构')} → ${row.cell('现机构')}`);
  return rows.map((row) => ({
    ...passage(row, lines),
    kind: oneOf(row, '方式', KIND_BY_WORD),
    note: row.required('说明'),
  }));
}

/** @throws Error naming file and line of a row that cannot be */
export function readTransfers(files: ReadonlyMap<string, string>, lines: Lines): readonly MatterTransfer[] {
  const rows = readRows(files, 'transfers.csv', TRANSFER_HEADERS);
  unique(rows, (row) => row.required('编号'));
  return rows.map((row) => ({
    ...passage(row, lines),
    id: row.required('编号'),
    matter: row.required('事项'),
    words: listIn(row.required('字样')),
    document: row.required('依据文件'),
  }));
}

function passage(row: Row, lines: Lines) {
  const [from, to] = [lineIn(row, '原机构', lines), lineIn(row, '现机构', lines)];
  if (from === to) throw new Error(`${row.at}: ${from} passes to itself`);
  return { from, to, state: datingIn(row, '国家'), local: datingIn(row, '地方'), ...evidenceIn(row) };
}

function lineIn(row: Row, header: string, lines: Lines): string {
  const id = row.required(header);
  if (!lines.has(id)) throw new Error(`${row.at}: no such line in lines.csv: ${id}`);
  return id;
}
