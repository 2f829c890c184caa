import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { AppError } from '../../src/kernel/appError.ts';
import { pageArgs } from '../connection.ts';
import { apiLimits } from './apiLimits.ts';
import { fieldCostOf } from './fieldCost.ts';

/** What was sent for the variables of an operation. */
export type Variables = Readonly<Record<string, unknown>>;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** The cost of each fragment, once counted. */
  readonly fragments: Map<string, number>;
  /** Whether a page size stands in a variable. */
  isVariable: boolean;
}

/** What a variable will hold: what was sent, else the default in the operation's own head. */
function variableOf(walk: Walk, name: string): unknown {
  const { variables, operation } = walk;
  walk.isVariable = true;
  if (Object.hasOwn(variables, name)) return variables[name];
  const declared = operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === name,
  );
  return declared?.defaultValue && numberIn(declared.defaultValue);
}

const numberIn = (value: ValueNode): number =>
  value.kind === Kind.INT ? Number(value.value) : NaN;

/** The page size that a field asks for, from a literal, a variable or the default; undefined for a field without pages. */
function pageSizeOf(
  walk: Walk,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number | undefined {
  const declared = field.args.find(({ name }) => name === 'first');
  if (!declared) return undefined;
  const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const given =
    value?.kind === Kind.VARIABLE ? variableOf(walk, value.name.value) : value && numberIn(value);
  const first = given === undefined ? declared.defaultValue : given;
  return pageArgs({ first: typeof first === 'number' ? first : NaN }).first;
}

function costOfField(walk: Walk, node: FieldNode, parent: GraphQLNamedType): number {
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return 0;
  const type = getNamedType(field.type);
  const size = pageSizeOf(walk, node, field);
  const { rows, hasOwnRead } = fieldCostOf(field);
  // A page can be asked for each parent only by itself, whatever its size.
  const read = size !== undefined || hasOwnRead ? apiLimits.readCost : 0;
  if (!isCompositeType(type) || !node.selectionSet) return read;
  const inner = 1 + costOfSelections(walk, node.selectionSet, type);
  // The rows of a connection were counted with its page size already.
  const isRows = parent.name.endsWith('Connection') && node.name.value === 'edges';
  return read + (size ?? (isRows ? 1 : rows)) * inner;
}

function costOfFragment(walk: Walk, name: string): number {
  const known = walk.fragments.get(name);
  if (known !== undefined) return known;
  for (const definition of walk.document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) {
      const type = walk.schema.getType(definition.typeCondition.name.value);
      const cost = type ? costOfSelections(walk, definition.selectionSet, type) : 0;
      walk.fragments.set(name, cost);
      return cost;
    }
  return 0;
}

function costOfSelections(walk: Walk, set: SelectionSetNode, parent: GraphQLNamedType): number {
  let cost = 0;
  for (const selection of set.selections)
    if (selection.kind === Kind.FIELD) cost += costOfField(walk, selection, parent);
    else if (selection.kind === Kind.FRAGMENT_SPREAD)
      cost += costOfFragment(walk, selection.name.value);
    else {
      const on = selection.typeCondition?.name.value;
      const type = on === undefined ? parent : (walk.schema.getType(on) ?? parent);
      cost += costOfSelections(walk, selection.selectionSet, type);
    }
  return cost;
}

/** What an operation could cost with these variables. */
export type Cost = (variables: Variables) => number;

/**
 * What an operation of a valid document could cost: the objects it could read, with the page sizes in its literals, variables
 * and defaults, and `readCost` for each query of the store that its fields could need. Where no variable says how large a page
 * is, it is counted once, however often the operation is run.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;
  let fixed: number | undefined;
  return (variables) => {
    if (fixed !== undefined) return fixed;
    const fragments = new Map<string, number>();
    const walk = { schema, document, operation, variables, fragments, isVariable: false };
    const cost = costOfSelections(walk, operation.selectionSet, root);
    if (!walk.isVariable) fixed = cost;
    return cost;
  };
}

/** Refuses what asks for more than 50 rows in any list, or could cost more than 5,000 in all. */
export function checkCost(cost: Cost, variables: Variables): void {
  if (cost(variables) > apiLimits.costMax)
    throw new AppError('TOO_LARGE', 'Ask for fewer rows or fewer nested lists at a time.', {
      reason: 'cost',
      limit: apiLimits.costMax,
    });
}
