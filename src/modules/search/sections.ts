import { covers, type Actor } from '../../kernel/work.ts';
import { communityOf } from '../community/area.ts';
import { listPathsIn } from '../community/area.store.ts';
import { mayReadCasesOf } from '../mediation/case.policy.ts';
import { mayReadReportsOf } from '../opinion/message.policy.ts';
import { sectionOf, type Audience } from './shard.ts';

/** Which audiences of an area a person belongs to: the same sentences by which the modules themselves decide. */
const audiencesOf = (actor: Actor, area: string): Audience[] => [
  ...(actor.role !== 'VISITOR' && covers(actor.scope, area) ? (['AREA'] as const) : []),
  ...(mayReadReportsOf(actor, area) ? (['TEAM'] as const) : []),
  ...(mayReadCasesOf(actor, area) ? (['CASE_TEAM'] as const) : []),
];

/** The parts of the index that a person reads in an area and all that lies in it; what is everybody's is always among them. */
export async function sectionsFor(actor: Actor, area: string): Promise<string[]> {
  const audiences = audiencesOf(actor, area);
  const everybody = sectionOf('EVERYONE', '');
  if (audiences.length === 0) return [everybody];
  const communities = new Set((await listPathsIn(area)).map(communityOf));
  return [
    everybody,
    ...[...communities].flatMap((one) => audiences.map((audience) => sectionOf(audience, one))),
  ];
}
