import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

/** Electron's `MessagePortMain`: nothing arrives before `start()`, and messages come as `{ data, ports }`. */
export class FakePortMain extends EventEmitter {
  readonly #port: MessagePort;
  #isStarted = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#port.on('message', (data) => this.emit('message', { data, ports: [] }));
    this.#port.on('close', () => this.emit('close'));
  }

  postMessage(data: unknown): void {
    this.#port.postMessage(data);
  }

  close(): void {
    this.#port.close();
  }
}
