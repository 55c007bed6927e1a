import { makeZip } from './make-xlsx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export type DocxSource = {
  /** The inside of `w:body`. */
  readonly body: string | Uint8Array;
  /** The insides of `w:numbering` and `w:styles`. */
  readonly numbering?: string;
  readonly styles?: string;
  /** In the names of strict Office Open XML. */
  readonly strict?: boolean;
  /** What stands before the root element of document.xml. */
  readonly prolog?: string;
};

/** The bytes of a Word document. */
export function makeDocx({ body, numbering, styles, prolog = '', strict = false }: DocxSource): Uint8Array {
  const word = strict ? 'http://purl.oclc.org/ooxml/wordprocessingml/main' : WORD;
  const office = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : OFFICE;
  const part = (root: string, inside: string) => `<w:${root} xmlns:w="${word}">${inside}</w:${root}>`;
  const relationship = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${id}" Target="${target}"/>`;
  const document = Buffer.concat([
    Buffer.from(`${prolog}<w:document xmlns:w="${word}"><w:body>`),
    Buffer.from(body),
    Buffer.from('</w:body></w:document>'),
  ]);
  const entries = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${PACKAGE}">${relationship('officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships xmlns="${PACKAGE}">${numbering ? relationship('numbering', 'numbering.xml') : ''}${styles ? relationship('styles', 'styles.xml') : ''}</Relationships>`,
    },
    { name: 'word/document.xml', data: document },
    ...(numbering ? [{ name: 'word/numbering.xml', data: part('numbering', numbering) }] : []),
    ...(styles ? [{ name: 'word/styles.xml', data: part('styles', styles) }] : []),
  ];
  return makeZip(entries);
}

/** A paragraph; `properties` is the inside of `w:pPr`. */
export function paragraph(text = '', properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}

/** A cell; text, or paragraphs and tables as markup; `properties` is the inside of `w:tcPr`. */
export function cell(content = '', properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
}

/** A table of rows of cells; `widths` in twips. */
export function table(rows: readonly (readonly string[])[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

export const SPAN = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
export const FIRST_OF_MERGED = '<w:vMerge w:val="restart"/>';
export const GOES_ON = '<w:vMerge/>';
