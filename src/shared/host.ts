/**
 * What a host gives the window beyond the API of `contract.ts`. Pages see only `Host`; `src/renderer/host.ts` makes it
 * from the bridge at `window.host` (Electron) or, where there is none, from the loopback server (system's browser).
 */
export type Host = {
  readonly kind: 'electron' | 'browser';
  /** The way to the engine, ready for an oRPC link: call once at start. Throws `AppError` where the session is over. */
  connect(): Promise<Connection>;
  /** A save dialog in Electron, a download in the browser; `saved` is false where the person cancelled. */
  saveFile(file: File): Promise<SaveResult>;
  /**
   * Several files into a new folder of that name, inside one that the person chooses. Absent where the host has no way
   * to: a page in a browser gives downloads, one by one.
   */
  saveFiles?(files: readonly File[], folder: string): Promise<SaveResult>;
  /** Opens a print window for what stands on paper at the moment (`@media print`). */
  print(paper: PrintPaper): Promise<void>;
  /** The same as a PDF file; absent where the print window of the browser has 另存为 PDF instead. */
  savePdf?(name: string): Promise<SaveResult>;
};

/** The paper of the first page; a host that reads `@page` needs no more than the pages themselves. */
export type PrintPaper = { readonly paper: 'A4' | 'A3'; readonly orientation: 'portrait' | 'landscape' };

export type SaveResult = { readonly saved: boolean };

export type Connection =
  /** `RPCLink` of `@orpc/client/message-port`; the port is already started. */
  | { readonly kind: 'port'; readonly port: InstanceType<typeof MessagePort> }
  /** `RPCLink` of `@orpc/client/fetch`. */
  | { readonly kind: 'http'; readonly url: string; readonly headers: Readonly<Record<string, string>> };

/**
 * `window.host`, made by `src/preload`. A MessagePort cannot cross Electron's context bridge, so the window makes the
 * channel and gives one end away: `window.postMessage(PORT_MESSAGE, location.origin, [channel.port2])`.
 */
export type ElectronBridge = {
  readonly kind: 'electron';
  /** `name` is a suggestion for the save dialog, never a path. */
  saveFile(name: string, bytes: ArrayBuffer): Promise<SaveResult>;
  /** Into a new folder of that name, inside the one that the person chooses. */
  saveFiles(folder: string, names: readonly string[], contents: readonly ArrayBuffer[]): Promise<SaveResult>;
  print(paper: PrintPaper): Promise<void>;
  savePdf(name: string): Promise<SaveResult>;
};

/** Said by the page to its preload script, and by that to the main process. */
export const PORT_MESSAGE = 'duban:port';
/** Between the preload script and the main process alone. */
export const SAVE_FILE_CHANNEL = 'duban:save-file';
export const PRINT_CHANNEL = 'duban:print';
export const SAVE_PDF_CHANNEL = 'duban:save-pdf';
export const SAVE_FILES_CHANNEL = 'duban:save-files';

/**
 * The browser host. The start address carries a one-time code, `#code=…`: POST `SessionRequest` as JSON to
 * `SESSION_PATH` with `APP_HEADER`, then take the code out of the address bar. The answer (204) sets the session
 * cookie; without a code the cookie of an earlier visit may still hold. Refusals are `ErrorData` as JSON.
 */
export const SESSION_PATH = '/session';
export const RPC_PATH = '/rpc';
export const APP_HEADER: Readonly<Record<string, string>> = { 'X-App': '1' };
export type SessionRequest = { readonly code: string };

/** Both hosts replace this in `index.html`: `<meta name="csp-nonce" content="__CSP_NONCE__">`, for antd's `csp`. */
export const CSP_NONCE_PLACEHOLDER = '__CSP_NONCE__';
