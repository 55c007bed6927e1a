import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { damaged, type FaultPlace, type WorkbookFault } from './workbook-fault.ts';

/** An element of a wanted namespace. Attributes sit in a null-prototype object, so `__proto__` is a name like others. */
export type XmlElement = Pick<SaxesTagNS, 'local' | 'attributes'>;

export type XmlHandler = {
  /** `parent` is the local name of the element around; '' for the root. */
  open(element: XmlElement, parent: string): void;
  text?(text: string, parent: string): void;
  close?(name: string): void;
};

/** What a part has to be: its root element, the namespaces its names may come from, the words for it in a refusal. */
export type XmlExpectation = {
  readonly root: string;
  readonly namespaces: ReadonlySet<string>;
  readonly words: string;
  readonly place?: FaultPlace;
};

/** Normal and strict Office Open XML name the same things differently (ISO/IEC 29500-1 and -4). */
export const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);
export const PACKAGE_RELATIONSHIPS = new Set(['http://schemas.openxmlformats.org/package/2006/relationships']);
const OFFICE_RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

const PIECE = 64 * 1024;

/**
 * Walks one part in pieces and tells the handler the elements of the wanted namespaces; what stands inside an element
 * of another namespace is passed over. Throws a `WorkbookFault` for bad encoding, a DOCTYPE, XML that is not
 * well-formed or not whole, and anything beyond the limits.
 */
export function readXml(part: Uint8Array, expected: XmlExpectation, meter: Meter, handler: XmlHandler): void {
  const place = expected.place ?? null;
  const broken = (what: string) => damaged(`${expected.words}${what}`, place);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names: string[] = [];
  let depth = 0;
  let foreignDepth = 0;
  let sinceToken = 0;

  parser.on('error', () => {
    throw broken('不完整或有错');
  });
  parser.on('doctype', () => {
    throw broken('里有不该出现的 DOCTYPE');
  });
  parser.on('opentag', (tag) => {
    sinceToken = 0;
    depth += 1;
    meter.spend('elements', 1);
    if (depth > LIMITS.xmlDepth) throw broken('的层次太深');
    const wanted = foreignDepth === 0 && expected.namespaces.has(tag.uri);
    if (depth === 1 && !(wanted && tag.local === expected.root)) throw broken('不是应有的内容');
    if (!wanted) {
      foreignDepth += 1;
      return;
    }
    const parent = names.at(-1) ?? '';
    names.push(tag.local);
    handler.open(tag, parent);
  });
  parser.on('closetag', () => {
    sinceToken = 0;
    depth -= 1;
    if (foreignDepth > 0) {
      foreignDepth -= 1;
      return;
    }
    const name = names.pop() ?? '';
    handler.close?.(name);
  });
  const onText = (text: string) => {
    sinceToken = 0;
    meter.spend('characters', text.length);
    if (foreignDepth === 0) handler.text?.(text, names.at(-1) ?? '');
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  for (const text of decode(part, () => broken('的文字编码有错'))) {
    sinceToken += text.length;
    if (sinceToken > LIMITS.xmlTokenLength) throw tooMuch('里有一段文字超过 100 万字', place?.sheet);
    parser.write(text);
  }
  parser.close();
}

/** The text of a part piece by piece; a byte that is no text is refused, never replaced by U+FFFD. */
function* decode(part: Uint8Array, fault: () => WorkbookFault): Generator<string> {
  const decoder = new TextDecoder(encodingOf(part), { fatal: true });
  for (let at = 0; at <= part.length; at += PIECE) {
    let text: string;
    try {
      text = decoder.decode(part.subarray(at, at + PIECE), { stream: at + PIECE < part.length });
    } catch {
      throw fault();
    }
    yield text;
  }
}

/** An attribute without a prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes[name]?.value;
}

/** `r:id`, whatever the prefix: the part that the element points to. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const { local, uri, value } of Object.values(element.attributes)) {
    if (local === 'id' && OFFICE_RELATIONSHIPS.has(uri)) return value;
  }
  return undefined;
}

/** An xsd:boolean that is on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** XML parts are UTF-8 or UTF-16 (OPC 6.2.5), told by the mark or by where the zero byte of `<` stands. */
function encodingOf(part: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
