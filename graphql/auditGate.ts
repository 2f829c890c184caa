import {
  getNamedType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLObjectType,
} from 'graphql';
import { definedFields } from '../src/kernel/definedFields.ts';
import { present } from '../src/kernel/assert.ts';
import { isStaff } from '../src/modules/audit/audit.policy.ts';
import {
  writeAuditLine,
  notWrittenDown,
  type Asking,
} from '../src/modules/audit/writeAuditLine.ts';
import type { AuditRule } from './auditRule.ts';
import type { GraphQLContext } from './context.ts';

/** Keeps a line; given so that a test can have it fail. */
export type WriteLine = (context: GraphQLContext, asking: Asking) => Promise<unknown>;

/** Keeps it in the store. */
export const usualWriteLine: WriteLine = ({ work }, asking) => writeAuditLine(work, asking);

type Arguments = Readonly<Record<string, unknown>>;

type Named = Pick<GraphQLArgument, 'name' | 'type'>;

/** What of a field of the schema a line needs. */
interface AskedField {
  readonly name: string;
  readonly args: readonly Named[];
}

/** Arguments that do not say what is looked for, but how much of it or which request it is. */
const notFilters: ReadonlySet<string> = new Set(['first', 'after', 'key', 'version', 'purpose']);
/** Longer than every id, public number and path of ours: what is longer was made up. */
const idLengthMax = 80;

// An argument with its value; of an input each field with its own.
function givenIn({ name, type }: Named, value: unknown): (readonly [Named, unknown])[] {
  if (value === undefined || notFilters.has(name)) return [];
  const named = getNamedType(type);
  if (!isInputObjectType(named) || !isGroup(value)) return [[{ name, type }, value]];
  return Object.values(named.getFields()).flatMap((field) => givenIn(field, value[field.name]));
}

const isGroup = (value: unknown): value is Arguments => typeof value === 'object' && value !== null;

/** How a list was narrowed, for example `area=nb/hs state=OPEN query`: words that come from us as they are, of what was typed only that it was. */
function filtersOf(field: AskedField, args: Arguments): string {
  return field.args
    .flatMap((arg) => givenIn(arg, args[arg.name]))
    .map(([{ name, type }, value]) => {
      if (getNamedType(type).name === 'Text') return name;
      const said = value instanceof Date ? value.toISOString() : String(value);
      return `${name}=${said.slice(0, idLengthMax)}`;
    })
    .join(' ');
}

/** Writes down, field by field, what somebody of the team asks; what is let through only after its line is kept. */
export class AuditGate {
  readonly #rules: Readonly<Record<string, AuditRule<Arguments>>>;
  readonly #write: WriteLine;

  constructor(rules: object, write: WriteLine) {
    this.#rules = { ...rules };
    this.#write = write;
  }

  /** Whether a line is due: somebody of the team asks for a field that has one. */
  isDue(name: string, { work }: GraphQLContext): boolean {
    return isStaff(work.actor) && typeof this.#rules[name] === 'object';
  }

  /** Writes the line of a field; UNAVAILABLE `not_written_down` when it cannot be. */
  async write(
    field: AskedField,
    args: Arguments,
    context: GraphQLContext,
    isRefused = false,
  ): Promise<void> {
    const rule = present(this.#rules[field.name], `an audit rule for ${field.name}`);
    if (typeof rule === 'string') return;
    // Whom it concerns is not looked up for what the office does not do at all.
    const about = isRefused ? [] : await peopleOf(rule, args, context);
    const { kind, target: targetKind, isShown } = rule;
    const { requestId, clientAddress } = context;
    await this.#write(context, {
      ...{ act: field.name, kind, outcome: isRefused ? 'REFUSED' : 'ASKED' },
      ...{ targetKind, about, requestId, clientAddress },
      ...definedFields({
        targetId: namedBy(rule, args, about),
        filters: targetKind === 'LIST' ? filtersOf(field, args) : undefined,
        purpose: rule.purpose?.(args),
        isShown,
      }),
    });
  }
}

type Audited = Exclude<AuditRule<Arguments>, string>;

async function peopleOf({ about }: Audited, args: Arguments, context: GraphQLContext) {
  try {
    const found = (await about?.(args, context)) ?? [];
    return found.filter(({ length }) => length <= idLengthMax);
  } catch (cause) {
    throw notWrittenDown(cause);
  }
}

/** The id that was named, or that of the one person who was named otherwise. */
const namedBy = ({ id, target }: Audited, args: Arguments, about: readonly string[]) =>
  (id?.(args) ?? (target === 'PERSON' ? about[0] : undefined))?.slice(0, idLengthMax);

/** Puts the writing of its line before the resolver of each field that has one. */
export function auditFields(type: GraphQLObjectType, gate: AuditGate): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    const resolve = present(field.resolve, `a resolver for ${type.name}.${name}`);
    field.resolve = (parent, args: Arguments, context: GraphQLContext, info): unknown => {
      if (!gate.isDue(name, context)) return resolve(parent, args, context, info);
      return gate.write(field, args, context).then(() => resolve(parent, args, context, info));
    };
  }
}
