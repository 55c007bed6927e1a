import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/engine/data-folder.ts';

const of = (platform: NodeJS.Platform, env: Record<string, string> = {}, home = '/home/li') =>
  dataFolder({ platform, env, home });

describe('the data folder', () => {
  it('is where each system keeps a program’s data', () => {
    expect(of('linux')).toBe('/home/li/.local/share/duban');
    expect(of('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/duban');
    expect(of('darwin', {}, '/Users/li')).toBe('/Users/li/Library/Application Support/duban');
    expect(of('win32', { APPDATA: 'C:\\Users\\李\\AppData\\Roaming' })).toBe('C:\\Users\\李\\AppData\\Roaming\\duban');
    expect(of('win32', {}, 'C:\\Users\\李')).toBe('C:\\Users\\李\\AppData\\Roaming\\duban');
  });

  it('is the one that DUBAN_DATA names, on every system', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(of(platform, { DUBAN_DATA: '/mnt/台账', APPDATA: 'C:\\x', XDG_DATA_HOME: '/data' })).toBe('/mnt/台账');
    }
  });

  it('does not follow a relative XDG_DATA_HOME into the folder the program happens to start in', () => {
    expect(of('linux', { XDG_DATA_HOME: 'data' })).toBe('/home/li/.local/share/duban');
  });
});
