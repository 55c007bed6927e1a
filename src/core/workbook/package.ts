import type { SheetVisibility } from '../../shared/model/sheet.ts';
import type { Meter } from './limits.ts';
import { cleanText } from './text.ts';
import { damaged, SAVE_AS_XLSX, WorkbookFault } from './workbook-fault.ts';
import { attribute, isOn, PACKAGE_RELATIONSHIPS, readXml, relationshipId, SPREADSHEET } from './xml.ts';
import type { Archive } from './zip.ts';

export type SheetPart = { readonly name: string; readonly visibility: SheetVisibility; readonly part: string };

/** Which parts of the package hold the sheets and what their cells refer to. */
export type PackageOutline = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
};

type Relationship = { readonly type: string; readonly target: string };

/** Follows the relationships from the package to its sheets: the parts' usual places (`xl/…`) are a custom, not a rule. */
export function readPackage(archive: Archive, meter: Meter): PackageOutline {
  const start = [...readRelationships(archive, '', meter).values()].find(({ type }) => type === 'officeDocument');
  if (!start) throw damaged('找不到工作簿目录');
  const relationships = readRelationships(archive, start.target, meter);
  const partOf = (type: string) => [...relationships.values()].find((each) => each.type === type)?.target ?? null;
  return {
    ...readBook(archive, start.target, relationships, meter),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

function readBook(archive: Archive, part: string, relationships: ReadonlyMap<string, Relationship>, meter: Meter) {
  const sheets: SheetPart[] = [];
  const names = new Set<string>();
  let date1904 = false;
  const addSheet = (name: string, state: string | undefined, id: string | undefined) => {
    if (names.has(name.toLowerCase())) throw damaged('有两个同名的工作表', { sheet: name });
    names.add(name.toLowerCase());
    const relationship = relationships.get(id ?? '');
    if (!relationship) throw damaged('找不到它的内容', { sheet: name });
    // Chart, dialog and macro sheets hold no cells of their own.
    if (relationship.type !== 'worksheet') return;
    if (!archive.has(relationship.target)) throw damaged('找不到它的内容', { sheet: name });
    const visibility = state === 'hidden' || state === 'veryHidden' ? state : 'visible';
    sheets.push({ name, visibility, part: relationship.target });
  };
  const expected = { root: 'workbook', namespaces: SPREADSHEET, words: '工作簿目录' };
  readXml(archive.read(part), expected, meter, {
    open(element, parent) {
      if (element.local === 'workbookPr') date1904 = isOn(attribute(element, 'date1904'));
      if (element.local !== 'sheet' || parent !== 'sheets') return;
      addSheet(cleanText(attribute(element, 'name') ?? ''), attribute(element, 'state'), relationshipId(element));
    },
  });
  if (sheets.length === 0) throw new WorkbookFault('no-sheet', `里没有工作表，${SAVE_AS_XLSX}`);
  return { date1904, sheets };
}

/** Relationships of a part by id; those of the package itself for ''. Links out of the file are left aside. */
export function readRelationships(archive: Archive, part: string, meter: Meter): ReadonlyMap<string, Relationship> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const found = new Map<string, Relationship>();
  const expected = { root: 'Relationships', namespaces: PACKAGE_RELATIONSHIPS, words: '文件目录' };
  readXml(archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`), expected, meter, {
    open(element) {
      const id = attribute(element, 'Id');
      const target = attribute(element, 'Target');
      if (element.local !== 'Relationship' || id === undefined || target === undefined) return;
      if (attribute(element, 'TargetMode') === 'External') return;
      // Normal and strict types differ only before the last slash: …/relationships/worksheet.
      const type = attribute(element, 'Type')?.split('/').at(-1) ?? '';
      found.set(id, { type, target: resolvePart(folder, target) });
    },
  });
  return found;
}

/** The part name of a target: absolute from the package's root, or relative to the folder of the part that names it. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (path.startsWith('/') ? path : `${folder}${path}`).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
