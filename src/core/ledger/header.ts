import { closeSync, openSync, readSync } from 'node:fs';

/** The fields of a SQLite file's first hundred bytes (sqlite.org/fileformat2.html, 1.3) that say whose file it is. */
export type FileHeader = { readonly userVersion: number; readonly applicationId: number };

const LENGTH = 100;
const MAGIC = Buffer.from('SQLite format 3\0');

/**
 * Null where the file is no SQLite database. Reads without SQLite, so that no lock is taken and no log appears beside
 * the file. Only for a file that this process has not open: closing it would drop this process's locks on it.
 */
export function readHeader(file: string): FileHeader | null {
  const bytes = Buffer.alloc(LENGTH);
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, bytes, 0, LENGTH, 0);
    if (length < LENGTH || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
    return { userVersion: bytes.readInt32BE(60), applicationId: bytes.readInt32BE(68) };
  } finally {
    closeSync(descriptor);
  }
}
