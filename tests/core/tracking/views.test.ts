import { expect, test } from 'vitest';
import { withFirstLagging } from '../../../src/core/tracking/views.ts';
import { laggingItem, overview } from '../../renderer/overview/fixtures.ts';

test('a window lists the first of what lags, in their order, and is told how many there are', () => {
  const all = Array.from({ length: 5000 }, (_, index) => laggingItem(index + 1));
  const shown = withFirstLagging(overview({ lagging: all }));
  expect(shown.laggingTotal).toBe(5000);
  expect(shown.lagging).toEqual(all.slice(0, shown.lagging.length));
  expect(shown.lagging.length).toBe(100);
});
