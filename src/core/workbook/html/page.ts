import { refusedKind } from '../file-kind.ts';
import type { Block } from '../flow/block.ts';
import { createFlowWriter } from '../flow/flow-writer.ts';
import type { Meter } from '../limits.ts';
import { damaged } from '../workbook-fault.ts';
import { createGrid, type Grid } from './grid.ts';
import { createOfficeFormats } from './office-format.ts';
import { readTags } from './read-tags.ts';
import { collapseWhiteSpace } from './white-space.ts';

type Element = { readonly name: string; readonly skipped: boolean };

const NOT_SHOWN = new Set(
  'script style title template noscript noframes select textarea svg math iframe object xml'.split(' '),
);
const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));
const LINES = new Set(
  'address article blockquote body caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header html li main ol p pre section td th tr ul'.split(
    ' ',
  ),
);
const CELLS: readonly string[] = ['td', 'th'];
const SECTIONS: readonly string[] = ['tbody', 'thead', 'tfoot'];
/** The tags whose opening ends an open one that nobody closed: <tr> the row before, <p> the paragraph before. */
const ENDED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ...CELLS.map((name) => [name, CELLS] as const),
  ...SECTIONS.map((name) => [name, SECTIONS] as const),
  ...['tr', 'p', 'li'].map((name) => [name, [name]] as const),
]);
const TABLE_TAGS = new Set(['table', 'tr', ...CELLS, ...SECTIONS, 'caption', 'colgroup']);
/** A closing tag does not reach out of the cell it stands in, one of a table's own not out of that table. */
const WALLS = new Set([...CELLS, 'caption', 'table']);
const DEEPEST = 500;
/** In elements of XML: a tag that need not match takes as long to place as so many that must. */
const COST_OF_TAG = 4;

/** Reads a page into paragraphs and tables, however badly its tags match. */
export function readPage(html: string, meter: Meter): readonly Block[] {
  const flow = createFlowWriter(collapseWhiteSpace);
  const readFormat = createOfficeFormats();
  const grids: Grid[] = [];
  const stack: Element[] = [];
  const isSkipped = () => stack.at(-1)?.skipped ?? false;

  const closeLast = () => {
    const element = stack.pop();
    if (!element || element.skipped) return;
    if (element.name === 'table') grids.pop()?.close();
    else if (CELLS.includes(element.name)) grids.at(-1)?.closeCell();
    else if (LINES.has(element.name)) flow.breakLine();
  };
  /** Closes the innermost open element of these names, and all inside it; false where there is none within the walls. */
  const closeInnermost = (names: readonly string[]): boolean => {
    const isOfTable = names.some((name) => TABLE_TAGS.has(name));
    const isWall = (name: string) => (isOfTable ? name === 'table' : WALLS.has(name));
    for (let index = stack.length - 1; index >= 0; index -= 1) {
      meter.spend('elements', 1);
      const name = stack[index]?.name ?? '';
      if (names.includes(name)) {
        while (stack.length > index) closeLast();
        return true;
      }
      if (isWall(name)) return false;
    }
    return false;
  };

  const openVoid = (name: string, attributes: ReadonlyMap<string, string>) => {
    if (name === 'br') flow.endParagraph();
    else if (name === 'hr') flow.breakLine();
    else if (name === 'col') grids.at(-1)?.column(readSpan(attributes.get('span')), isHidden(attributes));
  };
  const enter = (name: string, attributes: ReadonlyMap<string, string>) => {
    const grid = grids.at(-1);
    if (name === 'table') grids.push(createGrid(flow));
    else if (name === 'tr') grid?.row(isHidden(attributes));
    else if (name === 'colgroup' && attributes.has('span')) grid?.column(readSpan(attributes.get('span')), false);
    else if (grid && CELLS.includes(name)) {
      const spans = { columns: readSpan(attributes.get('colspan')), rows: readSpan(attributes.get('rowspan')) };
      grid.cell(spans, readFormat(attributes.get('style') ?? ''));
    } else if (name === 'frameset') throw refusedKind('frames');
    else if (LINES.has(name)) flow.breakLine();
  };

  readTags(html, {
    open(name, attributes) {
      meter.spend('elements', COST_OF_TAG + attributes.size);
      if (VOID.has(name)) {
        if (!isSkipped()) openVoid(name, attributes);
        return;
      }
      const ended = ENDED_BY.get(name);
      if (ended) closeInnermost(ended);
      if (stack.length === DEEPEST) throw damaged('网页标签嵌套的层次太深');
      const hidden = NOT_SHOWN.has(name) || (name !== 'tr' && isHidden(attributes));
      const skipped = isSkipped() || hidden;
      stack.push({ name, skipped });
      if (!skipped) enter(name, attributes);
    },
    close(name) {
      if (name === 'br') flow.endParagraph();
      else closeInnermost([name]);
    },
    text(text) {
      meter.spend('characters', text.length);
      if (!isSkipped()) flow.words(text);
    },
  });
  while (stack.length > 0) closeLast();
  return flow.build();
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '');
}

/** A span as browsers read it: the digits at its start, 1 without any; 0 is "to the end". */
function readSpan(text: string | undefined): number {
  const digits = /^\s*(\d+)/.exec(text ?? '')?.[1];
  if (digits === undefined) return 1;
  return Number(digits) === 0 ? Number.MAX_SAFE_INTEGER : Number(digits);
}
