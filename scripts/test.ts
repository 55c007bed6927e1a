/**
 * `npm test`: type check, lint, unit and contract tests, build, end-to-end tests in Chromium.
 * Ends with one line over all of them: `N passed, N failed, N skipped`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideBrowser } from './provide-browser.ts';

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

const results = mkdtempSync(join(tmpdir(), 'duban-test-'));
/** Hundreds of tests start the program anew: without it half of their time goes into reading the same sources again. */
process.env.NODE_COMPILE_CACHE ??= join(results, 'compiled');

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell, env: { ...process.env, ...env } });
  return status === 0;
}

function runStep(command: string, args: readonly string[]): Tally {
  const passed = run(command, args);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A suite that died before it could report counts as one failure: silence must not look like success. */
function readTally(passed: boolean, read: () => Tally): Tally {
  try {
    const tally = read();
    return passed || tally.failed > 0 ? tally : { ...tally, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function runUnitTests(): Tally {
  const file = join(results, 'unit.json');
  const passed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  return readTally(passed, () => {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

function runBrowserTests(): Tally {
  const file = join(results, 'e2e.json');
  const passed = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return readTally(passed, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  });
}

provideBrowser();
const tallies = [
  runStep('npm', ['run', '--silent', 'typecheck']),
  runStep('npm', ['run', '--silent', 'lint']),
  runStep('npm', ['run', '--silent', 'build']),
  runUnitTests(),
  runBrowserTests(),
];
rmSync(results, { recursive: true });

const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
