import { type DeadlineParser, findWithoutDay } from '../finding.ts';

/** 每年12月底前, 每季度最后一个月30日前, 每月: everything up to the next mark belongs to the period. */
const IN_COLUMN =
  /(?:每(?:两|[一二三]|个)?(?:学?年度?|半年|季度?|月度?|周|旬|日|天|学期)|(?:分年度|按(?:年度|季度?|月|周)|逐[年月季])(?!计划)|定期)[^,;。、]*/g;
/** In a task only what says how often something is owed: 每年一次健康体检, 每季度组织1次, 每年至少一次. */
const IN_CONTENT =
  /每(?:两|[一二三]|个)?(?:年度?|半年|季度?|月|周|学期)(?:[^,;。、]{0,6}?(?:[\d一二两三四五六]+(?:[-至]\d+)?[次场轮]|(?:组织|开展|召开|举办|报送|通报)))/g;

export const findRecurring: DeadlineParser = ({ plain, source }) =>
  findWithoutDay(plain, source.from === 'content' ? IN_CONTENT : IN_COLUMN, 'recurring', () => null);
