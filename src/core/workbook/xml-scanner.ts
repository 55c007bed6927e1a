import { LIMITS } from './limits.ts';

/**
 * A scanner for XML 1.0 as data: elements, attributes, text, CDATA. It works on the bytes: a stretch of them is viewed
 * as latin1, so that an index is a byte offset, and only what a caller wants is decoded. It takes two thirds of
 * the time of saxes (bench/read-workbook.ts), and memory does not grow with what is passed over.
 *
 * It checks what a reader of data relies on: tags that match, attributes quoted and each given once, known entities,
 * legal characters, one root, a whole document. It has no DTD: a DOCTYPE is refused.
 */
export type XmlEvents = {
  /**
   * Names beyond ASCII come as latin1: no vocabulary of Office has any. The attributes are those of this call only.
   * True asks for the text directly inside the element.
   */
  open(name: string, attributes: XmlAttributes): boolean;
  text(text: string): void;
  close(): void;
};

/** Why a scan stopped; `words` in Chinese. `tooLong`: one tag or text beyond the limit. */
export class XmlFault extends Error {
  readonly words: string;
  readonly tooLong: boolean;

  constructor(words: string, tooLong = false) {
    super(words);
    this.words = words;
    this.tooLong = tooLong;
  }
}

/** The attributes of one tag in their order, each decoded when asked for. One object serves all tags of a document. */
export class XmlAttributes {
  #window = '';
  #names: string[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #count = 0;
  /** True where one of them is `xmlns` or `xmlns:…`. */
  declaresNamespaces = false;

  get count(): number {
    return this.#count;
  }

  /** Begins a tag that stands in the window, which is UTF-8 viewed as latin1. */
  reset(window: string): void {
    this.#window = window;
    this.#count = 0;
    this.declaresNamespaces = false;
  }

  /** Takes an attribute whose value stands from `start` to `end`. */
  add(name: string, start: number, end: number): void {
    const count = this.#count;
    if (count === LIMITS.xmlAttributes || this.#indexOf(name) !== -1) throw malformed();
    if (name.startsWith('xmlns')) this.declaresNamespaces = true;
    this.#names[count] = name;
    this.#starts[count] = start;
    this.#ends[count] = end;
    this.#count = count + 1;
  }

  get(name: string): string | undefined {
    const index = this.#indexOf(name);
    if (index === -1) return undefined;
    const raw = this.#window.slice(this.#starts[index], this.#ends[index]);
    if (!NOT_PLAIN.test(raw)) return raw;
    return decodeEntities(Buffer.from(raw, 'latin1').toString('utf8'));
  }

  get names(): readonly string[] {
    return this.#names.slice(0, this.#count);
  }

  #indexOf(name: string): number {
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index] === name) return index;
    return -1;
  }
}

const WINDOW = LIMITS.xmlTokenLength;
const NOT_PLAIN = /[&\x80-\xff]/;
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** V8 copies shorter slices; a longer one would keep the whole stretch of bytes alive. */
const COPIED_SLICE = 13;
const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const GREATER = 0x3e;
const EQUALS = 0x3d;

/** By byte: 2 may begin a name, 1 may go on with it. Bytes of UTF-8 beyond ASCII count as letters. */
const NAME = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z_:\x80-\xff]/.test(character) ? 2 : /[-.0-9]/.test(character) ? 1 : 0;
});

