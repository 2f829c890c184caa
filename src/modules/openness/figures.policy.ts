import type { Actor, Role } from '../../kernel/work.ts';
import { levelOf } from '../community/area.ts';

/** Who sees how the platform's own work goes: the runs of its jobs, and how far it is behind. */
export const jobReaders = ['ADMIN', 'AUDITOR'] as const satisfies readonly Role[];

/** Only the platform's own job counts and publishes. */
export const mayPublish = (actor: Actor): boolean => actor.role === 'SYSTEM';

/** Figures are public from the community up: a grid is a few hundred people, who know one another. */
export const isPublicArea = (path: string): boolean => {
  const level = levelOf(path);
  return level !== undefined && level !== 'GRID';
};
