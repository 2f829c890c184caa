import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';
import { doorLimits } from './limits.ts';

/** A document holds few operations: only one of them runs, and all of them cost their checking. */
export function fewOperations(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    OperationDefinition(node) {
      count += 1;
      if (count === doorLimits.operationsMax + 1)
        context.reportError(
          new GraphQLError(
            `Send at most ${String(doorLimits.operationsMax)} operations in a document.`,
            { nodes: node },
          ),
        );
      return false;
    },
  };
}
