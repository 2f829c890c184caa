import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { apiLimits } from './apiLimits.ts';

/** A place in the answer: how many selections of the document fill it, and the places below it. */
interface Place {
  count: number;
  readonly below: Map<string, Place>;
}

const newPlace = (): Place => ({ count: 0, below: new Map() });

/**
 * Refuses a document that asks for the same place of the answer more than 32 times: validation holds all of them against each
 * other, each pair with all that lies below. The document's size is bounded before, and with it the time that this takes.
 */
export function checkRepeats(document: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);

  const fill = (set: SelectionSetNode | undefined, place: Place): void => {
    for (const selection of set?.selections ?? [])
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const inner = place.below.get(name) ?? newPlace();
        place.below.set(name, inner);
        inner.count += 1;
        if (inner.count > apiLimits.repeatsMax)
          throw new GraphQLError(
            `Ask for the same field at most ${String(apiLimits.repeatsMax)} times in one place.`,
          );
        fill(selection.selectionSet, inner);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) fill(selection.selectionSet, place);
      else fill(fragments.get(selection.name.value)?.selectionSet, place);
  };
  for (const definition of document.definitions)
    if ('selectionSet' in definition) fill(definition.selectionSet, newPlace());
}
