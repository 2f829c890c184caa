import { parentPort } from 'node:worker_threads';

// A thread that loads for ever and never says that it is ready.
parentPort?.on('message', () => undefined);
