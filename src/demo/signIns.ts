import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemoSignIn } from '../../graphql/context.ts';
import { present } from '../kernel/assert.ts';
import { communityOf } from '../modules/community/area.ts';
import { demoAreas } from './community.ts';
import { demoFirms, demoPeople, type DemoPerson } from './people.ts';
import { seedHashOf, type DemoMark } from './demoMark.ts';

const demoFile = z.object({ seed: z.string().min(32) });

/** What DATA_DIR/demo.json keeps: the secret that this installation's demo passwords come from. */
export type DemoFile = z.infer<typeof demoFile>;

/** One way to sign in, as `npm start` prints it and the page of the demo offers it. */
export interface SignIn extends DemoSignIn {
  readonly desk: string;
}

const pathIn = (dataDir: string): string => join(dataDir, 'demo.json');

/** The demo's file, or undefined before the first start. Throws one line when it cannot be read. */
export function readDemoFile(dataDir: string): DemoFile | undefined {
  const path = pathIn(dataDir);
  if (!existsSync(path)) return undefined;
  try {
    return demoFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Error(`${path} cannot be read: remove it to go on without the demo sign-ins.`);
  }
}

/** Writes the demo's file, readable by its owner alone. */
export function writeDemoFile(dataDir: string, file: DemoFile): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(pathIn(dataDir), `${JSON.stringify(file)}\n`, { mode: 0o600 });
}

const passwordLength = 12;

/** Passwords come from a secret that is random for each installation: they can be printed again, and are in no code. */
export const demoPassword = (seed: string, userName: string): string =>
  createHmac('sha256', seed)
    .update(userName)
    .digest('base64url')
    .replaceAll(/[-_]/gu, 'x')
    .slice(0, passwordLength);

/** The sign-ins that work in a store with this mark, as this installation knows them: none where the community is another's. */
export function signInsFor(dataDir: string, mark: DemoMark | null): SignIn[] {
  const file = readDemoFile(dataDir);
  const isOurs =
    file !== undefined && mark?.isDone === true && mark.seedHash === seedHashOf(file.seed);
  return isOurs ? demoSignIns(file.seed) : [];
}

/** The sign-ins to print and to offer: one for each desk. */
export const demoSignIns = (seed: string): SignIn[] =>
  demoPeople.flatMap((person) => {
    const { desk, userName, displayName, isNew = false } = person;
    if (desk === undefined) return [];
    const password = demoPassword(seed, userName);
    return [{ desk, userName, displayName, isNew, password, ...standingOf(person) }];
  });

/** In which role somebody is met, and where. */
function standingOf({ userName, home, roles = [] }: DemoPerson): Pick<SignIn, 'role' | 'place'> {
  const firm = demoFirms.find(({ representative }) => representative === userName);
  const [granted] = roles;
  if (granted === undefined && firm !== undefined)
    return { role: 'FIRM_REPRESENTATIVE', place: firm.name };
  const [role, scope] = granted ?? ['RESIDENT', communityOf(home)];
  const area = demoAreas.find(([path]) => path === scope);
  return { role, place: present(area, scope)[1] };
}
