// Threads of Node 20 do not inherit tsx's loader: started from TypeScript, a printer begins here.
import { register } from 'tsx/esm/api';

register();
const { default: print } = await import('./printerThread.ts');
export default print;
