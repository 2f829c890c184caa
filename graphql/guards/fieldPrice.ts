import { isListType, isNonNullType, Kind, type GraphQLField } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What the SDL says of a field without pages. */
export interface FieldPrice {
  /** How many rows it is counted for (`@listSize`); 1 for what is no list. */
  readonly rows: number;
  /** Whether the store is asked once for each parent (`@ownRead`). */
  readonly hasOwnRead: boolean;
}

/** A list that does not say how many it holds. */
const plainListSize = 10;

const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function read(field: Field): FieldPrice {
  const directives = field.astNode?.directives ?? [];
  const size = directives.find(({ name }) => name.value === 'listSize')?.arguments?.[0]?.value;
  const listed = size?.kind === Kind.INT ? Number(size.value) : plainListSize;
  return {
    rows: isList(field) ? listed : 1,
    hasOwnRead: directives.some(({ name }) => name.value === 'ownRead'),
  };
}

// Each request is weighed: the words of the SDL are read once a field.
const prices = new WeakMap<Field, FieldPrice>();

/** The price of a field, as its line in the SDL declares it. */
export function priceOf(field: Field): FieldPrice {
  const known = prices.get(field) ?? read(field);
  prices.set(field, known);
  return known;
}
