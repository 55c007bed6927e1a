import { BLOCK_GAP, CELL_PADDING, FORM_PADDING } from './layout/text-styles.ts';

const SIZES = [
  ['a4-portrait', '210mm 297mm'],
  ['a4-landscape', '297mm 210mm'],
  ['a3-portrait', '297mm 420mm'],
  ['a3-landscape', '420mm 297mm'],
];

/**
 * How pages look, on the screen and on paper. Black on white in both; colour stands beside a word and a shape only. The
 * spacing of characters is held to what `wrapText` counts with.
 */
export const PAPER_CSS = `
${SIZES.map(([name, size]) => `@page ${name} { size: ${size}; margin: 0 } .paper-${name} { page: ${name} }`).join('\n')}
.paper-page { position: relative; box-sizing: border-box; overflow: hidden; background: #fff; color: #000;
  break-after: page; break-inside: avoid; font-family: var(--paper-cell); font-variant-numeric: normal; text-align: start;
  text-autospace: no-autospace; text-spacing-trim: space-all; font-kerning: none;
  overflow-wrap: anywhere; white-space: pre-wrap; tab-size: 1; line-break: strict;
  -webkit-print-color-adjust: exact; print-color-adjust: exact }
.paper-page:last-child { break-after: auto }
.paper-page * { box-sizing: border-box }
.paper-area { position: absolute }
.paper-text { margin: 0; font-weight: 400 }
.paper-text-body, .paper-text-plain { margin-inline-end: -0.2mm }
.paper-unended { text-align-last: justify }
.paper-signature { width: max-content; max-width: 100%; margin-left: auto; padding-right: 4em; font-family: var(--paper-body); text-align: center }
.paper-table { border-collapse: collapse; table-layout: fixed; width: 100%; font-family: var(--paper-cell) }
.paper-table th, .paper-table td { padding: ${CELL_PADDING.down}mm ${CELL_PADDING.across}mm; border: 0.2mm solid #000;
  font-weight: 400; vertical-align: middle; text-align: start }
.paper-table tr { height: var(--paper-row) }
.paper-table thead th { font-family: var(--paper-header); text-align: center; text-wrap: balance; background: #f0f0f0 }
.paper-table .paper-short, .paper-table .paper-empty { text-align: center }
.paper-table .paper-group th { font-family: var(--paper-header); background: #f7f7f7 }
.paper-table .paper-total td { font-family: var(--paper-header) }
.paper-table:not(:first-child), .paper-form:not(:first-child) { margin-top: ${BLOCK_GAP}mm }
.paper-shape { width: 0.95em; height: 0.95em; margin-right: 0.15em; vertical-align: -0.1em; stroke: #000; stroke-width: 1; fill: #6d7987 }
.paper-shape[data-color="red"] { fill: #c5221f } .paper-shape[data-color="orange"] { fill: #e0700f }
.paper-shape[data-color="yellow"] { fill: #f2c200 } .paper-shape[data-color="green"] { fill: #1e7e4b }
.paper-shape[data-color="blue"] { fill: #2368c4 }
.paper-figure { cursor: pointer; text-decoration: underline dotted #1f5f9e; text-underline-offset: 0.2em }
.paper-figure:hover { background: #e3eef9 } .paper-figure:focus-visible { outline: 0.5mm solid #1f5f9e; outline-offset: 0.3mm }
.paper-form { border: 0.3mm solid #000; font-family: var(--paper-cell) }
.paper-form-line { display: flex }
.paper-form-line + .paper-form-line { border-top: 0.2mm solid #000 }
.paper-box { display: flex; flex: none; margin: 0 }
.paper-box + .paper-box { border-left: 0.2mm solid #000 }
.paper-box dt { flex: none; display: grid; place-items: center; padding: ${FORM_PADDING.down}mm ${FORM_PADDING.across}mm;
  border-right: 0.2mm solid #000; font-family: var(--paper-header); text-align: center }
.paper-box dd { flex: 1; display: flex; flex-direction: column; min-width: 0; margin: 0; padding: ${FORM_PADDING.down}mm ${FORM_PADDING.across}mm }
.paper-box-text { margin: auto 0 }
.paper-sign { align-self: flex-end; min-width: 48%; max-width: 100%; margin-top: auto }
.paper-footer { position: absolute; display: flex; align-items: center; justify-content: space-between; font-family: var(--paper-number); white-space: nowrap }
.paper-footer .paper-number { padding: 0 1em }
.paper-footer .paper-footnote { font-size: 9pt }
.paper-odd { flex-direction: row-reverse }
.paper-turned { writing-mode: vertical-rl; text-orientation: sideways }
@media print { .paper-figure { text-decoration: none } }
`;
