import { describe, expect, it } from 'vitest';
import { makeSheet, makeZip } from '../../helpers/make-xlsx.ts';
import { refusal, shown } from './reading.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** An OLE compound file as far as its kind goes: the signature, and directory entries with the names of its streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  const header = Buffer.alloc(512);
  latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1').copy(header);
  return Buffer.concat([header, ...entries]);
}

const zip = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, data: 'x' })));
const ods = (type: string) =>
  makeZip([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true }]);
const gbk = latin1('\xd0\xf2\xba\xc5,\xb9\xa4\xd7\xf7\xc8\xce\xce\xf1\r\n1,\xd6\xc6\xb6\xa8\r\n');

describe('a file that is no .xlsx is named for what it is, with the way out', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'kind-empty', '下载或复制完整'],
    ['a .xls or .et', compound('Workbook'), 'kind-xls', '另存为'],
    ['an Excel 5 file', compound('Book'), 'kind-xls', '另存为'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'kind-password', '取消密码'],
    ['a .doc or .wps', compound('WordDocument'), 'kind-doc', '复制到 Excel'],
    ['another OLE file', compound('Contents'), 'kind-ole', '向对方要'],
    [
      'HTML of an OA system',
      Buffer.from('\ufeff \r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      'kind-html',
      '另存为',
    ],
    ['a bare HTML table', Buffer.from('<TABLE border=1><tr><td>序号'), 'kind-html', '另存为'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'kind-html', '另存为'],
    ['an MHTML page', latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'kind-mhtml', '另存为'],
    [
      'XML 2003',
      Buffer.from(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      'kind-xml2003',
      '另存为',
    ],
    ['other XML', Buffer.from('<?xml version="1.0"?><data/>'), 'kind-xml', '不是 Excel'],
    ['CSV in UTF-8', Buffer.from('\ufeff序号,工作任务\r\n1,制定方案\r\n'), 'kind-text', '另存为'],
    ['CSV in GBK', gbk, 'kind-text', '另存为'],
    ['Unicode text', Buffer.from('\ufeff序号\t工作任务', 'utf16le'), 'kind-text', '另存为'],
    ['PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'kind-pdf', '向对方要'],
    ['RTF', latin1('{\\rtf1\\ansi'), 'kind-rtf', '复制到 Excel'],
    ['a photo', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'kind-image', '图片'],
    ['a screenshot', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'kind-image', '图片'],
    ['a RAR', latin1('Rar!\x1a\x07\0'), 'kind-archive', '解压'],
    ['a zip of files', zip('分工表.xlsx'), 'kind-zip', '解压'],
    ['an empty zip', makeZip([]), 'kind-zip', '解压'],
    ['.docx', zip('[Content_Types].xml', 'word/document.xml'), 'kind-docx', '复制到 Excel'],
    ['.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'kind-pptx', '演示文稿'],
    ['.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), 'kind-xlsb', '另存为'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'kind-ofd', 'OFD'],
    ['.ods', ods('spreadsheet'), 'kind-ods', '另存为'],
    ['.odt', ods('text'), 'kind-odf', 'OpenDocument'],
    ['noise', latin1('\x01\x02\x03\x04\x80\xff\xfe'), 'kind-unknown', '看不出'],
  ])('%s', (_, bytes, code, wayOut) => {
    const error = refusal(bytes, '任务分工.xlsx');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^《任务分工\.xlsx》[^《》]+。$/);
    expect(error.message).toContain(wayOut);
  });

  it('the lock file of an open workbook is told by its name', () => {
    expect(refusal(latin1(`\x05admin${' '.repeat(159)}`), '~$任务分工.xlsx').code).toBe('kind-lock');
  });

  it('an .xlsx is read whatever its name says', () => {
    expect(shown(makeSheet('<row><c><v>1</v></c></row>'))).toEqual({ A1: '1' });
  });

  it('a zip cut short is called incomplete, not another kind', () => {
    expect(refusal(makeSheet('<row/>').subarray(0, 200)).message).toContain('文件不完整，可能没有下载或复制完');
  });
});
