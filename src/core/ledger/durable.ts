import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** A name beside `file` that nothing else uses: giving a name within one folder is one step for the file system. */
export function newTempName(file: string): string {
  return `${file}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Waits until the bytes of a file are on the disk, not only in the system's memory. */
export function syncFile(file: string): void {
  syncAndClose(openSync(file, 'r+'));
}

/** Gives a finished file its name, in place of what had it; a power cut leaves the old state or the new one. */
export function placeFile(temp: string, file: string): void {
  syncFile(temp);
  renameSync(temp, file);
  syncFolderOf(file);
}

/** The same where nothing may be replaced; false, and the temporary name remains, where the name is taken. */
export function placeNewFile(temp: string, file: string): boolean {
  syncFile(temp);
  try {
    linkSync(temp, file);
    rmSync(temp);
  } catch {
    // Taken; or a USB stick (FAT), which knows no links and so no way to test and name in one step.
    if (existsSync(file)) return false;
    renameSync(temp, file);
  }
  syncFolderOf(file);
  return true;
}

/** Waits until the folder's list of names is on the disk: without it a new name may be lost in a power cut. */
function syncFolderOf(file: string): void {
  // Windows cannot open a folder as a file and keeps its names in a journal of its own.
  if (process.platform !== 'win32') syncAndClose(openSync(dirname(file), 'r'));
}

function syncAndClose(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
