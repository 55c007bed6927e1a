import type { Page } from '@playwright/test';
import { APP_HEADER, RPC_PATH } from '../../src/shared/host.ts';

/**
 * Calls the engine as the page does, for what a test needs before it begins: `call(app, 'tracking/event', {…})`.
 * Dates do not travel; a refusal throws with its sentence.
 */
export async function call<Output>(app: Page, method: string, input?: unknown): Promise<Output> {
  const request = { url: `${RPC_PATH}/${method}`, headers: APP_HEADER, body: JSON.stringify({ json: input }) };
  const answer = await app.evaluate<{ ok: boolean; text: string }>(`(async () => {
    const { url, headers, body } = ${JSON.stringify(request)};
    const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body });
    return { ok: answer.ok, text: await answer.text() };
  })()`);
  if (!answer.ok) throw new Error(answer.text);
  return (JSON.parse(answer.text) as { json: Output }).json;
}
