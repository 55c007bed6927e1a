import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { SaxesParser } from 'saxes';
import { readWorkbook } from '../src/core/workbook/read-workbook.ts';
import { scanXml } from '../src/core/workbook/xml-scanner.ts';
import { readZipDirectory } from '../src/core/workbook/zip-directory.ts';

/**
 * Reads a 分工表 of the given number of rows (10,000) with merged categories, in rounds that take turns, and tells the
 * best processor time of each way. The ratios are what counts: `npm exec -- node bench/read-workbook.ts [rows]`.
 */

const rows = Number(process.argv[2] ?? 10_000);
const ROUNDS = rows > 20_000 ? 3 : 9;
const ROWS_A_CATEGORY = 10;

async function makeWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('分工表');
  for (let index = 0; index < rows; index += 1) {
    const task = `推进第${index}类养老服务中心建设，完善服务功能，鼓励养老机构与周边的医疗卫生机构开展多种形式的协议合作，到2025年覆盖率达到90%以上。`;
    const units = ['区卫计局，民政局、发改局', '区民政局牵头，区财政局、人社局配合', '各街道办事处'][index % 3];
    const row = sheet.addRow([
      '一、重点任务',
      '（一）养老服务',
      index + 1,
      task,
      units,
      '2025年底前',
      `已完成第${index}项`,
      index / 7,
    ]);
    row.eachCell((cell) => {
      cell.border = { top: { style: 'thin' }, left: { style: 'thin' } };
    });
  }
  for (let top = 1; top + ROWS_A_CATEGORY <= rows + 1; top += ROWS_A_CATEGORY) {
    sheet.mergeCells(top, 1, top + ROWS_A_CATEGORY - 1, 1);
    sheet.mergeCells(top, 2, top + ROWS_A_CATEGORY - 1, 2);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const bytes = await makeWorkbook();
const parts = readZipDirectory(bytes)
  .filter(({ size, method }) => size > 0 && method === 8)
  .map(({ data }) => inflateRawSync(data));

const ways: Readonly<Record<string, () => unknown>> = {
  'exceljs: whole file': () => new ExcelJS.Workbook().xlsx.load(new Uint8Array(bytes).buffer),
  'ours: whole file': () => readWorkbook('表.xlsx', bytes),
  'saxes: XML alone': () => {
    for (const part of parts) new SaxesParser({ position: false }).write(part.toString()).close();
  },
  'ours: XML alone': () => {
    for (const part of parts) scanXml(part, { open: () => true, text() {}, close() {} });
  },
};

const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, run] of Object.entries(ways)) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1000));
  }
}
for (const [name, milliseconds] of best) {
  const ratio = milliseconds / (best.get('exceljs: whole file') ?? Number.NaN);
  process.stdout.write(`${name.padEnd(22)} ${milliseconds.toFixed(0).padStart(6)} ms  ${ratio.toFixed(3)} x exceljs\n`);
}
