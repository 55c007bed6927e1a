import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { scanXml, XmlFault } from '../../../src/core/workbook/xml-scanner.ts';

type Told = readonly (readonly unknown[])[];

/** What the scanner tells of a document, text joined; null where it refuses. */
function scanned(xml: string): Told | null {
  const told: unknown[][] = [];
  try {
    scanXml(Buffer.from(xml), {
      open(name, attributes) {
        told.push(['open', name, ...attributes.names.map((each) => [each, attributes.get(each)])]);
        return true;
      },
      text: (text) => addText(told, text),
      close: () => told.push(['close']),
    });
    return told;
  } catch (error) {
    if (error instanceof XmlFault) return null;
    throw error;
  }
}

/** The same from saxes, a parser that checks all of XML 1.0. */
function parsed(xml: string): Told | null {
  const told: unknown[][] = [];
  const parser = new SaxesParser();
  let isRefused = false;
  let depth = 0;
  const onText = (text: string) => {
    if (depth > 0) addText(told, text);
  };
  parser.on('error', () => {
    isRefused = true;
  });
  parser.on('doctype', () => {
    isRefused = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    told.push(['open', asBytes(name), ...Object.entries(attributes).map(([each, value]) => [asBytes(each), value])]);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    depth -= 1;
    told.push(['close']);
  });
  parser.write(xml).close();
  return isRefused ? null : told;
}

/** Names beyond ASCII come as the bytes they are: no vocabulary has any. */
const asBytes = (name: string) => Buffer.from(name).toString('latin1');

function addText(told: unknown[][], text: string): void {
  const last = told.at(-1);
  if (last?.[0] === 'text') last[1] = `${last[1]}${text}`;
  else if (text !== '') told.push(['text', text]);
}

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<!-- 任务分工表 --><x:worksheet xmlns:x="urn:a" x:b='1"'><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c>
<c r="B1" t="inlineStr"><is><t xml:space="preserve"> 区卫计局，民政局 &lt;&amp;&#x4E00;&#20108;&gt; </t></is></c><c r="C1"/></row>
<row r='2'><![CDATA[a<b&c]]]]><![CDATA[>]]><?pi x?><c  r = "A2"  ></c ></row></sheetData></x:worksheet>
<!-- 完 -->`;

describe('the XML scanner', () => {
  it('tells of a document what saxes tells', async () => {
    expect(scanned(DOCUMENT)).toEqual(parsed(DOCUMENT));
    expect(scanned(`\ufeff${DOCUMENT}`)).toEqual(parsed(DOCUMENT));
  });

  it('tells the same of thousands of damaged documents, or refuses them; what saxes reads it reads', async () => {
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '&',
      ';',
      ' ',
      '<c/>',
      '</c>',
      '<v a="1">',
      ']]>',
      '<!--',
      '-->',
      'x:',
      '&#0;',
      '区',
      '',
    ];
    let seed = 20_181_231;
    const below = (limit: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % limit;
    };
    let read = 0;
    for (let round = 0; round < 5000; round += 1) {
      const at = below(DOCUMENT.length);
      const damaged = DOCUMENT.slice(0, at) + pieces[below(pieces.length)] + DOCUMENT.slice(at + below(3));
      const oracle = parsed(damaged);
      if (oracle === null) continue;
      read += 1;
      expect(scanned(damaged)).toEqual(oracle);
    }
    expect(read).toBeGreaterThan(500);
  });

  it.each([
    ['nothing', ''],
    ['text alone', '区'],
    ['text before the root', 'a<r/>'],
    ['text after the root', '<r/>a'],
    ['two roots', '<r/><r/>'],
    ['a root that is not closed', '<r>'],
    ['a tag cut off', '<r><c r="A1"'],
    ['a value cut off', '<r><c r="A1'],
    ['an empty tag cut off', '<r><c/'],
    ['a comment cut off', '<r/><!-- '],
    ['CDATA cut off', '<r><![CDATA[ '],
    ['CDATA outside the root', '<r/><![CDATA[a]]>'],
    ['tags crossed', '<r><a><b></a></b></r>'],
    ['a close too many', '<r/></r>'],
    ['an attribute twice', '<r a="1" a="2"/>'],
    ['attributes without a space', '<r a="1"b="2"/>'],
    ['an attribute without a value', '<r a/>'],
    ['an attribute without quotes', '<r a=1/>'],
    ['< in a value', '<r a="<"/>'],
    ['a space before the name', '< r/>'],
    ['a digit before the name', '<1/>'],
    ['a slash inside', '<r / >'],
    ['an entity of its own', '<r>&nbsp;</r>'],
    ['& alone', '<r>a & b</r>'],
    ['NUL', '<r>&#0;</r>'],
    ['a surrogate by number', '<r>&#xD800;</r>'],
    ['a number beyond Unicode', '<r>&#x110000;</r>'],
    ['a control character', '<r>\u0001</r>'],
    ['a DOCTYPE', '<!DOCTYPE r><r/>'],
    ['another declaration', '<!ELEMENT r ANY><r/>'],
  ])('refuses %s', async (_, xml) => {
    expect(scanned(xml)).toBeNull();
  });

  it('reads tokens that lie across the stretches it looks at, and refuses one longer than a stretch', async () => {
    const stretch = 1024 * 1024;
    for (const shift of [0, 1, 2, 3, 5, 9, 20, 40]) {
      const filler = '区'.repeat(Math.floor((stretch - 60 - shift) / 3));
      const xml = `<r a="1"><t>${filler}</t>${' '.repeat(shift)}<c  r="区"><![CDATA[<x>]]></c><!-- c --><d/></r>`;
      expect(scanned(xml)).toEqual(parsed(xml));
    }
    expect(scanned(`<r a="${'a'.repeat(stretch)}"/>`)).toBeNull();
    expect(scanned(`<r>${'a'.repeat(stretch)}</r>`)).toBeNull();
  });
});
