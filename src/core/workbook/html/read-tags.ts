import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { LIMITS } from '../limits.ts';

/** What a page says in its order: tags as written, whether they match or not, and text with entities decoded. */
export type TagHandler = {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
};

/**
 * Reads HTML into tags and text. Only the tokenizer of htmlparser2 is used: its parser lets a stray `</div>` in a cell
 * close the table around it, which no browser does.
 */
export function readTags(html: string, handler: TagHandler): void {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const slice = (start: number, end: number) => html.slice(start, end);

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      name = slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname(start, end) {
      attribute = slice(start, end).toLowerCase();
    },
    onattribdata(start, end) {
      value += slice(start, end);
    },
    onattribentity(code) {
      value += String.fromCodePoint(code);
    },
    onattribend(quote) {
      // The first of two attributes of one name counts; nobody writes hundreds in one tag.
      if (!attributes.has(attribute) && attributes.size < LIMITS.xmlAttributes) {
        attributes.set(attribute, quote === QuoteType.NoValue ? '' : value);
      }
      value = '';
    },
    onopentagend: () => handler.open(name, attributes),
    // HTML takes <td/> for <td>.
    onselfclosingtag: () => handler.open(name, attributes),
    onclosetag: (start, end) => handler.close(slice(start, end).toLowerCase()),
    ontext: (start, end) => handler.text(slice(start, end)),
    ontextentity: (code) => handler.text(String.fromCodePoint(code)),
    oncomment() {},
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}
