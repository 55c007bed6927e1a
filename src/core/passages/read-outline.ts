import type { RowChoice } from '../../shared/model/correction.ts';
import { readLineKind } from '../tables/line-kind.ts';
import { type Marker, readMarker } from '../tables/numbering.ts';
import { isHalfTitle, isHeadingLine, isListed, isTitle, opensAttachmentList } from './line-roles.ts';
import { isOwed, type Passage, type PlacedClause, type Section } from './outline.ts';
import { addressOf, type Paragraph } from './paragraph.ts';
import { splitStatements } from './split-statements.ts';
import { type Clause, readLabelLine } from './statement.ts';

/** A plan as a tree of its numbered items, and the lines before them that name it. */
export type Outline = { readonly root: Section; readonly titles: readonly Paragraph[] };

/** No task names more bodies, deadlines and people on lines below it; more lines are no statement. */
const MOST_CLAUSES = 100;

/**
 * Builds the tree of one plan's paragraphs.
 * @param said what a person takes rows for, whatever they say; notes and ignored ones are passed over
 */
export function readOutline(paragraphs: readonly Paragraph[], said: ReadonlyMap<number, RowChoice>): Outline {
  const builder = new OutlineBuilder();
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1] ?? null;
    const choice = said.get(paragraph.top);
    if (choice === 'category') builder.takeHeading(paragraph, next);
    else if (choice === 'task') builder.takeTask(paragraph);
    else if (choice === undefined) builder.take(paragraph, next);
  });
  return builder.finish();
}

class OutlineBuilder {
  #root: Section = documentRoot();
  /** The open items, outer → inner. */
  #open: Section[] = [this.#root];
  #titles: readonly Paragraph[] = [];
  #last: Passage | null = null;
  /** Label lines whose bodies have not come yet: 牵头领导：刘某. */
  #waiting: readonly PlacedClause[] = [];
  /** A short line that may be the first half of a title. */
  #above: Paragraph | null = null;
  #isClosed = true;
  /** Below 附件：1.责任单位联系人名单, until the list ends. */
  #inList = false;

