import { useEffect, useState } from 'react';

/** Long enough that a word is typed to its end, short enough that the pages seem to follow. */
const REST_MS = 350;

/** The value once it has rested: pages are not laid out anew at every letter. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
