import net from 'node:net';

/**
 * @typedef {object} NetworkLog
 * @property {number} port where the browser is told to find its proxy
 * @property {string[]} attempts the first line of everything that tried to leave the browser
 * @property {() => void} close
 */

/**
 * A proxy that lets nothing through and writes down who knocked. Playwright's own request events do not
 * see everything a worker or the browser itself sends; what has to pass a proxy is seen for certain.
 * @returns {Promise<NetworkLog>}
 */
export async function startNetworkLog() {
  /** @type {string[]} */
  const attempts = [];
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      attempts.push(bytes.toString('latin1').split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 Nothing leaves this machine\r\nContent-Length: 0\r\n\r\n');
    });
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { port: address.port, attempts, close: () => server.close() };
}
