import { makeCompound } from './make-compound.ts';

/** Builds legacy workbooks from raw records ([MS-XLS]), so that tests can hold any quirk or fault. */

export type XlsSource = {
  readonly sheets: readonly {
    readonly name: string;
    readonly records: readonly Buffer[];
    /** 1 hidden, 2 very hidden. */
    readonly state?: 0 | 1 | 2;
    /** 2 a chart. */
    readonly type?: 0 | 2;
  }[];
  /** Number format of each cell style by its number: those below 164 are built in. */
  readonly styles?: readonly number[];
  /** Format codes, numbered from 164 on. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Records put before the sheets' directory. */
  readonly globals?: readonly Buffer[];
};

/** One record: its type and its fields, numbers as 16 bits. */
export function record(type: number, ...fields: readonly (number | Uint8Array)[]): Buffer {
  const body = Buffer.concat(fields.map((field) => (typeof field === 'number' ? short(field) : Buffer.from(field))));
  return Buffer.concat([short(type), short(body.length), body]);
}

/** Rows and columns count from 0. */
export const number = (row: number, column: number, value: number, style = 0) =>
  record(0x0203, row, column, style, double(value));
export const label = (row: number, column: number, text: string) => record(0x0204, row, column, 0, unicode(text));
export const booleanOrError = (row: number, column: number, value: number, isError: 0 | 1) =>
  record(0x0205, row, column, 0, Buffer.from([value, isError]));
export const formula = (row: number, column: number, value: number, style = 0) =>
  record(0x0006, row, column, style, double(value), 0, 0, 0, 3, Buffer.from([0x1e, 1, 0]));

/** The stream of records. */
export function xlsStream({ sheets, styles = [0], formats = [], date1904, globals = [] }: XlsSource): Buffer {
  const bound = (position: number, { name, state = 0, type = 0 }: XlsSource['sheets'][number]) => {
    const where = Buffer.alloc(4);
    where.writeUInt32LE(position);
    return record(0x0085, where, Buffer.from([state, type, name.length, 1]), Buffer.from(name, 'utf16le'));
  };
  const start = [
    record(0x0809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0),
    ...(date1904 ? [record(0x0022, 1)] : []),
    ...formats.map((code, index) => record(0x041e, 164 + index, unicode(code))),
    ...styles.map((format) => record(0x00e0, 0, format, 1, 0, 0, 0, 0, 0, 0, 0)),
    ...globals,
  ];
  const end = record(0x000a);
  const bodies = sheets.map(({ records, type = 0 }) =>
    Buffer.concat([record(0x0809, 0x0600, type === 2 ? 0x20 : 0x10, 0, 0, 0, 0, 0, 0), ...records, end]),
  );
  let position = Buffer.concat([...start, ...sheets.map((sheet) => bound(0, sheet)), end]).length;
  const directory = sheets.map((sheet, index) => {
    const entry = bound(position, sheet);
    position += bodies[index]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([...start, ...directory, end, ...bodies]);
}

/** The bytes of a workbook of one sheet of the records. */
export function makeXls(records: readonly Buffer[], more: Omit<XlsSource, 'sheets'> = {}): Buffer {
  return makeCompound({ Workbook: xlsStream({ ...more, sheets: [{ name: '分工表', records }] }) });
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

function unicode(text: string): Buffer {
  return Buffer.concat([short(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}
