import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

const guardedFields = new Set([
  ...['signIn', 'signUp', 'lookUpAccount', 'resetPassword', 'changePassword', 'changePhone'],
  ...['closeAccount', 'reopenAccount', 'issueResetCode'],
]);

/** One sign-in (sign-up, look-up) in a document: aliases must not turn one request into many guesses. */
export function signInOnce(context: ValidationContext): ASTVisitor {
  const seen = new Set<string>();
  return {
    Field(node) {
      const name = node.name.value;
      if (!guardedFields.has(name) || context.getParentType()?.name !== 'Mutation') return;
      if (seen.has(name))
        context.reportError(
          new GraphQLError(`Ask for ${name} once in a document.`, { nodes: node }),
        );
      seen.add(name);
    },
  };
}
