import { createSchema } from 'graphql-yoga';
import { isScalarType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { assert, present } from '../src/kernel/assert.ts';
import type { GraphQLContext } from './context.ts';
import { describeLimits } from './limits.ts';
import { permissions } from './permissions.ts';
import { permit, type Rule } from './rule.ts';
import { resolvers } from './resolvers.generated.ts';
import { typeDefs } from './typeDefs.generated.ts';
import { dropAbsentArguments } from './withoutAbsent.ts';
import { limitWrites, usualWriteGate, type WriteGate } from './writeGate.ts';

/** Puts the rule of each root field in front of its resolver; a field without a rule or a resolver stops the start. */
function gate(type: GraphQLObjectType, rules: Readonly<Record<string, Rule>>): void {
  const fields = type.getFields();
  for (const name of Object.keys(rules)) assert(fields[name], `${type.name}.${name} in the schema`);
  for (const [name, field] of Object.entries(fields)) {
    const rule = present(rules[name], `a rule for ${type.name}.${name}`);
    const resolve = present(field.resolve, `a resolver for ${type.name}.${name}`);
    field.resolve = (parent, args, context: GraphQLContext, info) => {
      permit(rule, context.work.actor);
      return resolve(parent, args, context, info);
    };
  }
}

/** Gives the scalars their words back: those of the SDL are lost where code takes their place. */
function describeScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isScalarType(type)) type.description ??= type.astNode?.description?.value;
}

/** Builds the executable schema, every root field behind its line of the permission page, every mutation behind the gate of writing. */
export function makeSchema(writeGate: WriteGate = usualWriteGate): GraphQLSchema {
  const schema = createSchema<GraphQLContext>({ typeDefs, resolvers });
  describeScalars(schema);
  describeLimits(schema);
  dropAbsentArguments(schema);
  gate(present(schema.getQueryType(), 'Query'), permissions.Query);
  const mutation = present(schema.getMutationType(), 'Mutation');
  limitWrites(mutation, writeGate);
  gate(mutation, permissions.Mutation);
  return schema;
}
