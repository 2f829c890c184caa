import type { ReviewLineFragment } from '../../gql/desk.generated/graphql.ts';

/** What every act on an item of the queue is given: the item as it was read, and where what became of it goes. */
export interface ReviewAct {
  readonly item: ReviewLineFragment;
  readonly onChanged: (item: ReviewLineFragment) => void;
  readonly onHitch: () => void;
}