/** Scans a whole document in valid UTF-8. Throws an `XmlFault`, and whatever the events throw. */
export function scanXml(bytes: Buffer, events: XmlEvents): void {
  const names: string[] = [];
  const wanted: boolean[] = [];
  const attributes = new XmlAttributes();
  let base = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let window = '';
  let at = 0;
  let rooted = false;

  /** Moves the window on to the unfinished token. False at the end of the document. */
  const refill = (): boolean => {
    if (base + window.length === bytes.length) return false;
    if (at === 0 && window.length === WINDOW) throw new XmlFault('', true);
    base += at;
    at = 0;
    window = bytes.toString('latin1', base, Math.min(base + WINDOW, bytes.length));
    if (ILLEGAL.test(window)) throw malformed();
    return true;
  };

  const text = (from: number, to: number, isMarkupFree: boolean) => {
    const raw = window.slice(from, to);
    if (names.length === 0) {
      if (raw.trim() !== '' || isMarkupFree) throw malformed();
    } else if (wanted.at(-1)) {
      if (raw.length < COPIED_SLICE && !NOT_PLAIN.test(raw)) {
        events.text(raw);
        return;
      }
      const decoded = bytes.toString('utf8', base + from, base + to);
      events.text(isMarkupFree ? decoded : decodeEntities(decoded));
    } else if (!isMarkupFree) {
      decodeEntities(raw);
    }
  };

  const afterName = (from: number): number => {
    let index = from;
    while (NAME[window.charCodeAt(index)]) index += 1;
    return index;
  };

  const afterSpace = (from: number): number => {
    let index = from;
    for (
      let code = window.charCodeAt(index);
      code === 32 || (code <= 13 && code >= 9);
      code = window.charCodeAt(index)
    ) {
      index += 1;
    }
    return index;
  };

  /** Reads attributes from `from` on; the index of the `>` or `/` that ends them, -1 where the window ends before. */
  const readAttributes = (from: number): number => {
    attributes.reset(window);
    for (let index = from; ; ) {
      const start = afterSpace(index);
      const code = window.charCodeAt(start);
      if (code === GREATER || code === SLASH) return start;
      if (start >= window.length) return -1;
      if (start === index || NAME[code] !== 2) throw malformed();
      const nameEnd = afterName(start);
      const equals = afterSpace(nameEnd);
      const quoted = afterSpace(equals + 1);
      if (quoted >= window.length) return -1;
      const quote = window.charAt(quoted);
      if (window.charCodeAt(equals) !== EQUALS || (quote !== '"' && quote !== "'")) throw malformed();
      const valueEnd = window.indexOf(quote, quoted + 1);
      if (valueEnd === -1) return -1;
      attributes.add(window.slice(start, nameEnd), quoted + 1, valueEnd);
      index = valueEnd + 1;
    }
  };

  const isBefore = (mark: string, from: number, end: number): boolean => {
    const found = window.indexOf(mark, from);
    return found !== -1 && found < end;
  };

  const closeElement = () => {
    names.pop();
    wanted.pop();
    events.close();
  };

  /** Reads `<name …>` or `<name …/>`; the index after it, -1 where the window ends before. */
  const readOpenTag = (from: number): number => {
    const nameEnd = afterName(from);
    const end = readAttributes(nameEnd);
    if (end === -1) return -1;
    const isEmpty = window.charCodeAt(end) === SLASH;
    if (isEmpty && end + 1 === window.length) return -1;
    if (NAME[window.charCodeAt(from)] !== 2 || (isEmpty && window.charCodeAt(end + 1) !== GREATER)) throw malformed();
    if (attributes.count > 0 && isBefore('<', from, end)) throw malformed();
    if (names.length === 0 && rooted) throw malformed();
    rooted = true;
    const name = window.slice(from, nameEnd);
    names.push(name);
    wanted.push(events.open(name, attributes));
    if (isEmpty) closeElement();
    return isEmpty ? end + 2 : end + 1;
  };

  const readCloseTag = (from: number): number => {
    const end = window.indexOf('>', from);
    if (end === -1) return -1;
    const nameEnd = afterName(from);
    if (afterSpace(nameEnd) !== end || window.slice(from, nameEnd) !== names.at(-1)) throw malformed();
    closeElement();
    return end + 1;
  };

  const afterMark = (mark: string, from: number): number => {
    const found = window.indexOf(mark, from);
    return found === -1 ? -1 : found + mark.length;
  };

  const readDeclaration = (from: number): number => {
    if (window.startsWith('--', from)) return afterMark('-->', from + 2);
    if (window.startsWith('[CDATA[', from)) {
      const end = afterMark(']]>', from + 7);
      if (end !== -1) text(from + 7, end - 3, true);
      return end;
    }
    if (window.startsWith('DOCTYPE', from)) throw new XmlFault('里有不该出现的 DOCTYPE');
    if (from + 7 > window.length) return -1;
    throw malformed();
  };

  const readToken = (from: number): number => {
    const code = window.charCodeAt(from);
    if (code === SLASH) return readCloseTag(from + 1);
    if (code === QUESTION) return afterMark('?>', from + 1);
    if (code === BANG) return readDeclaration(from + 1);
    return from < window.length ? readOpenTag(from) : -1;
  };

  refill();
  for (;;) {
    const mark = window.indexOf('<', at);
    if (mark > at) {
      text(at, mark, false);
      at = mark;
    }
    const next = mark === -1 ? -1 : readToken(mark + 1);
    if (next !== -1) at = next;
    else if (!refill()) break;
  }
  if (!rooted || names.length > 0 || window.slice(at).trim() !== '') throw malformed();
}

function malformed(): XmlFault {
  return new XmlFault('不完整或有错');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:#x([0-9A-Fa-f]{1,6});|#(\d{1,7});|(amp|lt|gt|quot|apos);)?/g;

/** Reads the five entities of XML and character numbers; anything else after `&` is an error. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(ENTITY, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? '';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!isLegal(code)) throw malformed();
    return String.fromCodePoint(code);
  });
}

/** Char of XML 1.0, 2.2; false for NaN, a `&` with nothing known behind it. */
function isLegal(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
