import type { Construct } from '../token.ts';

const TIME = '(?:计划|整改|最后)?(?:完成|办结|办理|整改|落实|实施)?(?:时限|时间|期限|时间节点|节点)(?:要求)?';
const PERSON =
  '[省市州区县镇]?(?:政府|委)?(?:牵头|分管|责任|包保|包联|挂钩|挂联|联系|协管|主管|具体|主要|督办)?[省市州区县镇局]?(?:领导(?:同志)?|责任人|负责人|联系人|联络员|经办人|电话|手机|联系方式|联系电话|备注)';
const ASIDE = new RegExp(`^(?:${TIME}|${PERSON})[：:]`, 'u');
const NEXT_LABEL =
  /[，,、\s]*(?:牵头|配合|责任|负责|协助|协办|主办|承办|参与|协同)(?:责任)?(?:单位|部门|科室|处室)[：:]/u;

/** 完成时限：2024年6月底前, 联系人：李四 1380000: in the cell, but nothing about bodies. Ends at the line, ； 。 or a label. */
export const aside: Construct = ({ rest, before }) => {
  const opening = before === '' ? ASIDE.exec(rest)?.[0] : undefined;
  if (opening === undefined) return null;
  const body = /^[^\n；;。]*/u.exec(rest.slice(opening.length))?.[0] ?? '';
  const nextLabel = body.search(NEXT_LABEL);
  const length = opening.length + (nextLabel === -1 ? body.length : nextLabel);
  return { length, tokens: [{ kind: 'break', strength: 3, comma: false }] };
};
