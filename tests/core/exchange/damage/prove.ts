import { checkLedger } from '../../../../src/core/ledger/check.ts';
import type { Ledger } from '../../../../src/core/ledger/open.ts';
import { readWorkbook } from '../../../../src/core/workbook/read-workbook.ts';
import type { MergePlan } from '../../../../src/shared/model/exchange.ts';
import { obligationIn } from './answers.ts';
import type { Base } from './base.ts';
import { addressOf } from './book.ts';
import { type Made, squeezed } from './expected.ts';
import { answersInForce, inForce, keyOf, untouched } from './ledger-says.ts';
import { type Merging, openMerging } from './merging.ts';
import { isCertain, judge } from './oracle.ts';

/**
 * Merges the files of a case and compares the whole ledger: with what the answers say of themselves, with what it said
 * before, and, once the batch is taken back, row for row. Gives all that is wrong.
 */
export async function prove(base: Base, made: Made): Promise<readonly string[]> {
  const merging = openMerging(base);
  const { ledger } = merging;
  if (made.before) merging.takeCertain(await merging.plan(made.before.files));
  await made.meanwhile?.(ledger);
  const before = { answers: answersInForce(ledger), others: untouched(ledger), all: inForce(ledger) };

  const plan = await merging.plan(made.files);
  const faults = [...judge(made, plan, before.answers), ...(await judgePlaces(made, plan))];
  if (differing(before.all, inForce(ledger)).length > 0) faults.push('reading the files changed the ledger');

  const expected = new Map(before.answers);
  for (const change of plan.changes.filter(isCertain)) expected.set(keyOf(change), change.value);
  const { batchId } = merging.takeCertain(plan);
  const after = answersInForce(ledger);
  for (const key of new Set([...expected.keys(), ...after.keys()])) {
    if (expected.get(key) === after.get(key)) continue;
    faults.push(`LEDGER ${key}: “${after.get(key) ?? ''}”, must be “${expected.get(key) ?? ''}”`);
  }
  for (const table of differing(before.others, untouched(ledger))) faults.push(`LEDGER: the table ${table} changed`);
  faults.push(...checkLedger(ledger.db).map((problem) => `CHECK: ${problem}`));

  if (batchId !== null) {
    faults.push(...judgeReadingList(merging, plan, batchId));
    merging.undo(batchId);
    if (readingList(ledger, batchId).length > 0) faults.push('UNDO: the reading list still shows its notes');
    for (const table of differing(before.all, inForce(ledger))) faults.push(`UNDO: ${table} is not as it was`);
  }
  return faults;
}

/** Where a change says it was written, there it is written: the person who looks at the sheet must see it. */
async function judgePlaces({ files }: Made, { changes, files: read }: MergePlan): Promise<readonly string[]> {
  const texts = new Map<string, string>();
  for (const [index, { name, bytes }] of files.entries()) {
    if (read[index]?.verdict.kind !== 'form') continue;
    for (const sheet of (await readWorkbook(name, bytes, 'keep')).sheets) {
      for (const { row, column, text } of sheet.cells)
        texts.set(`${index} ${sheet.name}!${addressOf(row - 1, column - 1)}`, text);
    }
  }
  return changes
    .filter(({ value }) => obligationIn(value) !== null)
    .filter(
      ({ source, value }) =>
        !squeezed(texts.get(`${source.file} ${source.sheet}!${source.cell}`) ?? '').includes(squeezed(value)),
    )
    .map(({ source, value }) => `PLACE: ${source.sheet}!${source.cell} does not say “${value.slice(0, 40)}”`);
}

/** Each note of the plan is kept, word for word. */
function judgeReadingList({ ledger }: Merging, { reading }: MergePlan, batchId: number): readonly string[] {
  const kept = new Set(readingList(ledger, batchId));
  return reading.filter(({ text }) => !kept.has(text)).map(({ text }) => `READING LIST lost “${text.slice(0, 80)}”`);
}

/** What the reading list shows of a batch that is in force. */
function readingList({ db }: Ledger, batchId: number): readonly string[] {
  return db
    .prepare<{ text: string }>(
      `SELECT r.text FROM reading_list r JOIN returned_files f ON f.id = r.file_id
       JOIN import_batches b ON b.id = f.batch_id WHERE b.id = ? AND b.state = 'active'`,
    )
    .all(batchId)
    .map(({ text }) => text);
}

function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table));
}
