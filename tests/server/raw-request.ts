import { connect } from 'node:net';

export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

export type RawRequest = {
  readonly method?: string;
  readonly path?: string;
  readonly version?: string;
  /** In order, and twice where a test wants it. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
};

/** Sends bytes as they are: a client library would correct just what an attacker gets wrong. */
export function sendBytes(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const chunks: Buffer[] = [];
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(parse(Buffer.concat(chunks).toString('utf8'))));
  });
}

export function sendRequest(port: number, request: RawRequest): Promise<RawAnswer> {
  const { method = 'GET', path = '/', version = '1.1', headers, body = '' } = request;
  const lines = [...headers, ['Connection', 'close']].map(([name, value]) => `${name}: ${value}\r\n`);
  return sendBytes(port, `${method} ${path} HTTP/${version}\r\n${lines.join('')}\r\n${body}`);
}

function parse(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(end + 4) };
}
