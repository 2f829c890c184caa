import { parseArgs, type ParseArgsConfig } from 'node:util';
import { storeErrorToAppError } from '../platform/mongo.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The values of a tool's flags, as parseArgs gives them. */
export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What a tool came to: done (exit 0) or refused (exit 1), a line for people, an object for scripts. */
export interface Outcome {
  readonly done: boolean;
  readonly line: string;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** A command-line tool: how it is called, and what it does. */
export interface Tool {
  readonly usage: string;
  readonly options: Options;
  /** `say` prints progress for people (stderr), so that stdout stays readable by scripts. */
  run(flags: Flags, words: readonly string[], say: (line: string) => void): Promise<Outcome>;
}

/** The call itself is wrong: exit 2, with the usage. */
export class WrongUsage extends Error {}

/** A flag's text, or undefined; a flag given without its text is wrong usage. */
export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new WrongUsage(`--${name} wants a value`);
}

/**
 * Runs a tool and gives its exit code: 0 done, 1 refused, 2 wrong usage. With `--json` the last line of stdout is one JSON
 * object, `{"error"}` when it failed; `--help` prints the usage. A failure is one line that says what to do.
 */
export async function runTool(tool: Tool, argv: readonly string[]): Promise<0 | 1 | 2> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const { values, positionals } = parse(tool, argv);
    if (values['help'] === true) {
      process.stdout.write(`${tool.usage}\n`);
      return 0;
    }
    const outcome = await tool.run(values, positionals, say);
    const isJson = values['json'] === true;
    if (isJson && !outcome.done) say(outcome.line);
    process.stdout.write(`${isJson ? JSON.stringify(outcome.summary) : outcome.line}\n`);
    return outcome.done ? 0 : 1;
  } catch (error) {
    const line = lineOf(error);
    say(line);
    if (error instanceof WrongUsage) say(tool.usage);
    if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: line })}\n`);
    return error instanceof WrongUsage ? 2 : 1;
  }
}

/** What is told of a failure; a store that is away or too slow is told as such, without the driver's words. */
function lineOf(error: unknown): string {
  const told = storeErrorToAppError(error) ?? error;
  return told instanceof Error ? told.message : String(told);
}

const always: Options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };

function parse(tool: Tool, argv: readonly string[]) {
  try {
    const options = { ...tool.options, ...always };
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}
