import { getOperationAST, Kind, type ExecutionArgs, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DoorServerContext, RequestNote } from '../context.ts';

const plainName = /^[A-Za-z][A-Za-z0-9_]{0,59}$/u;

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
 * Notes which operation runs. Figures are kept by root field: the names come from the schema, so that no client can make
 * new ones; the name that the client gave stands in the log alone.
 */
export function noteOperation(note: RequestNote, operation: OperationDefinitionNode): void {
  note.operation = rootFieldOf(operation);
  const name = operation.name?.value;
  if (name !== undefined && plainName.test(name)) note.name = name;
}

/** Notes the operations that Yoga runs. */
export const requestNotes = (): Plugin<DoorServerContext, DoorServerContext> => ({
  onExecute({ args }) {
    const execution: ExecutionArgs = args;
    const operation = getOperationAST(execution.document, execution.operationName);
    if (operation) noteOperation(args.contextValue.door.note, operation);
  },
});
