import { crc32, deflateRawSync } from 'node:zlib';

/** Builds workbooks from raw parts, so that tests can hold any quirk or fault that a file may have. */

export type ZipSource = {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** What the headers state instead of the truth. */
  readonly lie?: {
    readonly name?: string;
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
    readonly flags?: number;
    /** Where the directory says the local header is. */
    readonly offset?: number;
  };
  /** Writes the sizes into a zip64 extra field, as some writers always do. */
  readonly zip64?: boolean;
};

/** A zip file of the entries in their order. */
export function makeZip(sources: readonly ZipSource[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, lie = {}, zip64 = false } of sources) {
    const content = Buffer.from(data);
    const packed = stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(lie.flags ?? 0x800, 2);
    fields.writeUInt16LE(lie.method ?? (stored ? 0 : 8), 4);
    fields.writeUInt32LE(lie.crc ?? crc32(content), 10);
    fields.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 14);
    fields.writeUInt32LE(zip64 ? 0xffffffff : (lie.size ?? content.length), 18);
    const extra = zip64 ? Buffer.alloc(20) : Buffer.alloc(0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(lie.size ?? content.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    const localName = Buffer.from(lie.name ?? name);
    const centralName = Buffer.from(name);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      withLengths(fields, localName, extra),
      localName,
      extra,
      packed,
    ]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(lie.offset ?? offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\0', 'latin1'),
        withLengths(fields, centralName, extra),
        tail,
        centralName,
        extra,
      ]),
    );
    files.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(sources.length, 8);
  end.writeUInt16LE(sources.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listing, end]);
}

function withLengths(fields: Buffer, name: Buffer, extra: Buffer): Buffer {
  const copy = Buffer.from(fields);
  copy.writeUInt16LE(name.length, 22);
  copy.writeUInt16LE(extra.length, 24);
  return copy;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type SheetSource = {
  readonly name: string;
  /** A whole worksheet part, e.g. of `worksheet()`. */
  readonly xml: string | Uint8Array;
  readonly state?: 'hidden' | 'veryHidden';
};

export type WorkbookSource = {
  readonly sheets: readonly SheetSource[];
  /** The inside of `sst`. */
  readonly strings?: string;
  /** Format codes; the cell style `s="n"` has the n-th, counted from 1, and `s="0"` is General. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Parts that replace or join those made here; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
};

/** A worksheet part of the rows' XML; `before` and `after` stand around `sheetData`. */
export function worksheet(rows: string, around: { readonly before?: string; readonly after?: string } = {}): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${around.before ?? ''}<sheetData>${rows}</sheetData>${around.after ?? ''}</worksheet>`;
}

/** The parts of a workbook by name, as Excel lays them out. */
export function workbookParts(source: WorkbookSource): Map<string, string | Uint8Array> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const { sheets, strings = '', formats = [], date1904 = false } = source;
  const parts = new Map<string, string | Uint8Array>();
  parts.set('[Content_Types].xml', `${XML}<Types xmlns="${PACKAGE}/content-types"/>`);
  parts.set('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations(
      sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
        relation('rIdF', 'styles', 'styles.xml'),
    ),
  );
  parts.set('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${strings}</sst>`);
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`);
  parts.set(
    'xl/styles.xml',
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
  );
  for (const [index, { xml }] of sheets.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml);
  for (const [name, part] of Object.entries(source.parts ?? {})) {
    if (part === null) parts.delete(name);
    else parts.set(name, part);
  }
  return parts;
}

/** The bytes of a workbook. */
export function makeXlsx(source: WorkbookSource): Uint8Array {
  return makeZip([...workbookParts(source)].map(([name, data]) => ({ name, data })));
}

/** A workbook of one sheet, "Sheet1", of the rows' XML. */
export function makeSheet(rows: string, more: Omit<WorkbookSource, 'sheets'> & Parameters<typeof worksheet>[1] = {}) {
  return makeXlsx({ ...more, sheets: [{ name: 'Sheet1', xml: worksheet(rows, more) }] });
}

/** A cell with text of its own. */
export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
