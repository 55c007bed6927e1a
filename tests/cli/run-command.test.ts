import { describe, expect, it } from 'vitest';
import { duban } from '../helpers/cli.ts';

describe('duban', () => {
  it.each(['help', '--help', '-h'])('tells the usage of every command on %s', async (word) => {
    const { status, out, err } = await duban(word);
    expect([status, err]).toEqual([0, '']);
    const named = out.match(/duban \w+/g);
    expect(named).toEqual(
      [
        'parse',
        'import',
        'undo',
        'report',
        'list',
        'periods',
        'progress',
        'merge',
        'forms',
        'departments',
        'backup',
        'restore',
        'check',
        'demo',
        'serve',
      ].map((name) => `duban ${name}`),
    );
    expect(out).not.toContain('undefined');
  });

  it('names the commands there are where a word is none of them, and does not run anything', async () => {
    for (const word of ['', 'importe', 'constructor', '__proto__']) {
      const { status, out, err } = await duban(word);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain('没有这个命令');
    }
  });
});
