import {
  getNamedType,
  isLeafType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { runPlainly, type Run } from './runOperation.ts';

const isLeaf = (schema: GraphQLSchema, node: TypeNode): boolean => {
  const type = node.kind === Kind.NAMED_TYPE ? typeFromAST(schema, node) : undefined;
  if (node.kind !== Kind.NAMED_TYPE) return isLeaf(schema, node.type);
  return type !== undefined && isLeafType(getNamedType(type));
};

/** Variables that stand inside a list or an object, where graphql-jit puts null for what was not sent. */
function hasInnerVariable(document: DocumentNode): boolean {
  let found = false;
  const look = { Variable: () => (found = true) };
  visit(document, {
    ListValue: (node) => void visit(node, look),
    ObjectValue: (node) => void visit(node, look),
  });
  return found;
}

function hasDirective(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Directive: () => void (found = true) });
  return found;
}

/**
 * Whether graphql-jit answers a document as graphql-js does. Known to differ (graphql-jit 0.8): `@skip` and `@include` where
 * the same fragment or field stands twice, defaults of variables and of input fields, variables inside lists and objects.
 * Mutations are left to graphql-js: the store bounds them.
 */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    variableDefinitions.every(({ type, defaultValue }) => !defaultValue && isLeaf(schema, type)) &&
    !hasDirective(document) &&
    !hasInnerVariable(document)
  );
}

/**
 * Texts, numbers, yes or no and words of enums go out as the resolvers give them: the resolvers' types have held them to what the schema
 * says before anything ran, and holding each value to it once more takes a list of 50 rows 9 µs. Our own scalars (moments) are written
 * as ever.
 */
const compilerOptions = { disableLeafSerialization: true } as const;

/**
 * Compiles an operation of our own page: a list of 50 rows takes 2 µs instead of 170. A document that would be answered otherwise
 * than by graphql-js stays with graphql-js. Never for what a stranger wrote: compiling has no bound. The compiler writes into
 * the document, which must be its own.
 */
export function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Run {
  if (!isCompilable(schema, document, definition)) return runPlainly;
  const made = compileQuery(schema, document, definition.name?.value, compilerOptions);
  if (!isCompiledQuery(made)) return runPlainly;
  return (args) => {
    // Without data nothing has run: the variables did not fit, and graphql-js has the words for that.
    const answer = (result: ExecutionResult) =>
      result.data === undefined ? runPlainly(args) : result;
    const result = made.query({}, args.contextValue, args.variableValues ?? {});
    return result instanceof Promise ? result.then(answer) : answer(result);
  };
}
