import { present } from '../../../../src/kernel/assert.ts';
import { appealDecision as appeal } from '../../../../src/modules/moderation/appealDecision.ts';
import { decisionsOnMine } from '../../../../src/modules/moderation/decisionOnMine.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const appealDecision: NonNullable<MutationResolvers['appealDecision']> = async (
  _parent,
  args,
  { work },
) => {
  const outcome = await appeal(work, args);
  if (!('done' in outcome)) return resultOf('DecisionOnMine', outcome);
  const own = decisionsOnMine(outcome.done, work.now).find(
    ({ decision }) => decision.number === args.decision,
  );
  return resultOf('DecisionOnMine', { done: present(own, 'decision') });
};
