/** One row of a file of starting data, its cells by their headers. */
export type Row = {
  /** `names.csv:12`, as an editor opens it. */
  readonly at: string;
  /** Text of a cell; empty where nothing stands in it. */
  cell(header: string): string;
  /** Text of a cell that must not be empty. */
  required(header: string): string;
};

/** A field in quotation marks, with doubled ones inside, or one without any; then a comma or the end. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/uy;

/**
 * The rows below the header row, strictly read (RFC 4180, UTF-8 with or without its mark, no line ends inside a cell).
 * @param headers what must stand in the header row, in this order
 * @throws Error naming file and line where the file is missing or a row does not have just these cells
 */
export function readRows(files: ReadonlyMap<string, string>, file: string, headers: readonly string[]): readonly Row[] {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is missing`);
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u);
  if (splitFields(head, `${file}:1`).join() !== headers.join()) {
    throw new Error(`${file}:1: headers must be ${headers.join()}`);
  }
  return lines.map((line, index) => {
    const at = `${file}:${index + 2}`;
    const fields = splitFields(line, at);
    if (fields.length !== headers.length) throw new Error(`${at}: ${fields.length} cells, not ${headers.length}`);
    const cell = (header: string) => fields[headers.indexOf(header)] ?? '';
    const required = (header: string) => {
      if (cell(header) === '') throw new Error(`${at}: ${header} is empty`);
      return cell(header);
    };
    return { at, cell, required };
  });
}

function splitFields(line: string, at: string): readonly string[] {
  const fields: string[] = [];
  for (let from = 0, more = true; more; ) {
    FIELD.lastIndex = from;
    const found = FIELD.exec(line);
    if (!found) throw new Error(`${at}: a quotation mark is out of place`);
    fields.push((found[1]?.replaceAll('""', '"') ?? found[2] ?? '').trim());
    from = FIELD.lastIndex;
    more = found[3] === ',';
  }
  return fields;
}
