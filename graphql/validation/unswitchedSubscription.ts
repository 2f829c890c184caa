import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const switches = new Set(['skip', 'include']);

const isSwitched = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => switches.has(name.value));

/** What a subscription listens to stands in it whatever its variables are (GraphQL, 5.2.4.1): without a field there is nothing to listen to. */
export const unswitchedSubscription = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    for (const node of rootSelections(context, selectionSet))
      if (isSwitched(node))
        context.reportError(
          new GraphQLError('What is listened to has no @skip or @include.', { nodes: node }),
        );
  },
});

/** The selections at the root, those of fragments with them: none leads back to itself (`documentSize`). */
function* rootSelections(
  context: ValidationContext,
  { selections }: SelectionSetNode,
): Generator<SelectionNode> {
  for (const node of selections) {
    yield node;
    if (node.kind === Kind.INLINE_FRAGMENT) yield* rootSelections(context, node.selectionSet);
    if (node.kind !== Kind.FRAGMENT_SPREAD) continue;
    const fragment = context.getFragment(node.name.value);
    if (fragment) yield* rootSelections(context, fragment.selectionSet);
  }
}
