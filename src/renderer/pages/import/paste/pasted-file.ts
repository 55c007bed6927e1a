/**
 * Pasted text as a file, to be read as a dropped one is. Cells copied from Excel, WPS or a web page come with tabs
 * between them and are a table; all else is running text.
 */
export function pastedFile(text: string): File {
  const name = text.includes('\t') ? '粘贴的表格.txt' : '粘贴的文字.txt';
  return new File([text], name, { type: 'text/plain' });
}
