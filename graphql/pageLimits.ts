import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { present } from '../src/kernel/assert.ts';
import { limitNameOf, limits } from './limits.ts';

/** The limits of an input and of the inputs in it. */
function namesIn(type: GraphQLInputType): (string | undefined)[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => [
    limitNameOf(field),
    ...namesIn(field.type),
  ]);
}

/** The limits that some documents meet: of the root fields they ask for, of those fields' arguments and of the inputs in them. */
function namesMetBy(schema: GraphQLSchema, documents: readonly DocumentNode[]): Set<string> {
  const met = new Set<string>();
  const info = new TypeInfo(schema);
  const meet = (names: readonly (string | undefined)[]): void => {
    for (const name of names) if (name !== undefined) met.add(name);
  };
  const visitor = visitWithTypeInfo(info, {
    Field: () => {
      const field = info.getFieldDef();
      if (field !== null && field !== undefined) meet([limitNameOf(field)]);
    },
    Argument: () => {
      const argument = info.getArgument();
      if (argument) meet([limitNameOf(argument), ...namesIn(argument.type)]);
    },
  });
  for (const document of documents) visit(document, visitor);
  return met;
}

/** A plugin of the code generator: the limits that a part of the page meets in its own documents, as a file that it can import. */
export const plugin = (
  schema: GraphQLSchema,
  documents: readonly { readonly document?: DocumentNode }[],
): string => {
  const nodes = documents.flatMap(({ document }) => document ?? []);
  const lines = [...namesMetBy(schema, nodes)].sort().map((name) => {
    const { min, max } = present(limits.get(name), name);
    return `  ${name}: { min: ${String(min)}, max: ${String(max)} },\n`;
  });
  return `/** What the server takes, from the schema: characters of a text, a number, or time in the limit's own unit. */\nexport const limits = {\n${lines.join('')}} as const;\n`;
};
