import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { makeSchema } from '../../graphql/schema.ts';
import { runTool, WrongUsage, type Tool } from './tool.ts';

const printSchema: Tool = {
  usage: `Usage: npm run schema [-- --json]

Prints the schema that the page is checked against, in alphabetical order.
  --json  prints {"schema"} as the last line
Exit code: 0 done, 2 wrong usage.`,
  options: {},
  run(_flags, words) {
    if (words.length > 0) throw new WrongUsage(`unknown: ${words.join(' ')}`);
    const schema = print(lexicographicSortSchema(makeSchema()));
    return Promise.resolve({ done: true, line: schema, summary: { schema } });
  },
};

process.exitCode = await runTool(printSchema, process.argv.slice(2));
