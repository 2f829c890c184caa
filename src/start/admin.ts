import { existsSync } from 'node:fs';
import { AppError } from '../kernel/appError.ts';
import { idFrom } from '../kernel/id.ts';
import type { Work } from '../kernel/work.ts';
import { addArea } from '../modules/community/addArea.ts';
import { parentOf } from '../modules/community/area.ts';
import { findArea } from '../modules/community/area.store.ts';
import { grantRole } from '../modules/identity/grantRole.ts';
import { findPersonByName } from '../modules/identity/person.store.ts';
import { readConfig } from './config.ts';
import { detectEncoding } from './import/detectEncoding.ts';
import { readRows } from './import/readRows.ts';
import { runTool, textFlag, WrongUsage } from './tool.ts';
import type { Outcome, Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const usage = `Usage: npm run admin -- [--areas FILE.csv] [--name NAME --area PATH] [--json]

Sets up an installation without the demo community (DEMO=off). Works whether or not the server runs.
  --areas FILE  adds the areas of a CSV file with the columns path,name (nb,宁波 · nb/hs,海曙区 · …), larger ones first or not;
                areas that are there already stay
  --name NAME   gives the person of this sign-in name (who has signed up) the role ADMIN …
  --area PATH   … over this area
  --json        prints {"added","alreadyThere","refused","admin"} as the last line
Exit code: 0 done, 1 refused, 2 wrong usage.`;

interface AreaCount {
  added: number;
  alreadyThere: number;
  refused: number;
}

/** Adds the areas of a file, larger ones first; says of each refused row why. */
async function addAreas(work: Work, file: string, say: (line: string) => void): Promise<AreaCount> {
  const count: AreaCount = { added: 0, alreadyThere: 0, refused: 0 };
  const rows: { line: number; path: string; name: string }[] = [];
  for await (const row of readRows(file, 'csv', await detectEncoding(file), () => undefined)) {
    const { path, name } = 'fields' in row ? row.fields : {};
    if (typeof path === 'string' && typeof name === 'string') {
      rows.push({ line: row.line, path: path.trim(), name: name.trim() });
      continue;
    }
    count.refused += 1;
    say(`Line ${String(row.line)}: ${'wrong' in row ? row.wrong : 'path or name is missing'}`);
  }
  for (const row of rows.sort((a, b) => depth(a.path) - depth(b.path))) {
    const came = await addOne(work, row);
    if (came === 'added' || came === 'alreadyThere') count[came] += 1;
    else {
      count.refused += 1;
      say(`Line ${String(row.line)}: ${came.why}`);
    }
  }
  return count;
}

const depth = (path: string): number => path.split('/').length;

async function addOne(
  work: Work,
  { path, name }: { path: string; name: string },
): Promise<'added' | 'alreadyThere' | { why: string }> {
  const before = await findArea(path);
  if (before !== null)
    return before.name === name
      ? 'alreadyThere'
      : { why: `${path} is there already with the name ${before.name}` };
  const code = path.split('/').at(-1) ?? '';
  try {
    const key = idFrom('area', path);
    await addArea(work, { key, parent: parentOf(path), code, name });
    return 'added';
  } catch (error) {
    if (error instanceof AppError) return { why: `${path}: ${error.message}` };
    throw error;
  }
}

/** Makes the person of a sign-in name an administrator; undefined when there is no such person. */
async function makeAdmin(work: Work, name: string, area: string): Promise<string | undefined> {
  const person = await findPersonByName(name);
  if (person === null) return undefined;
  await grantRole(work, { personId: person.id, role: 'ADMIN', scope: area });
  return person.userName;
}

const admin: Tool = {
  usage,
  options: { areas: { type: 'string' }, name: { type: 'string' }, area: { type: 'string' } },
  async run(flags, words, say) {
    const areas = textFlag(flags, 'areas');
    const name = textFlag(flags, 'name');
    const area = textFlag(flags, 'area');
    if (words.length > 0) throw new WrongUsage(`unknown: ${words.join(' ')}`);
    if (areas === undefined && name === undefined)
      throw new WrongUsage('say what to do: --areas FILE, or --name NAME --area PATH');
    if ((name === undefined) !== (area === undefined))
      throw new WrongUsage('--name and --area belong together');
    if (areas !== undefined && !existsSync(areas)) throw new Error(`There is no file ${areas}.`);
    return withStore(readConfig(), 'admin', say, (work) =>
      setUp(work, { areas, admin: name && area ? { name, area } : undefined }, say),
    );
  },
};

async function setUp(
  work: Work,
  asked: { areas: string | undefined; admin: { name: string; area: string } | undefined },
  say: (line: string) => void,
): Promise<Outcome> {
  const count =
    asked.areas === undefined
      ? { added: 0, alreadyThere: 0, refused: 0 }
      : await addAreas(work, asked.areas, say);
  const lines =
    asked.areas === undefined
      ? []
      : [
          `Areas: ${String(count.added)} added, ${String(count.alreadyThere)} there already, ${String(count.refused)} refused.`,
        ];
  if (asked.admin === undefined)
    return { done: count.refused === 0, line: lines.join('\n'), summary: { ...count } };

  const { name, area } = asked.admin;
  const made = await makeAdmin(work, name, area);
  lines.push(
    made === undefined
      ? `There is nobody with the sign-in name ${name}: sign up on the page first.`
      : `${made} is ADMIN over ${area} and has to sign in again.`,
  );
  return {
    done: made !== undefined && count.refused === 0,
    line: lines.join('\n'),
    summary: { ...count, admin: made ?? null },
  };
}

process.exitCode = await runTool(admin, process.argv.slice(2));
