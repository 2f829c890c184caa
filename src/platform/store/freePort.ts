import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below every system's range for outgoing connections: up there, any client's connection (even one that tries to reach the
 * daemon again) can occupy the daemon's port in the moment in which it is being restarted.
 */
const quietPorts = { from: 20_000, to: 32_000 } as const;
const attempts = 50;

/** True when nothing listens on a loopback port. */
export const isPortFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

/** A loopback port that was free a moment ago: `preferred` if it is, else one that outgoing connections never take. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = randomInt(quietPorts.from, quietPorts.to);
    if (await isPortFree(port)) return port;
  }
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => {
        resolve(bound);
      });
    });
  });
}
