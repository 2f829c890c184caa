import { getOperationAST, Kind, type ExecutionArgs, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DoorServerContext, RequestNote } from '../context.ts';

const rootFieldOf = (operation: OperationDefinitionNode): string => {
  const names = new Set(
    operation.selectionSet.selections.map((one) =>
      one.kind === Kind.FIELD ? one.name.value : 'several',
    ),
  );
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : 'several';
};

/**
 * Notes which operation runs, by its root field: the names come from the schema, so that no client can make new figures or
 * write words of its own (a phone number is a name too) into the log.
 */
export function noteOperation(note: RequestNote, operation: OperationDefinitionNode): void {
  note.operation = rootFieldOf(operation);
}

/** Notes the operations that Yoga runs. */
export const requestNotes = (): Plugin<DoorServerContext, DoorServerContext> => ({
  onExecute({ args }) {
    const execution: ExecutionArgs = args;
    const operation = getOperationAST(execution.document, execution.operationName);
    if (operation) noteOperation(args.contextValue.door.note, operation);
  },
});
