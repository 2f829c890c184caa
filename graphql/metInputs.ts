import {
  getNamedType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** A document as the code generator hands it over. */
export interface PageDocument {
  readonly document?: DocumentNode;
}

type Input = GraphQLArgument | GraphQLInputField;

/** An argument or a field of an input, and what lies in it. */
function* within(input: Input): Generator<Input> {
  yield input;
  const type = getNamedType(input.type);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) yield* within(field);
}

/** Everything that some documents meet: the fields they ask for, those fields' arguments, and the inputs in them. */
export function metInputs(
  schema: GraphQLSchema,
  documents: readonly PageDocument[],
): { readonly fields: GraphQLField<unknown, unknown>[]; readonly inputs: Input[] } {
  const fields = new Set<GraphQLField<unknown, unknown>>();
  const inputs = new Set<Input>();
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    Field: () => {
      const field = info.getFieldDef();
      if (field) fields.add(field);
    },
    Argument: () => {
      const argument = info.getArgument();
      if (argument) for (const input of within(argument)) inputs.add(input);
    },
  });
  for (const { document } of documents) if (document !== undefined) visit(document, visitor);
  return { fields: [...fields], inputs: [...inputs] };
}
