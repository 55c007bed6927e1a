import { attribute, type XmlElement } from '../xml.ts';

/** Normal and strict Office Open XML name Word's markup differently (ISO/IEC 29500-1 and -4). */
const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
export const WORDPROCESSING: ReadonlySet<string> = new Set(NAMESPACES);

/** An attribute of Word's own namespace, whatever its prefix (`w:val`), or without one. */
export function wordAttribute(element: XmlElement, name: string): string | undefined {
  const found = element.attributes.names.find((each) => {
    const colon = each.indexOf(':');
    return (
      colon !== -1 &&
      each.slice(colon + 1) === name &&
      NAMESPACES.includes(element.scope.get(each.slice(0, colon)) ?? '')
    );
  });
  return found === undefined ? attribute(element, name) : element.attributes.get(found);
}

/** A count such as `w:gridSpan`; `otherwise` where it is missing or no whole number. */
export function wordCount(element: XmlElement, name: string, otherwise: number): number {
  const value = wordAttribute(element, name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
export function isSwitchedOn(element: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(wordAttribute(element, 'val') ?? '');
}
