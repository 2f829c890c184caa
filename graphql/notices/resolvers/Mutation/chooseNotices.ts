import { definedFields } from '../../../../src/kernel/definedFields.ts';
import { chooseNotices as choose } from '../../../../src/modules/notices/chooseNotices.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const chooseNotices: NonNullable<MutationResolvers['chooseNotices']> = (
  _parent,
  { input: { version, silenced, byMail, bySms, byPush, quietHours, dailyAt } },
  { work },
) =>
  choose(work, {
    version,
    silenced,
    sent: { MAIL: byMail, SMS: bySms, PUSH: byPush },
    ...definedFields({ quietHours, dailyAt }),
  });
