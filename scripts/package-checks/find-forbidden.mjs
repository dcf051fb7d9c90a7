import { readCode } from './read-code.mjs';

/** Whatever can send or fetch, and what tells of the connection. */
const SENDERS = [
  'BackgroundFetchManager',
  'EventSource',
  'RTCPeerConnection',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'XMLHttpRequest',
  'fetch',
  'fetchLater',
  'importScripts',
  'mozRTCPeerConnection',
  'sendBeacon',
  'webkitRTCPeerConnection',
];
/** Also in a text: it may be run as code elsewhere, as in a worker made of it. */
const IN_TEXT =
  /\bfetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts|navigator\.connection/g;

/**
 * The ways that a script has to reach the network, its own and those of the libraries in it.
 * @param {string} file
 * @param {string} code
 * @returns {string[]} each with what stands around it
 */
export function findSenders(file, code) {
  const { names } = readCode(file, code);
  const named = SENDERS.filter((name) => names.has(name));
  const written = [...code.matchAll(IN_TEXT)].map(
    ({ index }) => `…${code.slice(Math.max(0, index - 60), index + 60)}…`,
  );
  return [...named, ...written];
}

/**
 * How a script runs text as code, which no page policy of ours would let it.
 * @param {string} file
 * @param {string} code
 */
export function findEvaluation(file, code) {
  return readCode(file, code).evaluates;
}

/**
 * What a page or a style sheet would load from elsewhere: by an attribute, an `@import` or a `url()`.
 * @param {string} text HTML or CSS
 */
export function findRemoteLoads(text) {
  const loads =
    /\b(?:src|srcset|href|action|data|poster)\s*=\s*["']?\s*(?:[a-z]+:)?\/\/[^\s"'>]*|@import\b[^;]*|url\(\s*["']?\s*(?:[a-z]+:)?\/\/[^)]*\)/gi;
  return [...text.matchAll(loads)].map(([found]) => found);
}

/**
 * The hosts whose addresses stand in a file. Each that may is listed with its reason in
 * test/golden/hosts.json: pages to open by hand, and names that are never loaded.
 * @param {string} text
 * @param {Readonly<Record<string, string>>} known
 */
export function findUnknownHosts(text, known) {
  const hosts = [...text.matchAll(/\b(?:https?|wss?|ftp):\/\/([\w.-]+)/gi)].map(([, host = '']) =>
    host.toLowerCase(),
  );
  return [...new Set(hosts)].filter((host) => known[host] === undefined);
}
