import { isBody, isOrgan, isPlace } from '../../department-name.ts';
import { isPersonName, personAt } from '../../person-name.ts';
import { headOf, upToStop } from '../following-text.ts';
import { readRoleRun } from '../role-words.ts';
import type { Construct, Place } from '../token.ts';
import { aside } from './aside.ts';
import { label } from './label.ts';

/** What a line break may leave over of 办公室, 街道办事处, 管委会: no body of its own, however it ends. */
const LEFT_OVER = /^(?:公室|公厅|事处|员会|合会|育局|门|会|处|局|厅|室|科|心|院|司)$/u;
/** 区司⏎法局, 区科⏎技局: a level and one character are no name yet, though 科 and 司 could end one; nor is 各 in 各 村. */
const BEGINNING = /^(?:[省市州盟区县旗镇乡][司科园站队所室厂校馆台库组]|各(?:有关|相关)?)$/u;
/** 区委⏎宣传部, 市政府 办公室: the name goes on although it could end here. */
const SEAT = /(?:^|[省市州区县旗镇乡])(?:委|党委|党工委|工委|政府|人民政府|人大|政协)$/u;
const OF_A_SEAT =
  /^(?:办|组织部|宣传部|统战部|政法委|编办|网信办|社会工作部|巡察办|研究室|督查室|老干部局|农办|常委会|[^省市州区县旗]*工作部)/u;
const OWN_LEVEL = /^(?:省|市(?!场)|州(?!际)|盟|区(?!域|块)|县(?!域)|旗|各|有关|相关|其他)/u;
const LINE_OF_COMMAND = /(?:国家税务总局|国家统计局|中国人民银行|国家金融监督管理总局)$/u;

const NO_INNER = () => [];

/**
 * White space between two names parts them (one department a line); white space inside a name does not. A name goes on
 * where what stands before is not complete: 区卫生⏎健康局. A person's name under a department is passed over.
 */
export const whiteSpace: Construct = ({ rest, before, order }) => {
  const space = /^\s+/u.exec(rest)?.[0];
  if (space === undefined) return null;
  const after = rest.slice(space.length);
  const strength = space.includes('\n') ? 3 : 1;
  if (before === '' || after === '')
    return { length: space.length, tokens: [{ kind: 'break', strength, comma: false }] };
  if (isPersonName(before) && OWN_LEVEL.test(after)) return { length: space.length, tokens: [], forgetName: true };
  const next: Place = { rest: after, before: '', order: order === 'start' ? 'names' : order };
  const opens = label(next, NO_INNER) ?? aside(next, NO_INNER);
  const isBreak = opens !== null || !(readRoleRun(after) !== null || goesOn(before, after));
  if (!isBreak) return { length: space.length, keep: '' };
  const passed = isBody(before) ? personAt(after) : 0;
  return { length: space.length + passed, tokens: [{ kind: 'break', strength, comma: false }] };
};

function goesOn(before: string, after: string): boolean {
  const head = headOf(after);
  if (LEFT_OVER.test(head) || BEGINNING.test(before) || LINE_OF_COMMAND.test(before)) return true;
  if (SEAT.test(before)) return OF_A_SEAT.test(head);
  if (isPlace(before) && !isOrgan(before)) return !OWN_LEVEL.test(head) && !isPlace(head) && isBody(upToStop(head));
  if (isBody(before)) return false;
  // 市人力资源社会保障⏎市民政局: an ending is missing, but the next line begins a name of its own.
  return !(before.length > 3 && OWN_LEVEL.test(head) && isBody(head));
}
