import { describe, expect, it } from 'vitest';
import { makeCompound } from '../../helpers/make-compound.ts';
import { makeSheet, makeZip } from '../../helpers/make-xlsx.ts';
import { refusal, shown } from './reading.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** An OLE compound file with streams of these names. */
const compound = (...names: readonly string[]) =>
  makeCompound(Object.fromEntries(names.map((name) => [name, 'x'.repeat(5000)])));

const zip = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, data: 'x' })));
const ods = (type: string) =>
  makeZip([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, stored: true }]);

describe('a file of another kind is named for what it is, with the way out', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['an empty file', new Uint8Array(), 'kind-empty', '下载或复制完整'],
    ['an Excel 5 file', compound('Book'), 'kind-xls5', '另存为'],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), 'kind-password', '取消密码'],
    ['a .doc or .wps', compound('WordDocument'), 'kind-doc', '.docx'],
    ['a .doc with a workbook in it', compound('WordDocument', 'ObjectPool/_1/Workbook'), 'kind-doc', '.docx'],
    ['another OLE file', compound('Contents'), 'kind-ole', '向对方要'],
    ['an MHTML page', latin1('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'kind-mhtml', '另存为'],
    ['other XML', Buffer.from('<?xml version="1.0"?><data/>'), 'kind-xml', '不是 Excel'],
    [
      'the frame page of a workbook saved as a web page',
      Buffer.from('<html><frameset rows="*,39"><frame src="表.files/sheet001.htm"></frameset></html>'),
      'kind-frames',
      '另存为',
    ],
    ['PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'kind-pdf', '向对方要'],
    ['RTF', latin1('{\\rtf1\\ansi'), 'kind-rtf', '.docx'],
    ['a photo', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'kind-image', '图片'],
    ['a screenshot', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'kind-image', '图片'],
    ['a bitmap', latin1('BM6\0\0\0\0\0\0\x006\0\0\0(\0\0\0'), 'kind-image', '图片'],
    ['a RAR', latin1('Rar!\x1a\x07\0'), 'kind-archive', '解压'],
    ['a zip of files', zip('分工表.xlsx'), 'kind-zip', '解压'],
    ['an empty zip', makeZip([]), 'kind-zip', '解压'],
    ['.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'kind-pptx', '演示文稿'],
    ['.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), 'kind-xlsb', '另存为'],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml'), 'kind-ofd', 'OFD'],
    ['.ods', ods('spreadsheet'), 'kind-ods', '另存为'],
    ['.odt', ods('text'), 'kind-odf', 'OpenDocument'],
    ['noise', latin1('\x01\x02\x03\x04\x80\xff\xfe'), 'kind-unknown', '看不出'],
  ])('%s', async (_, bytes, code, wayOut) => {
    const error = await refusal(bytes, '任务分工.xlsx');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^《任务分工\.xlsx》[^《》]+。$/);
    expect(error.message).toContain(wayOut);
  });

  it('the lock file of an open workbook is told by its name', async () => {
    expect((await refusal(latin1(`\x05admin${' '.repeat(159)}`), '~$任务分工.xlsx')).code).toBe('kind-lock');
  });

  it('text that begins like a bitmap is text', async () => {
    expect(await shown(latin1('BMI,1\nBMR,2\n'))).toEqual({ A1: 'BMI', B1: '1', A2: 'BMR', B2: '2' });
  });

  it('an .xlsx is read whatever its name says', async () => {
    expect(await shown(makeSheet('<row><c><v>1</v></c></row>'))).toEqual({ A1: '1' });
  });

  it('a zip cut short is called incomplete, not another kind', async () => {
    expect((await refusal(makeSheet('<row/>').subarray(0, 200))).message).toContain('文件不完整，可能没有下载或复制完');
  });
});
