import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api.ts';
import styles from './LightLegend.module.css';
import { LightShape } from './LightMark.tsx';

/** 灯的图例: each light of the office's table with its meaning, on every page and print that shows lights. */
export function LightLegend() {
  const { queries } = useApi();
  const scheme = useQuery(queries.rules.lights.queryOptions()).data?.scheme;
  if (!scheme || scheme.rules.length === 0) return null;
  const lines = new Map(scheme.rules.map((rule) => [`${rule.color} ${rule.word} ${rule.meaning}`, rule]));
  return (
    <div className={styles.legend}>
      <span>图例：</span>
      {[...lines].map(([key, { color, word, meaning }]) => (
        <span key={key} className={styles.line}>
          <LightShape color={color} /> {word}＝{meaning}
        </span>
      ))}
      <span>依据：{scheme.name}</span>
    </div>
  );
}
