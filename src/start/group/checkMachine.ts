import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { listenProblem } from '../../http/httpServer.ts';

/** Throws one line when something that `npm ci` or the machine should provide is missing. */
export async function checkMachine(host: string, port: number): Promise<void> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
  try {
    createRequire(import.meta.url).resolve('nodejieba/build/Release/nodejieba.node');
  } catch {
    throw new Error(
      'The Chinese word segmenter is not built: install a C++ compiler (on Debian: apt-get install g++ make), then run npm ci again.',
    );
  }
  if (port !== 0) await checkPort(host, port);
}

function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(new Error(listenProblem(error, port, host)));
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}
