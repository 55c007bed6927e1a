import { CFB } from '@e965/xlsx';

/** An OLE compound file of the streams, by path: 'Workbook', or 'MBD0001/WordDocument' for one embedded. */
export function makeCompound(streams: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const file = CFB.utils.cfb_new({ root: 'R' });
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content));
  return Buffer.from(CFB.write(file, { type: 'buffer' }));
}
