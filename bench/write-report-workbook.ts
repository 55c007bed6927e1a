import ExcelJS from 'exceljs';
import { TABLE_FONTS } from '../src/core/reporting/fonts.ts';
import { type PrintedReport, writeReportWorkbook } from '../src/core/sheets/report/write-report-workbook.ts';
import type { ReportRow } from '../src/shared/model/report.ts';

/**
 * Writes a ledger of the given number of tasks (10,000) with two levels of merged categories, and the same cells, frames
 * and merges by exceljs alone, in rounds that take turns; tells the best processor time of each way. The ratio is what
 * counts: `npm exec -- node bench/write-report-workbook.ts [rows]`.
 */

const count = Number(process.argv[2] ?? 10_000);
const ROUNDS = 3;
const ROWS_A_CATEGORY = 10;
const HEADERS = ['序号', '工作任务', '责任单位', '完成时限', '状态', '亮灯', '最新进展'];
const KINDS = ['number', 'content', 'responsibility', 'deadline', 'state', 'light', 'progress'] as const;

const rows = Array.from({ length: count }, (_, index): ReportRow => {
  const group = Math.floor(index / ROWS_A_CATEGORY);
  return {
    category: [`${Math.floor(group / 5)}、养老服务`, `（${group}）推进医养结合`],
    cells: [
      String(index + 1),
      `推进第${index}类养老服务中心建设，完善服务功能，鼓励养老机构与周边的医疗卫生机构开展多种形式的协议合作。`,
      '区民政局牵头，区财政局、人社局配合',
      '2026年12月31日',
      '办理中',
      { kind: 'light', word: '绿灯', color: 'green' },
      `已完成第${index}项，正在整理佐证材料`,
    ],
  };
});

const report: PrintedReport = {
  number: '',
  asOf: '2026-11-23',
  details: [],
  fonts: TABLE_FONTS,
  sections: [
    {
      name: '台账',
      role: 'main',
      label: '',
      title: '重点任务分工表',
      lines: ['填报单位：区政府督查室'],
      notes: [],
      page: { paper: 'A4', orientation: 'landscape' },
      blocks: [
        {
          kind: 'table',
          table: {
            categoryLevels: 2,
            categoryHeader: '类别',
            columns: HEADERS.map((header, index) => ({ key: header, kind: KINDS[index] ?? 'text', header })),
            rows,
            empty: '',
          },
        },
      ],
    },
  ],
};

async function writeByExceljs(): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  const line = { style: 'thin' } as const;
  for (const { category, cells } of rows) {
    const row = sheet.addRow([...category, ...cells.map((cell) => (typeof cell === 'string' ? cell : '绿灯'))]);
    row.eachCell((cell) => {
      cell.border = { top: line, bottom: line, left: line, right: line };
      cell.alignment = { wrapText: true, vertical: 'middle' };
    });
  }
  for (const [column, size] of [
    [1, ROWS_A_CATEGORY * 5],
    [2, ROWS_A_CATEGORY],
  ] as const) {
    for (let top = 1; top + size <= count + 1; top += size) sheet.mergeCells(top, column, top + size - 1, column);
  }
  await book.xlsx.writeBuffer();
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let ours = Number.POSITIVE_INFINITY;
let theirs = Number.POSITIVE_INFINITY;
for (let round = 0; round < ROUNDS; round += 1) {
  ours = Math.min(ours, await processorTime(() => writeReportWorkbook(report)));
  theirs = Math.min(theirs, await processorTime(writeByExceljs));
}
process.stdout.write(
  `${count} rows: ours ${ours.toFixed(0)} ms, exceljs alone ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}\n`,
);
