/** Where a command speaks: its result to `out`, progress and warnings to `err`. Tests take both into strings. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
};

export const processIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
