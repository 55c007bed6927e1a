import type { ReadName } from '../read-name.ts';
import { resembling } from '../resemblance.ts';
import type { Found, Scene } from './rule.ts';

/** No rule knows the name: it stands for itself until a person says who is meant. */
export const none = (name: ReadName, { peers }: Scene): Found => ({
  rule: 'none',
  certainty: 'open',
  reason: `“${name.text}”不像完整的单位名称，无法断定是哪个单位。`,
  entry: null,
  candidates: resembling(name, peers),
});
