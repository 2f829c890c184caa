import type { Work } from '../../kernel/work.ts';
import { examineInstallation } from './examineInstallation.ts';
import type { Finding } from './finding.ts';
import { allowOperator } from './operations.policy.ts';

/** How an installation stood when it was looked at. */
export interface Installation {
  readonly lookedAt: Date;
  readonly findings: readonly Finding[];
}

/** A person waits for it: a server that is away is found out by then. */
const lookMs = 5_000;
/** So long everybody is told what was seen last: many tabs, and one that is loaded again and again, ask the servers once. */
const keptMs = 20_000;

let last: { readonly at: Date; readonly seen: Promise<Installation> } | undefined;

const lookAt = async (now: Date): Promise<Installation> => ({
  lookedAt: now,
  findings: await examineInstallation(now, lookMs),
});

/** How the installation stands, seen within the last 20 seconds, for an administrator of a whole city: FORBIDDEN to others. */
export function readInstallation({ actor, now }: Work): Promise<Installation> {
  allowOperator(actor);
  // A clock that was set back makes what was seen no younger.
  if (last === undefined || Math.abs(now.getTime() - last.at.getTime()) > keptMs)
    last = { at: now, seen: lookAt(now) };
  return last.seen;
}