  take(paragraph: Paragraph, next: Paragraph | null): void {
    const above = this.#above;
    this.#above = null;
    const line = readLabelLine(paragraph.text);
    if (line && (this.#last?.statement?.length ?? 0) + this.#waiting.length < MOST_CLAUSES) {
      this.#takeLabels(place(line, paragraph), paragraph);
      return;
    }
    this.#waiting = [];
    if (this.#inList && isListed(paragraph.text)) return;
    this.#inList = opensAttachmentList(paragraph.text);
    const kind = readLineKind(paragraph.text);
    if (kind === 'page' || kind === 'note' || kind === 'document-number') return;
    if (this.#inList || kind === 'attachment' || kind === 'date' || kind === 'form') this.#close();
    else if (this.#isClosed && isTitle(paragraph.text, this.#isEmpty())) this.#takeTitle(paragraph, above);
    else if (isHeadingLine(paragraph, next)) this.#openHeading(paragraph, next);
    else {
      if (isHalfTitle(paragraph.text)) this.#above = paragraph;
      this.#takeText(paragraph);
    }
  }

  takeHeading(paragraph: Paragraph, next: Paragraph | null): void {
    const text = splitStatements(paragraph.text)[0]?.text || paragraph.text.trim();
    if (readMarker(text)) this.#addPassage(text, paragraph, null);
    else this.#openHeading(paragraph, next);
    this.#last = null;
  }

  takeTask(paragraph: Paragraph): void {
    this.#takeText(paragraph);
    if (this.#last && this.#last.statement === null) this.#last.statement = [];
  }

  finish(): Outline {
    return { root: this.#root, titles: this.#titles };
  }

  /** True until the first line of text. */
  #isEmpty(): boolean {
    return this.#titles.length === 0 && this.#root.items.length === 0;
  }

  /** 责任单位：… on a line of its own says it of the passage above. */
  #takeLabels(clauses: readonly PlacedClause[], { bottom }: Paragraph): void {
    const passage = this.#last;
    if (!passage) return;
    const all = [...this.#waiting, ...clauses];
    // 联系人：李某 before any body is named: the text has ended.
    if (passage.statement === null && all[0]?.meaning === 'contact') this.#close();
    else if (passage.statement === null && !all.some(({ kind }) => kind === 'bodies')) this.#waiting = all;
    else if (passage.statement === null || passage.isBelow) this.#state(passage, all, bottom);
    // Behind a bracket that names the bodies, 主办单位：… is the footer of a page.
    else
      this.#state(
        passage,
        all.filter(({ kind }) => kind !== 'bodies'),
        bottom,
      );
  }

  #state(passage: Passage, clauses: readonly PlacedClause[], bottom: number): void {
    if (clauses.length === 0) return;
    passage.isBelow ||= passage.statement === null;
    passage.statement = [...(passage.statement ?? []), ...clauses];
    passage.bottom = bottom;
    this.#waiting = [];
  }

  #takeText(paragraph: Paragraph): void {
    for (const { text, statement } of splitStatements(paragraph.text)) {
      const clauses = statement && place(statement, paragraph);
      if (text !== '') this.#addPassage(text, paragraph, clauses);
      else if (clauses && this.#last) this.#state(this.#last, clauses, paragraph.bottom);
    }
  }

  #addPassage(text: string, paragraph: Paragraph, statement: readonly PlacedClause[] | null): void {
    const marker = readMarker(text);
    const passage = makePassage(marker ? withoutMarker(text, marker) : text, paragraph, statement);
    this.#last = passage;
    if (marker) this.#openSection({ level: marker.level, marker, label: text, own: passage, items: [passage] });
    else this.#open.at(-1)?.items.push(passage);
  }

  #openSection(section: Section): void {
    while (this.#open.length > 1 && (this.#open.at(-1)?.level ?? 0) >= section.level) this.#open.pop();
    this.#open.at(-1)?.items.push(section);
    this.#open.push(section);
    this.#isClosed = false;
  }

  /** An unnumbered heading holds the items below it together: it is one step outside of them. */
  #openHeading(paragraph: Paragraph, next: Paragraph | null): void {
    const level = ((next && readMarker(next.text)?.level) ?? 0) - 0.05;
    const passage = makePassage(paragraph.text.trim(), paragraph, null);
    this.#last = null;
    this.#openSection({ level, marker: null, label: passage.text, own: passage, items: [passage] });
  }

  /** Behind a signature, a date or 附件 nothing goes on: the footer of a page (主办单位：…) is nobody's task. */
  #close(): void {
    this.#open = [this.#root];
    this.#last = null;
    this.#isClosed = true;
  }

  /**
   * The name of the plan. The notice that sends it out has a title and numbered items, too: what stands before the last
   * name is left out, unless somebody owes it.
   */
  #takeTitle(paragraph: Paragraph, above: Paragraph | null): void {
    if (isOwed(this.#root)) return;
    this.#titles = above ? [above, paragraph] : [paragraph];
    this.#root = documentRoot();
    this.#close();
  }
}

function documentRoot(): Section {
  return { level: -1, marker: null, label: '', own: null, items: [] };
}

function makePassage(text: string, paragraph: Paragraph, statement: readonly PlacedClause[] | null): Passage {
  const { column, top, bottom } = paragraph;
  return { text, cell: addressOf(paragraph), column, top, bottom, statement, isBelow: false };
}

function place(clauses: readonly Clause[], paragraph: Paragraph): readonly PlacedClause[] {
  return clauses.map((clause) => ({ ...clause, cell: addressOf(paragraph) }));
}

/** （一）加强领导 → 加强领导; 1 . 推进 → 推进. */
function withoutMarker(text: string, { printed }: Marker): string {
  let at = 0;
  for (let seen = 0; seen < printed.length && at < text.length; at += 1) if (/\S/u.test(text.charAt(at))) seen += 1;
  return text.slice(at).replace(/^\s*[、.．:：)）]?\s*/u, '');
}
