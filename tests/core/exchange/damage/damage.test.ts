import { describe, expect, it } from 'vitest';
import { baseLedger } from './base.ts';
import { CELL_CASES } from './cells-cases.ts';
import { COLUMN_CASES } from './columns-cases.ts';
import { CONTENT_CASES } from './contents-cases.ts';
import { openDesk } from './desk.ts';
import { FILE_CASES } from './files-cases.ts';
import { HABIT_CASES } from './habits-cases.ts';
import { IDENTITY_CASES } from './identity-cases.ts';
import { prove } from './prove.ts';
import { ROW_CASES } from './rows-cases.ts';
import { WORD_CASES } from './words-cases.ts';

/**
 * Forms of 花都区 and 朝阳区 come back damaged. In each case nothing may be lost, nothing may stand in the wrong row, every
 * doubtful cell must be asked about, and nothing else may change; taken back, the ledger is as it was, row for row.
 */
const KINDS = [
  ['rows', ROW_CASES],
  ['columns', COLUMN_CASES],
  ['what tells a form and its rows', IDENTITY_CASES],
  ['cells', CELL_CASES],
  ['words of ratings, percentages and dates', WORD_CASES],
  ['contents', CONTENT_CASES],
  ['files', FILE_CASES],
  ['by other habits', HABIT_CASES],
] as const;

describe.each(KINDS)('damaged %s', (_, cases) => {
  it.each(cases)('$name', async ({ make }) => {
    const base = await baseLedger();
    expect(await prove(base, await make(openDesk(base)))).toEqual([]);
  });
});
