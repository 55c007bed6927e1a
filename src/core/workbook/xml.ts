import { isUtf8 } from 'node:buffer';
import { LIMITS, type Meter, tooMuch } from './limits.ts';
import { damaged, type FaultPlace } from './workbook-fault.ts';
import { scanXml, type XmlAttributes, XmlFault } from './xml-scanner.ts';

/** An element of a wanted namespace; good for the call that hands it over, not after. */
export type XmlElement = {
  /** Its name without the prefix. */
  readonly local: string;
  readonly attributes: XmlAttributes;
  /** Namespaces by prefix, '' for the default one. */
  readonly scope: ReadonlyMap<string, string>;
};

/** The namespaces that are declared at a place. */
type XmlScope = {
  /** By prefix, '' for the default one. */
  readonly uris: ReadonlyMap<string, string>;
  /** Whether a name without a prefix is of a wanted namespace. */
  readonly wantsPlainNames: boolean;
};

export type XmlHandler = {
  /** `parent` is the local name of the element around; '' for the root. True asks for the text directly inside. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most handlers want no text and return nothing
  open(element: XmlElement, parent: string): boolean | void;
  /** Text that was asked for; one element may have several pieces. */
  text?(text: string): void;
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

const NO_SCOPE: XmlScope = {
  uris: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  wantsPlainNames: false,
};

/**
 * Walks one part and tells the handler the elements of the wanted namespaces; what stands inside an element of another
 * namespace is passed over. Throws a `WorkbookFault` for bad encoding, a DOCTYPE, XML that is not well-formed or not
 * whole, and anything beyond the limits.
 */
export function readXml(part: Uint8Array, expected: XmlExpectation, meter: Meter, handler: XmlHandler): void {
  const place = expected.place ?? null;
  const broken = (what: string) => damaged(`${expected.words}${what}`, place);
  /** Local names of the wanted elements that are open. */
  const names: string[] = [];
  const scopes: XmlScope[] = [];
  let foreignDepth = 0;

  const open = (name: string, attributes: XmlAttributes): boolean => {
    meter.spend('elements', 1 + attributes.count);
    const outer = scopes[scopes.length - 1] ?? NO_SCOPE;
    const scope = attributes.declaresNamespaces ? innerScope(outer, attributes, expected, meter) : outer;
    scopes.push(scope);
    if (scopes.length > LIMITS.xmlDepth) throw broken('的层次太深');
    const colon = name.indexOf(':');
    const local = colon === -1 ? name : name.slice(colon + 1);
    let isWanted = scope.wantsPlainNames;
    if (colon !== -1) {
      const uri = scope.uris.get(name.slice(0, colon));
      if (uri === undefined) throw broken('不完整或有错');
      isWanted = expected.namespaces.has(uri);
    }
    if (scopes.length === 1 && !(isWanted && local === expected.root)) throw broken('不是应有的内容');
    if (foreignDepth > 0 || !isWanted) {
      foreignDepth += 1;
      return false;
    }
    const parent = names[names.length - 1] ?? '';
    names.push(local);
    return handler.open({ local, attributes, scope: scope.uris }, parent) === true;
  };
  const text = (words: string) => {
    meter.spend('characters', words.length);
    handler.text?.(words);
  };
  const close = () => {
    scopes.pop();
    if (foreignDepth > 0) {
      foreignDepth -= 1;
      return;
    }
    const name = names.pop() ?? '';
    handler.close?.(name);
  };

  const bytes = toUtf8(part);
  if (bytes === null) throw broken('的文字编码有错');
  try {
    scanXml(bytes, { open, text, close });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw error.tooLong ? tooMuch('里有一段文字超过 100 万字', place?.sheet) : broken(error.words);
  }
}

/** An attribute without a prefix. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(name);
}

/** `r:id`, whatever the prefix: the part that the element points to. */
export function relationshipId(element: XmlElement): string | undefined {
  const name = element.attributes.names.find((each) => {
    const [prefix, local] = each.split(':');
    return local === 'id' && OFFICE_RELATIONSHIPS.has(element.scope.get(prefix ?? '') ?? '');
  });
  return name === undefined ? undefined : element.attributes.get(name);
}

/** An xsd:boolean that is on. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The namespaces inside an element: those around it and those it declares. Copies are paid for like elements. */
function innerScope(outer: XmlScope, attributes: XmlAttributes, expected: XmlExpectation, meter: Meter): XmlScope {
  meter.spend('elements', outer.uris.size);
  const uris = new Map(outer.uris);
  for (const name of attributes.names) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) uris.set(name.slice(6), attributes.get(name) ?? '');
  }
  return { uris, wantsPlainNames: expected.namespaces.has(uris.get('') ?? '') };
}

/** Parts are UTF-8 or UTF-16 (OPC 6.2.5), told by the mark or by where the zero byte of `<` stands; null for neither. */
function toUtf8(part: Uint8Array): Buffer | null {
  const [first, second] = part;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!isLittle && !isBig) return isUtf8(part) ? Buffer.from(part.buffer, part.byteOffset, part.byteLength) : null;
  try {
    return Buffer.from(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(part));
  } catch {
    return null;
  }
}
