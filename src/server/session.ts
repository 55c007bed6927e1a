import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const CODE_MILLISECONDS = 60_000;

/**
 * Who may use the server. Other users of this computer, and pages of other local servers, can connect as well: only a
 * browser that was handed a one-time code gets the session, and the code is of no use a minute later or a second time.
 */
export type Sessions = {
  /** A new code for the start address. */
  issueCode(): string;
  /** The `Set-Cookie` value for a code that holds, else null. The code is spent. */
  redeem(code: string): string | null;
  /** True where the `Cookie` header of a request carries the session. */
  isSignedIn(cookieHeader: string | undefined): boolean;
};

/** @param port is part of the cookie's name, because browsers share cookies between the ports of one host. */
export function createSessions(port: number, now: () => number): Sessions {
  const cookie = `duban_${port}`;
  const secret = newSecret();
  const codes = new Map<string, number>();

  return {
    issueCode() {
      const code = newSecret();
      codes.set(code, now() + CODE_MILLISECONDS);
      return code;
    },
    redeem(code) {
      for (const [issued, expiry] of codes) {
        if (expiry < now()) codes.delete(issued);
        else if (isSame(issued, code)) {
          codes.delete(issued);
          return `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
        }
      }
      return null;
    },
    isSignedIn(header = '') {
      return header.split(';').some((pair) => {
        const [name, value = ''] = pair.trim().split('=', 2);
        return name === cookie && isSame(value, secret);
      });
    },
  };
}

/** 256 bits, fit for an address and a cookie. */
function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** In constant time; hashed first, so that unequal lengths take no shortcut either. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
