import { Kind, type OperationDefinitionNode } from 'graphql';

/**
 * The root field that an operation asks for, `several` for more than one. Log and figures name it: the names come from the
 * schema, so that no client can make new figures or write words of its own (a phone number is a name too) into the log.
 */
export function rootFieldOf(operation: OperationDefinitionNode): string {
  const names = new Set(
    operation.selectionSet.selections.map((one) =>
      one.kind === Kind.FIELD ? one.name.value : 'several',
    ),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : 'several';
}
