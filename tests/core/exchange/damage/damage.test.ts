import { describe, expect, it } from 'vitest';
import { baseLedger } from './base.ts';
import { ADDED_ROWS } from './cases/added-rows.ts';
import { AS_SENT } from './cases/as-sent.ts';
import { COLUMNS_CHANGED } from './cases/columns.ts';
import { CONTENTS } from './cases/contents.ts';
import { OWN_FIGURES } from './cases/figures.ts';
import { HIDDEN_PARTS } from './cases/hidden-parts.ts';
import { KEYS_DAMAGED } from './cases/keys.ts';
import { MERGED_CELLS } from './cases/merged-cells.ts';
import { ORDER_OF_ROWS } from './cases/order-of-rows.ts';
import { OTHER_BODIES } from './cases/other-bodies.ts';
import { OTHER_FORMATS } from './cases/other-formats.ts';
import { OTHER_PERIODS } from './cases/periods.ts';
import { SEVERAL_FILES } from './cases/several-files.ts';
import { TEXTS_OUTSIDE } from './cases/texts-outside.ts';
import { WORDING_CHANGED } from './cases/wording.ts';
import { OWN_WORDS } from './cases/words.ts';
import { WRONG_PLACES } from './cases/wrong-places.ts';
import { openDesk } from './desk.ts';
import { prove } from './prove.ts';

/**
 * Forms of 花都区 and 朝阳区 come back damaged. In each case nothing may be lost, nothing may stand in the wrong row, every
 * doubtful cell must be asked about, and nothing else may change; taken back, the ledger is as it was, row for row.
 */
const KINDS = [
  ['as sent', AS_SENT],
  ['order of rows', ORDER_OF_ROWS],
  ['added rows', ADDED_ROWS],
  ['columns', COLUMNS_CHANGED],
  ['keys', KEYS_DAMAGED],
  ['hidden parts', HIDDEN_PARTS],
  ['merged cells', MERGED_CELLS],
  ['texts outside', TEXTS_OUTSIDE],
  ['wrong places', WRONG_PLACES],
  ['wording', WORDING_CHANGED],
  ['words', OWN_WORDS],
  ['figures', OWN_FIGURES],
  ['contents', CONTENTS],
  ['periods', OTHER_PERIODS],
  ['other bodies', OTHER_BODIES],
  ['several files', SEVERAL_FILES],
  ['other formats', OTHER_FORMATS],
] as const;

describe.each(KINDS)('damaged forms: %s', (_, cases) => {
  it.each(cases)('$name', async ({ make }) => {
    const base = await baseLedger();
    expect(await prove(base, await make(openDesk(base)))).toEqual([]);
  });
});
