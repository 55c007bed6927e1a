import type { MessagePort } from 'node:worker_threads';

/** Between the test and the thread in which the real main process runs over the fake `electron`. */

/** The frame a message claims to come from. */
export type Frame = { readonly url: string; readonly isTop: boolean };

export type Request =
  /** Chromium asks for an address, as a page would load it. */
  | { readonly kind: 'load'; readonly url: string; readonly method: string }
  /** The preload script's `ipcRenderer.invoke`. */
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[]; readonly frame: Frame }
  /** The preload script's `ipcRenderer.postMessage` with a port. */
  | { readonly kind: 'post'; readonly channel: string; readonly port: MessagePort; readonly frame: Frame }
  /** What the person chooses in the dialogs from now on; null cancels. */
  | { readonly kind: 'answer-dialog'; readonly path: string | null }
  /** Something that Chromium asks permission for. */
  | { readonly kind: 'probe'; readonly probe: Probe }
  | { readonly kind: 'second-instance' }
  | { readonly kind: 'close-window' };

/** What a window is asked before its page goes elsewhere. */
export type WindowProbe =
  | 'will-navigate'
  | 'will-redirect'
  | 'will-frame-navigate'
  | 'will-attach-webview'
  | 'open-window';

/** What the session is asked. */
export type SessionProbe = 'permission' | 'permission-check' | 'device' | 'download';

export type Probe =
  | { readonly kind: 'window'; readonly what: WindowProbe }
  | { readonly kind: 'session'; readonly what: SessionProbe }
  | { readonly kind: 'request'; readonly url: string };

export type Loaded = { readonly status: number; readonly headers: Record<string, string>; readonly body: Uint8Array };

/** What the thread tells: answers to requests, and what the main process does by itself. */
export type Report =
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }
  | { readonly kind: 'window'; readonly url: string; readonly preload: string }
  | { readonly kind: 'event'; readonly what: 'shown' | 'focused' | 'menu' }
  | { readonly kind: 'error-box'; readonly text: string }
  | { readonly kind: 'message-box'; readonly text: string }
  | { readonly kind: 'exit'; readonly code: number };
