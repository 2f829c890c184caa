import { present } from '../../../../src/kernel/assert.ts';
import { turnOnPush as turnOn } from '../../../../src/modules/delivery/turnOnPush.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const turnOnPush: NonNullable<MutationResolvers['turnOnPush']> = (
  _parent,
  { input },
  { work, session },
) => turnOn(work, present(session, 'the session of somebody signed in'), input);
