import type { OrderHeldFragment } from '../../gql/desk.generated/graphql.ts';

/** What every form about the order of an area is given: what holds, and how it is read again. */
export interface OrderForm {
  readonly order: OrderHeldFragment;
  readonly onAgain: () => void;
}
