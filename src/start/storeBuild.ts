import { buildRustDaemon } from '../platform/store/buildRustDaemon.ts';
import { rustCrate } from '../platform/store/rustDaemon.ts';
import { runTool, WrongUsage, type Tool } from './tool.ts';

const usage = `Usage: npm run store:build [-- --json]

Builds the Rust daemon of SecantusDB ${rustCrate.version} (about 6 minutes, once) into the user's cache folder, where npm start
finds it and prefers it to the Python daemon. Needs cargo (https://rustup.rs) and a C++ compiler with cmake.

  --json          prints {"program","built","seconds"} as the last line
Exit code: 0 done (or built already), 1 refused, 2 wrong usage.`;

const storeBuildTool: Tool = {
  usage,
  options: {},
  async run(_flags, words, say) {
    if (words.length > 0) throw new WrongUsage('store:build takes no words');
    const startedMs = performance.now();
    const { program, built } = await buildRustDaemon({ say });
    const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
    const line = built
      ? `Built in ${String(seconds)} s: ${program}. The next npm start uses it for new data; STORE=rust asks for it.`
      : `Built already: ${program}`;
    return { done: true, line, summary: { program, built, seconds } };
  },
};

process.exitCode = await runTool(storeBuildTool, process.argv.slice(2));
