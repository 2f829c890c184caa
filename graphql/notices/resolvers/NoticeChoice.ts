import { quietTopics } from '../../../src/modules/notices/topic.ts';
import type { NoticeChoiceResolvers } from '../../types.generated.ts';

export const NoticeChoice: NoticeChoiceResolvers = {
  silenced: ({ silenced }) => [...silenced],
  mayBeSilenced: () => [...quietTopics],
  byMail: ({ sent }) => [...sent.MAIL],
  bySms: ({ sent }) => [...sent.SMS],
  byPush: ({ sent }) => [...sent.PUSH],
};
