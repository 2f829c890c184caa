import { join } from 'node:path';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { runChild } from '../support/child.ts';

/** How a command-line tool ended; `json` is the object on its last line, empty where there is none. */
export interface ToolRun {
  readonly code: number | null;
  readonly output: string;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Runs src/start/NAME.ts as a user would and waits for its end. */
export const toolRun = async (name: string, args: readonly string[]): Promise<ToolRun> => {
  const child = runChild(join(packageRoot(), `src/start/${name}.ts`), args);
  const code = await child.ended;
  const output = child.output();
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const json = last.startsWith('{') ? (JSON.parse(last) as Record<string, unknown>) : {};
  return { code, output, json };
};
