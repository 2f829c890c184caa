import type { GraphQLSchema } from 'graphql';
import { present } from '../src/kernel/assert.ts';
import { limitNameOf, limits } from './limits.ts';
import { metInputs, type PageDocument } from './metInputs.ts';

/** A plugin of the code generator: the limits that a part of the page meets in its own documents, as a file that it can import. */
export const plugin = (schema: GraphQLSchema, documents: readonly PageDocument[]): string => {
  const { fields, inputs } = metInputs(schema, documents);
  const names = new Set([...fields, ...inputs].flatMap((one) => limitNameOf(one) ?? []));
  const lines = [...names].sort().map((name) => {
    const { min, max } = present(limits.get(name), name);
    return `  ${name}: { min: ${String(min)}, max: ${String(max)} },\n`;
  });
  return `/** What the server takes, from the schema: characters of a text, a number, or time in the limit's own unit. */
export const limits = {
${lines.join('')}} as const;
`;
};
