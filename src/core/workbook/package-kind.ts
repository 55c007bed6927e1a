import type { RefusedKind } from './file-kind.ts';
import type { Archive } from './zip.ts';

/** 'xlsx' and 'docx' for Office Open XML, also with macros (they are never looked at); else what the zip holds. */
export function kindOfPackage(archive: Archive): RefusedKind | 'xlsx' | 'docx' {
  if (archive.has('xl/workbook.bin')) return 'xlsb';
  if (archive.hasFolder('word/')) return 'docx';
  if (archive.hasFolder('ppt/')) return 'pptx';
  if (archive.has('ofd.xml')) return 'ofd';
  if (archive.has('index/document.iwa')) return 'numbers';
  if (archive.has('mimetype')) return isOpenSpreadsheet(archive) ? 'ods' : 'odf';
  return archive.has('[Content_Types].xml') ? 'xlsx' : 'zip';
}

function isOpenSpreadsheet(archive: Archive): boolean {
  return Buffer.from(archive.read('mimetype')).toString('latin1').includes('opendocument.spreadsheet');
}
