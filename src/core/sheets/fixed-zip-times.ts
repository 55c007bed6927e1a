/** 1980-01-01 00:00, the first moment a zip can name: time in the low half, date in the high one. */
const FIRST_DOS_MOMENT = 0x0021_0000;
const DIRECTORY_END = 0x0605_4b50;
const DIRECTORY_END_SIZE = 22;
const ENTRY_HEADER_SIZE = 46;

/**
 * Sets the time of every entry of a zip without comment, in place. The zip writer under exceljs stamps the clock into
 * them, and then two exports of the same ledger would never be the same bytes.
 */
export function fixZipTimes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - DIRECTORY_END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) throw new Error('no directory at the end of the zip');
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, FIRST_DOS_MOMENT, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_DOS_MOMENT, true);
    entry += ENTRY_HEADER_SIZE + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(entry + offset, true), 0);
  }
}
