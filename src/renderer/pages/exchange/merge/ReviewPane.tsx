import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CellPlace, MergeChange } from '../../../../shared/model/exchange.ts';
import { useRatings } from '../../../components/task/use-ratings.ts';
import { useExchangeSession } from '../ExchangeSession.tsx';
import { arrangeChanges, changesOfFile, countKinds, notesOfFile } from './arrange-changes.ts';
import { ChangeList } from './change/ChangeList.tsx';
import { ChangePanel } from './change/ChangePanel.tsx';
import {
  canCorrect,
  canKeepBoth,
  canTake,
  type Decision,
  decide,
  isCertain,
  reopen,
  takeCertain,
} from './decisions.ts';
import styles from './Merge.module.css';
import type { Review } from './MergeView.tsx';
import { type MergeAct, readMergeKey } from './merge-keys.ts';
import { NoteList } from './notes/NoteList.tsx';
import { ReviewBar, type Shown } from './ReviewBar.tsx';

type Props = {
  readonly review: Review;
  /** Null: all files. */
  readonly file: number | null;
  /** True where the list takes the focus at once: not while the person walks through the files. */
  readonly autoFocus: boolean;
  readonly sourceOpen: boolean;
  readonly onSource: (place: CellPlace | null) => void;
};

/** The changes of one kind, the one that is looked at whole beside them, and the keys by which they are decided. */
export function ReviewPane({ review, file, autoFocus, sourceOpen, onSource }: Props) {
  const { decide: keep } = useExchangeSession();
  const { plan, decisions } = review;
  const { ratings, wordOf } = useRatings();
  const [active, setActive] = useState(0);
  const [correcting, setCorrecting] = useState(false);
  const grid = useRef<HTMLTableElement>(null);

  const inScope = useMemo(() => changesOfFile(plan.changes, file), [plan.changes, file]);
  const notes = useMemo(() => notesOfFile(plan.reading, file), [plan.reading, file]);
  const [shown, setShown] = useState<Shown>(inScope.length === 0 && notes.length > 0 ? 'notes' : 'all');
  const counts = useMemo(() => countKinds(inScope), [inScope]);
  const { rows, groups } = useMemo(() => arrangeChanges(inScope, shown === 'notes' ? 'all' : shown), [inScope, shown]);
  const change = rows[active];
  const openCertain = useMemo(
    () => inScope.filter((one) => isCertain(one) && !decisions.has(one.id)).length,
    [inScope, decisions],
  );
  const focusList = useCallback(() => grid.current?.focus({ preventScroll: true }), []);
  /** Counts the times the list was asked to take the focus: another kind is another list, there only after it is drawn. */
  const [focused, setFocused] = useState(autoFocus ? 1 : 0);
  useEffect(() => {
    if (focused > 0) focusList();
  }, [focused, focusList]);

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(index, rows.length - 1));
    setActive(next);
    setCorrecting(false);
    const place = rows[next]?.source;
    if (sourceOpen && place) onSource(place);
  };
  /** The next row that is not another side of what was just decided. */
  const goOn = () => {
    const later = rows.findIndex(
      ({ conflict }, at) => at > active && (conflict === null || conflict !== change?.conflict),
    );
    goTo(later < 0 ? active : later);
  };
  const say = (about: MergeChange, decision: Decision) => {
    keep(decide(plan.changes, decisions, about, decision));
    setCorrecting(false);
    focusList();
  };
  const act = (what: MergeAct) => {
    if (what.act === 'take-certain') return keep(takeCertain(inScope, decisions));
    if (!change) return;
    switch (what.act) {
      case 'take':
      case 'leave':
        if (what.act === 'take' && !canTake(change)) return setCorrecting(true);
        say(change, { choice: what.act });
        return goOn();
      case 'both':
        if (canKeepBoth(change)) say(change, { choice: 'both' });
        return;
      case 'alternative': {
        const alternative = change.alternatives[what.at];
        if (!alternative) return;
        say(change, { choice: 'take', value: alternative.value });
        return goOn();
      }
      case 'reopen':
        keep(reopen(plan.changes, decisions, change));
        return focusList();
      case 'correct':
        return setCorrecting(canCorrect(change));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, [role="combobox"]');
    const what = typing || shown === 'notes' ? null : readMergeKey(event);
    if (!what) return;
    event.preventDefault();
    act(what);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list within has the focus; its keys are read here.
    <div className={styles.review} onKeyDown={onKeyDown}>
      <ReviewBar
        counts={{ ...counts, notes: notes.length }}
        shown={shown}
        openCertain={openCertain}
        onShown={(next) => {
          setShown(next);
          setActive(0);
          setCorrecting(false);
          onSource(null);
          setFocused((times) => times + 1);
        }}
        onTakeCertain={() => {
          act({ act: 'take-certain' });
          focusList();
        }}
      />
      {shown === 'notes' ? (
        <NoteList plan={plan} notes={notes} grid={grid} onSource={onSource} />
      ) : (
        <div className={styles.halves}>
          <ChangeList
            rows={rows}
            groups={groups}
            decisions={decisions}
            ratingWord={wordOf}
            active={active}
            grid={grid}
            onActive={goTo}
            onOpen={(index) => {
              const place = rows[index]?.source;
              if (place) onSource(place);
            }}
            onEscape={() => onSource(null)}
          />
          {change && (
            <ChangePanel
              key={change.id}
              plan={plan}
              change={change}
              decisions={decisions}
              ratings={ratings}
              correcting={correcting}
              onCorrecting={(on) => {
                setCorrecting(on);
                if (!on) focusList();
              }}
              onSay={say}
              onReopen={() => act({ act: 'reopen' })}
              onSource={onSource}
            />
          )}
        </div>
      )}
    </div>
  );
}
