import type {
  FontChoice,
  FontRole,
  NewTemplate,
  Report,
  ReportKind,
  ReportTemplate,
  TemplateDescription,
  TemplatePart,
} from '../../../../shared/model/report.ts';
import { REPORT_KIND_WORDS } from '../../../../shared/report-words.ts';

/** A column that a kind of report has, under the program's own header. */
export type KnownColumn = TemplateDescription['columns'][number];

/** All columns stand in the form, the hidden ones too, so that none is lost by being hidden. */
export type DraftColumn = KnownColumn & {
  readonly shown: boolean;
  /** The office's header; empty for the program's own. */
  readonly word: string;
  readonly width: number | null;
};

/** A template as it is filled in. */
export type TemplateDraft = Omit<NewTemplate, 'columns' | 'signOff'> & {
  readonly columns: readonly DraftColumn[];
  /** 审核人、签发人: as it is typed. */
  readonly signOff: string;
};

const TITLE_PLACES: readonly string[] = ['{标题}', '{期}', '{单位}', '{办公室}'];
const MOST_SIGNS = 8;
const LONGEST_SIGN = 20;

/**
 * The columns of a kind, and those that its report has beside them: a ledger's table has the columns of its source
 * (分管领导) under their own headers, each where it stands in the report.
 */
export function knownColumns({ columns }: TemplateDescription, own: Report | undefined): readonly KnownColumn[] {
  const tables = (own?.sections ?? []).flatMap(({ role, blocks }) =>
    role === 'main' ? blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : [],
  );
  const known = [...columns];
  for (const table of tables.filter((each) => each.columns.some(({ key }) => key === 'content'))) {
    table.columns.forEach(({ key, header }, index) => {
      if (known.some((each) => each.key === key)) return;
      const before = known.findIndex((each) => each.key === table.columns[index - 1]?.key);
      known.splice(before + 1, 0, { key, header, optional: true });
    });
  }
  return known;
}

/** The form of a template: its columns in their order, then those that it leaves out. */
export function draftOf(template: NewTemplate, known: readonly KnownColumn[]): TemplateDraft {
  const named = template.columns.map(({ key, header, width }): DraftColumn => {
    const own = known.find((each) => each.key === key) ?? { key, header, optional: true };
    return { ...own, shown: true, word: header === own.header ? '' : header, width };
  });
  const others = known.filter(({ key }) => !named.some((each) => each.key === key));
  const isOwn = template.columns.length === 0;
  return {
    ...template,
    columns: [...named, ...others.map((column) => ({ ...column, shown: isOwn, word: '', width: null }))],
    signOff: template.signOff.join('、'),
  };
}

/** What the form comes to; where its columns are the program's own, a later version's columns are printed too. */
export function templateOf(draft: TemplateDraft, known: readonly KnownColumn[]): NewTemplate {
  const isOwn =
    draft.columns.length === known.length &&
    draft.columns.every(
      ({ key, shown, word, width }, index) =>
        key === known[index]?.key && shown && word.trim() === '' && width === null,
    );
  const shown = isOwn ? [] : draft.columns.filter((column) => column.shown);
  return {
    ...draft,
    name: draft.name.trim(),
    title: draft.title.trim(),
    columns: shown.map(({ key, header, word, width }) => ({ key, header: word.trim() || header, width })),
    signOff: signsOf(draft.signOff),
  };
}

/** As it would look while it is still typed: what is refused when it is saved is left out of the picture. */
export function previewOf(draft: TemplateDraft, known: readonly KnownColumn[]): NewTemplate {
  const template = templateOf(draft, known);
  const signOff = template.signOff.slice(0, MOST_SIGNS).map((sign) => sign.slice(0, LONGEST_SIGN));
  return { ...template, name: template.name || REPORT_KIND_WORDS[draft.kind], signOff };
}

