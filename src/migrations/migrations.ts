import type { Migration } from '../platform/migration.ts';
import { areaColumns } from './202611261137-area-columns.ts';
import { namesFound } from './202611290340-names-found.ts';
import { wholeEvents } from './202611290355-whole-events.ts';
import { figureReleases } from './202611290430-figure-releases.ts';
import { queueOrder } from './202611290615-queue-order.ts';
import { neutralCaseTitles } from './202611291500-neutral-case-titles.ts';
import { plainNames } from './202611291330-plain-names.ts';
import { listColumns } from './202611291800-list-columns.ts';
import { servicesByName } from './202611291810-services-by-name.ts';
import { foldedSearchKeys } from './202611300010-folded-search-keys.ts';
import { wordsOfTheFeed } from './202611291820-words-of-the-feed.ts';
import { noticeTopics } from './202611301010-notice-topics.ts';
import { papersOfPeople } from './202611302010-papers-of-people.ts';
import { topicsChosenAmong } from './202611302050-topics-chosen-among.ts';
import { deadEventsListed } from './202611302115-dead-events-listed.ts';
import { earlierWordingsSealed } from './202611302340-earlier-wordings-sealed.ts';
import { choicesOfPush } from './202611301330-choices-of-push.ts';

/** Every change of stored data since the first release, each in a file of its own. */
export const migrations: readonly Migration[] = [
  areaColumns,
  namesFound,
  wholeEvents,
  figureReleases,
  queueOrder,
  neutralCaseTitles,
  plainNames,
  listColumns,
  servicesByName,
  wordsOfTheFeed,
  foldedSearchKeys,
  noticeTopics,
  choicesOfPush,
  papersOfPeople,
  topicsChosenAmong,
  deadEventsListed,
  earlierWordingsSealed,
];
