import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { createSchema } from 'graphql-yoga';
import { costOf, type Variables } from '../../graphql/validation/queryCost.ts';
import { present } from '../../src/kernel/assert.ts';

/** An answer that refuses. */
export interface Refusal {
  readonly data?: unknown;
  readonly errors: { message: string; extensions: Record<string, unknown> }[];
}

/** What the page says of its bodies. */
export const json = { 'content-type': 'application/json' };

/** The code of the first error in an answer's body. */
export const codeOf = async (answer: Response): Promise<unknown> => {
  const { errors } = (await answer.json()) as Refusal;
  return errors[0]?.extensions['code'];
};

/** What the (named) operation of a document could cost. */
export function queryCost(
  schema: GraphQLSchema,
  query: string,
  variables: Variables = {},
  name?: string,
): number {
  const document = parse(query);
  const operation = present(getOperationAST(document, name), 'an operation');
  return costOf(schema, document, operation)(variables);
}

/** A schema of our own where the real one has nothing slow, deep or long enough. */
export const trySchema = () =>
  createSchema({
    typeDefs: /* GraphQL */ `
      type Node {
        next: Node
        name: String
        nodes(first: Int! = 20): NodeConnection
        plain: [Node!]
      }
      type NodeConnection {
        edges: [NodeEdge!]!
      }
      type NodeEdge {
        node: Node!
      }
      type Query {
        node: Node
        slow: String
        id(id: ID!): String
        nodes(first: Int! = 20, after: String): NodeConnection
      }
      type Mutation {
        signIn(name: String!): String
        other: String
      }
    `,
    resolvers: {
      Query: {
        node: () => ({ name: 'a' }),
        slow: () => new Promise(() => undefined),
        id: (_parent, { id }: { id: string }) => id,
        nodes: () => ({ edges: [] }),
      },
      Mutation: { signIn: () => 'guess', other: () => 'other' },
    },
  });
