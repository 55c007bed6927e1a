import type { MessagePort } from 'node:worker_threads';
import type { MessagePortMain } from 'electron';

/** Passes messages between a window's port and the engine's, unread; when one end closes, so does the other. */
export function relayPort(window: MessagePortMain, engine: MessagePort): void {
  window.on('message', (event) => engine.postMessage(event.data));
  engine.on('message', (data) => window.postMessage(data));
  window.on('close', () => engine.close());
  engine.on('close', () => window.close());
  window.start();
}