/** What must be put right before it is saved, a sentence each. */
export function templateProblems(draft: TemplateDraft, others: readonly ReportTemplate[]): readonly string[] {
  const name = draft.name.trim();
  const signs = signsOf(draft.signOff);
  const strange = [...draft.title.matchAll(/\{[^{}]*\}?/gu)].find(([mark]) => !TITLE_PLACES.includes(mark))?.[0];
  const isTaken = others.some((each) => each.kind === draft.kind && each.name === name);
  return [
    ...(name === '' ? ['模板没有名称，请填写。'] : []),
    ...(isTaken ? [`已有名为“${name}”的模板，请换一个名称。`] : []),
    ...(strange === undefined ? [] : [`标题里的“${strange}”不认识，可用的是 ${TITLE_PLACES.join(' ')}。`]),
    ...(signs.length > MOST_SIGNS ? [`签字栏最多 ${MOST_SIGNS} 个，现有 ${signs.length} 个。`] : []),
    ...signs
      .filter((sign) => sign.length > LONGEST_SIGN)
      .map((sign) => `签字栏“${sign.slice(0, 6)}…”太长，每个最多 ${LONGEST_SIGN} 个字。`),
  ];
}

const signsOf = (text: string): readonly string[] => text.split(/[、，,；;\s]+/u).filter((sign) => sign !== '');

/** 本办样式, 本办样式2: to begin with, under a name that no template of the kind has. */
export function newTemplate(kind: ReportKind, templates: readonly ReportTemplate[]): NewTemplate {
  const plain = { kind, title: '', columns: [], hidden: [], fonts: {}, signOff: [], paper: null };
  return withFreeName({ ...plain, name: '本办样式' }, templates);
}

/** The template under its own name, or with a number behind it where the kind has one of that name. */
export function withFreeName<T extends Pick<NewTemplate, 'kind' | 'name'>>(
  template: T,
  templates: readonly ReportTemplate[],
): T {
  const taken = new Set(templates.flatMap(({ kind, name }) => (kind === template.kind ? [name] : [])));
  let name = template.name;
  for (let number = 2; taken.has(name); number += 1) name = `${template.name}${number}`;
  return { ...template, name };
}

/** The draft with one column changed. */
export function withColumn(draft: TemplateDraft, key: string, edit: Partial<DraftColumn>): TemplateDraft {
  return { ...draft, columns: draft.columns.map((column) => (column.key === key ? { ...column, ...edit } : column)) };
}

/** Whether a part is printed: an extra one where it is asked for, every other where it is not left out. */
export const isPrinted = ({ hidden, extras = [] }: TemplateDraft, { key, isExtra }: TemplatePart): boolean =>
  isExtra ? extras.includes(key) : !hidden.includes(key);

/** The draft with a part printed or left out. */
export function withPart(
  draft: TemplateDraft,
  { key, isExtra = false }: TemplatePart,
  printed: boolean,
): TemplateDraft {
  const list = isExtra ? 'extras' : 'hidden';
  const others = (draft[list] ?? []).filter((each) => each !== key);
  return { ...draft, [list]: printed === isExtra ? [...others, key] : others };
}

/** The draft with the font of a role, or (null) with the program's own. */
export function withFont(draft: TemplateDraft, role: FontRole, font: FontChoice | null): TemplateDraft {
  const { [role]: _, ...others } = draft.fonts;
  return { ...draft, fonts: font === null ? others : { ...others, [role]: font } };
}

/** 标题、列 5 项、字体 2 处、签字栏: what an office has changed, for the list. */
export function changesOf({ title, columns, hidden, extras = [], fonts, signOff, paper }: NewTemplate): string {
  const fontCount = Object.keys(fonts).length;
  const words = [
    title && '标题',
    columns.length > 0 && `列 ${columns.length} 项`,
    hidden.length > 0 && `不印${hidden.map((part) => `“${part}”`).join('')}`,
    extras.length > 0 && `加印${extras.map((part) => `“${part}”`).join('')}`,
    fontCount > 0 && `字体 ${fontCount} 处`,
    signOff.length > 0 && '签字栏',
    paper && `纸张 ${paper}`,
  ].filter(Boolean);
  return words.length > 0 ? `改了${words.join('、')}` : '与程序自带相同';
}
