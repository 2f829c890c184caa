import { isListType, isNonNullType, Kind, type GraphQLField } from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What the SDL says of a field without pages. */
export interface FieldCost {
  /** How many rows it is counted for (`@listSize`); 1 for what is no list. */
  readonly rows: number;
  /** Whether the store is asked once for each parent (`@ownRead`). */
  readonly hasOwnRead: boolean;
}

/** A list that does not say how many it holds. */
const plainListSize = 10;

const isList = ({ type }: Field): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function read(field: Field): FieldCost {
  const directives = field.astNode?.directives ?? [];
  const size = directives.find(({ name }) => name.value === 'listSize')?.arguments?.[0]?.value;
  const listed = size?.kind === Kind.INT ? Number(size.value) : plainListSize;
  return {
    rows: isList(field) ? listed : 1,
    hasOwnRead: directives.some(({ name }) => name.value === 'ownRead'),
  };
}

// Each request is weighed: the words of the SDL are read once a field.
const costs = new WeakMap<Field, FieldCost>();

/** The cost of a field, as its line in the SDL declares it. */
export function fieldCostOf(field: Field): FieldCost {
  const known = costs.get(field) ?? read(field);
  costs.set(field, known);
  return known;
}
