import { getNamedType, isEnumType, type GraphQLEnumType, type GraphQLSchema } from 'graphql';
import { metInputs, type PageDocument } from './metInputs.ts';

// The generator sorts a type's values; its SDL has them in the order in which they are to be read.
const valuesOf = ({ astNode, extensionASTNodes }: GraphQLEnumType): string[] =>
  [astNode, ...extensionASTNodes].flatMap((node) =>
    (node?.values ?? []).map(({ name }) => name.value),
  );

/** A plugin of the code generator: every value of the enums that a part of the page sends, in the order of the schema. */
export const plugin = (schema: GraphQLSchema, documents: readonly PageDocument[]): string => {
  const types = metInputs(schema, documents).inputs.map(({ type }) => getNamedType(type));
  const enums = new Map(types.filter(isEnumType).map((type) => [type.name, valuesOf(type)]));
  const lines = [...enums].sort().map(([name, values]) => {
    const words = values.map((value) => `'${value}'`).join(', ');
    return `  ${name}: [${words}],\n`;
  });
  return `/** What can be chosen from, by the name of the enum in the schema. */
export const values = {
${lines.join('')}} as const;
`;
};
