import {
  getNamedType,
  GraphQLError,
  isIntrospectionType,
  type ASTVisitor,
  type ValidationContext,
} from 'graphql';

/**
 * Keeps the shape of the schema closed. `__typename` stays, and so does the bare question for a type by its name, which the
 * audits of GraphQL over HTTP use to try variables: it tells nothing that its asker did not say.
 */
export const noIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    const parent = context.getParentType();
    const type = context.getType();
    if (!parent || !type || node.name.value === '__typename') return;
    const isBareQuestion = isIntrospectionType(parent)
      ? parent.name === '__Type' && node.name.value === 'name'
      : node.name.value === '__type';
    const asks = isIntrospectionType(parent) || isIntrospectionType(getNamedType(type));
    if (asks && !isBareQuestion)
      context.reportError(new GraphQLError('Introspection is closed here.', { nodes: node }));
  },
});
