import { describe, expect, test } from 'vitest';
import {
  findEvaluation,
  findRemoteLoads,
  findSenders,
  findUnknownHosts,
} from '../../scripts/package-checks/find-forbidden.mjs';

describe('what can send', () => {
  test.each([
    "fetch('/x')",
    'const send = globalThis.fetch;',
    "window['fetch'](there)",
    'const { fetch: get } = self;',
    'new XMLHttpRequest()',
    "new WebSocket('wss:')",
    "new EventSource('/x')",
    'navigator.sendBeacon(there)',
    "importScripts('x.js')",
    'new RTCPeerConnection()',
    'new webkitRTCPeerConnection()',
    'new WebTransport(there)',
    'navigator.connection.type',
    "const worker = 'self.onmessage = () => fetch(there)';",
  ])('is found in %s', (code) => {
    expect(findSenders('bad.js', code)).not.toEqual([]);
  });

  test('is not found in a sentence, nor in names that only sound like it', () => {
    const code = "say('To fetch a page is not what it does.'); prefetched(); openConnection();";
    expect(findSenders('good.js', code)).toEqual([]);
  });
});

describe('text that is run as code', () => {
  test.each([
    "eval('1')",
    "new Function('return 1')",
    "window.Function('return 1')()",
    "globalThis['eval'](text)",
    "setTimeout('tick()', 9)",
    'window.setInterval(`tick(${n})`, 9)',
  ])('is found in %s', (code) => {
    expect(findEvaluation('bad.js', code)).not.toEqual([]);
  });

  test('is not found where a timer gets a function', () => {
    expect(findEvaluation('good.js', 'setTimeout(() => retrieval(), 9)')).toEqual([]);
  });
});

describe('what is loaded from elsewhere', () => {
  test.each([
    '<script src="https://cdn.example/x.js"></script>',
    "<link rel=stylesheet href='//cdn.example/x.css'>",
    '<img srcset=https://cdn.example/x.png>',
    '@import "x.css";',
    'body { background: url(https://cdn.example/x.png) }',
    'body { background: url("//cdn.example/x.png") }',
  ])('is found in %s', (text) => {
    expect(findRemoteLoads(text)).not.toEqual([]);
  });

  test('is not found in what the package itself holds', () => {
    const text =
      '<script type="module" src="/assets/desk.js"></script> url(data:image/png;base64,)';
    expect(findRemoteLoads(text)).toEqual([]);
  });

  test('is found by its host wherever it stands, unless that is listed', () => {
    const code = "open('https://egov.uscis.gov/'); load('https://CDN.example/x.js');";
    expect(findUnknownHosts(code, { 'egov.uscis.gov': 'a link' })).toEqual(['cdn.example']);
  });
});
