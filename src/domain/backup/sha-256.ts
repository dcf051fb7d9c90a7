/**
 * SHA-256 (FIPS 180-4) of bytes that come piece by piece: what the browser has for it wants all of them
 * at once, and a backup is never held as a whole.
 */
export type Sha256 = {
  /** Adds bytes behind those before. */
  readonly update: (bytes: Uint8Array) => void;
  /** The digest of all bytes so far, as 64 hexadecimal digits; more bytes may follow. */
  readonly digest: () => string;
};

const BLOCK_IN_BYTES = 64;

/** The first 64 primes: the constants are the fractions of their roots. */
const PRIMES = firstPrimes(64);
const ROUND_CONSTANTS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** A digest of no bytes yet. */
export function createSha256(): Sha256 {
  const state = START.slice();
  const rest = new Uint8Array(BLOCK_IN_BYTES);
  const schedule = new Int32Array(64);
  let held = 0;
  let total = 0;

  const update = (bytes: Uint8Array) => {
    total += bytes.length;
    let from = 0;
    if (held > 0) {
      from = Math.min(BLOCK_IN_BYTES - held, bytes.length);
      rest.set(bytes.subarray(0, from), held);
      held += from;
      if (held < BLOCK_IN_BYTES) return;
      compress(state, schedule, rest, 0);
      held = 0;
    }
    for (; from + BLOCK_IN_BYTES <= bytes.length; from += BLOCK_IN_BYTES) {
      compress(state, schedule, bytes, from);
    }
    rest.set(bytes.subarray(from));
    held = bytes.length - from;
  };

  const digest = () => {
    const ended = state.slice();
    const tail = new Uint8Array(held < BLOCK_IN_BYTES - 8 ? BLOCK_IN_BYTES : 2 * BLOCK_IN_BYTES);
    tail.set(rest.subarray(0, held));
    tail[held] = 0x80;
    new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(total) * 8n);
    for (let at = 0; at < tail.length; at += BLOCK_IN_BYTES) compress(ended, schedule, tail, at);
    return Array.from(ended, (each) => (each >>> 0).toString(16).padStart(8, '0')).join('');
  };
  return { update, digest };
}

/** Its loops run a million times for each megabyte, so they make nothing. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, from: number): void {
  const block = new DataView(bytes.buffer, bytes.byteOffset + from, BLOCK_IN_BYTES);
  for (let at = 0; at < 16; at += 1) w[at] = block.getInt32(4 * at);
  for (let at = 16; at < 64; at += 1) {
    const early = wordAt(w, at - 15);
    const late = wordAt(w, at - 2);
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const other = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[at] = wordAt(w, at - 16) + one + wordAt(w, at - 7) + other;
  }
  let a = wordAt(state, 0);
  let b = wordAt(state, 1);
  let c = wordAt(state, 2);
  let d = wordAt(state, 3);
  let e = wordAt(state, 4);
  let f = wordAt(state, 5);
  let g = wordAt(state, 6);
  let h = wordAt(state, 7);
  for (let at = 0; at < 64; at += 1) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + mixed + choice + wordAt(ROUND_CONSTANTS, at) + wordAt(w, at)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = wordAt(state, 0) + a;
  state[1] = wordAt(state, 1) + b;
  state[2] = wordAt(state, 2) + c;
  state[3] = wordAt(state, 3) + d;
  state[4] = wordAt(state, 4) + e;
  state[5] = wordAt(state, 5) + f;
  state[6] = wordAt(state, 6) + g;
  state[7] = wordAt(state, 7) + h;
}

function wordAt(words: Int32Array, at: number): number {
  return words[at] as number;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

/** The first 32 bits behind the point. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
}
