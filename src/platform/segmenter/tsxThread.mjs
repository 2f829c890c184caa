// Threads of Node 20 do not inherit tsx's loader: started from TypeScript, a thread begins here and reads its real file.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.file);
