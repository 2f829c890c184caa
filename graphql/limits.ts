import {
  isInputObjectType,
  isObjectType,
  Kind,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';
import { present } from '../src/kernel/assert.ts';
import type { Limit } from '../src/kernel/limit.ts';
import { contributed } from './limits.generated.ts';

/** Every limit that the SDL speaks of, as the modules state them (src/modules/<module>/<module>.limits.ts). */
export const limits: ReadonlyMap<string, Limit> = new Map(Object.entries<Limit>(contributed));

type Limited = GraphQLArgument | GraphQLInputField | GraphQLField<unknown, unknown>;

/** The name of the limit that an argument, an input's field or a root field has by `@limit`; undefined for one without. */
export function limitNameOf({ name, astNode }: Limited): string | undefined {
  const directive = astNode?.directives?.find((one) => one.name.value === 'limit');
  const value = directive?.arguments?.find((one) => one.name.value === 'of')?.value;
  if (value?.kind !== Kind.STRING) return undefined;
  present(limits.get(value.value), `the limit ${value.value} of ${name}`);
  return value.value;
}

/** Everything of a schema that can have a limit. */
function* listLimitable(schema: GraphQLSchema): Generator<Limited> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) yield* Object.values(type.getFields());
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield field;
      yield* field.args;
    }
  }
}

/** Says each limit in the description of what it limits; a name that no module states stops the start. */
export function describeLimits(schema: GraphQLSchema): void {
  for (const limited of listLimitable(schema)) {
    const limit = limits.get(limitNameOf(limited) ?? '');
    if (limit !== undefined)
      limited.description = `${limited.description ?? ''} ${sentenceOf(limit)}`.trim();
  }
}

const figure = new Intl.NumberFormat('en');

function sentenceOf({ min, max, unit }: Limit): string {
  if (max === Infinity) return `${figure.format(min)} or more.`;
  const most = figure.format(max);
  if (unit === 'minutes' || unit === 'days') return `Within ${most} ${unit}.`;
  const range = min === 0 ? `Up to ${most}` : `${figure.format(min)} to ${most}`;
  return unit === 'number' ? `${range}.` : `${range} characters.`;
}
