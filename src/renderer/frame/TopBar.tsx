import { PeriodChooser } from '../components/period/PeriodChooser.tsx';
import type { Route } from '../route.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import styles from './Frame.module.css';
import { OfficeName } from './OfficeName.tsx';
import { SearchBox } from './SearchBox.tsx';

export function TopBar({ route }: { readonly route: Route }) {
  return (
    <header className={styles.top}>
      <OfficeName />
      <PeriodChooser />
      <SearchBox route={route} />
      <AppearanceMenu />
    </header>
  );
}
