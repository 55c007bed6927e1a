import type { Block } from '../flow/block.ts';
import { createFlowWriter } from '../flow/flow-writer.ts';
import type { Meter } from '../limits.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { createGrid, type Grid } from './grid.ts';
import type { Numbering } from './numbering.ts';
import type { ListPlace } from './style-lists.ts';
import { symbolText } from './symbols.ts';
import { isSwitchedOn, WORDPROCESSING, wordAttribute, wordCount } from './wordprocessing.ts';

export type Lists = { readonly numbering: Numbering; readonly ofStyle: (style: string) => ListPlace };

/** What the text leaves out: deleted and moved-away text, properties as they were before a change, text boxes, ruby. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'numberingChange',
  'sectPr',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sdtPr',
  'txbxContent',
  'rt',
]);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** Reads document.xml into paragraphs and tables, numbers of lists put before their paragraphs. */
export function readBody(part: Uint8Array, { numbering, ofStyle }: Lists, meter: Meter): readonly Block[] {
  const flow = createFlowWriter();
  const grids: Grid[] = [];
  let leftOut = 0;
  let style: string | null = null;
  let list: string | null = null;
  let level: number | null = null;
  let inMark = false;
  let hidden = false;
  let goesOn = false;

  const openParagraph = () => {
    style = null;
    list = null;
    level = null;
    goesOn = false;
    hidden = false;
  };
  const closeParagraph = () => {
    // Its mark is deleted: with the change accepted, the next paragraph goes on in the same line.
    if (goesOn) return;
    flow.endParagraph(grids.at(-1)?.isCovered() ? '' : takeNumber());
  };
  const takeNumber = (): string => {
    const ofIts = style === null ? null : ofStyle(style);
    const its = list ?? ofIts?.list ?? null;
    if (its === null || its === '0') return '';
    const ofStyleLevel = list === null && style !== null ? numbering.levelOfStyle(its, style) : 0;
    const number = numbering.next(its, level ?? ofIts?.level ?? ofStyleLevel);
    return /[0-9A-Za-z]$/.test(number) ? `${number} ` : number;
  };
  /** Properties of the paragraph and the run. */
  const openProperty = (element: XmlElement, parent: string) => {
    switch (element.local) {
      case 'pStyle':
        style = wordAttribute(element, 'val') ?? null;
        break;
      case 'numId':
        if (parent === 'numPr') list = wordAttribute(element, 'val') ?? null;
        break;
      case 'ilvl':
        if (parent === 'numPr') level = wordCount(element, 'val', 0);
        break;
      case 'rPr':
        inMark = parent === 'pPr';
        break;
      case 'vanish':
        if (!inMark) hidden = isSwitchedOn(element);
        break;
    }
  };

  const open = (element: XmlElement, parent: string): boolean => {
    const name = element.local;
    if (leftOut > 0 || LEFT_OUT.has(name)) {
      if (leftOut === 0 && name === 'del' && parent === 'rPr' && inMark) goesOn = true;
      if (leftOut === 0 && name === 'del' && parent === 'trPr') grids.at(-1)?.dropRow();
      leftOut += 1;
      return false;
    }
    switch (name) {
      case 'p':
        openParagraph();
        break;
      case 'r':
        hidden = false;
        break;
      case 't':
        return !hidden;
      case 'sym':
        if (!hidden) flow.words(symbolText(wordAttribute(element, 'font') ?? '', wordAttribute(element, 'char') ?? ''));
        break;
      case 'tbl':
        grids.push(createGrid(flow));
        break;
      default:
        if (parent === 'r' && CHARACTERS.has(name)) flow.words(hidden ? '' : (CHARACTERS.get(name) ?? ''));
        else if (!grids.at(-1)?.open(element)) openProperty(element, parent);
    }
    return false;
  };
  const close = (name: string) => {
    if (leftOut > 0) {
      leftOut -= 1;
    } else if (name === 'p') {
      closeParagraph();
    } else {
      grids.at(-1)?.close(name);
      if (name === 'tbl') grids.pop();
    }
  };
  readXml(part, { root: 'document', namespaces: WORDPROCESSING, words: '正文' }, meter, {
    open,
    text: flow.words,
    close,
  });
  return flow.build();
}
