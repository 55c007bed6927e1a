import { CalendarPage } from '../pages/calendar/CalendarPage.tsx';
import { DepartmentsPage } from '../pages/departments/DepartmentsPage.tsx';
import { ExchangePage } from '../pages/exchange/ExchangePage.tsx';
import { ImportPage } from '../pages/import/ImportPage.tsx';
import { LedgerPage } from '../pages/ledger/LedgerPage.tsx';
import { LogPage } from '../pages/log/LogPage.tsx';
import { OverviewPage } from '../pages/overview/OverviewPage.tsx';
import { PapersPage } from '../pages/reports/papers/PapersPage.tsx';
import { ReportsPage } from '../pages/reports/ReportsPage.tsx';
import { SettingsPage } from '../pages/settings/SettingsPage.tsx';
import { TaskPage } from '../pages/task/TaskPage.tsx';
import type { Route } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { DropTarget } from './DropTarget.tsx';
import styles from './Frame.module.css';
import { SideMenu } from './SideMenu.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />;
    case 'ledger':
      return <LedgerPage filter={route.filter} by={route.rows ?? 'tasks'} />;
    case 'task':
      return <TaskPage key={route.id} id={route.id} />;
    case 'import':
      return <ImportPage />;
    case 'exchange':
      return <ExchangePage view={route.view ?? 'returns'} />;
    case 'reports':
      return route.paper === 'all' ? (
        <PapersPage />
      ) : (
        <ReportsPage
          kind={route.kind ?? 'ledger'}
          taskId={route.task ?? null}
          paperId={route.paper ?? null}
          filter={route.filter ?? {}}
        />
      );
    case 'calendar':
      return <CalendarPage day={route.day ?? null} />;
    case 'settings':
      return <SettingsPage section={route.section ?? 'office'} />;
    case 'log':
      return <LogPage filter={route.filter} />;
    case 'departments':
      return <DepartmentsPage view={route.view ?? 'counts'} id={route.id ?? null} />;
  }
}

/** Menu at the left, the ledger's name and the search above, the state of things below, one page between. */
export function Frame() {
  const route = useRoute();
  return (
    <DropTarget page={route.page}>
      <div className={styles.frame}>
        <SideMenu current={route.page} />
        <TopBar route={route} />
        <main className={styles.page}>
          <Page route={route} />
        </main>
        <StatusBar route={route} />
      </div>
    </DropTarget>
  );
}
