import { listComments } from '../../../src/modules/opinion/comment.store.ts';
import {
  countFeed,
  countMessagesOf,
  listFeed,
  listMessagesOf,
  listRecentPosts,
} from '../../../src/modules/opinion/message.store.ts';
import { now, area, page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listComments: () => listComments('message', 'reader', page),
  listRecentPosts: () => listRecentPosts(area, 200),
  listFeed: () => listFeed({ area }, page),
  'posts by words': () => listFeed({ area, query: '漏水三天', until: now }, page),
  listMessagesOf: () => listMessagesOf({ authorId: 'person' }, page),
  'messages by words': () => listMessagesOf({ authorId: 'p', query: '漏水' }, page),
  'how many messages': () => countMessagesOf({ authorId: 'p', until: now }),
  'how many posts': () => countFeed({ area, query: '漏水三天', from: now }),
};
