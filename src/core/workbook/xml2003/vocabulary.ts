import type { XmlElement } from '../xml.ts';

const SPREADSHEET_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';

/** SpreadsheetML 2003 itself, its options (which sheet is hidden), and the HTML that rich text stands in. */
export const XML_2003: ReadonlySet<string> = new Set([
  SPREADSHEET_2003,
  'urn:schemas-microsoft-com:office:excel',
  'http://www.w3.org/TR/REC-html40',
]);

/** `ss:Index`, whatever the prefix; also without one, as home-made exports write it. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const found = element.attributes.names.find((each) => {
    const colon = each.indexOf(':');
    if (each.slice(colon + 1) !== name) return false;
    return colon === -1 || element.scope.get(each.slice(0, colon)) === SPREADSHEET_2003;
  });
  return found === undefined ? undefined : element.attributes.get(found);
}

/** A whole number such as `ss:MergeAcross`; `otherwise` where it is missing or none. */
export function countOf(element: XmlElement, name: string, otherwise: number): number {
  const value = attributeOf(element, name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
