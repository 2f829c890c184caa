import {
  GraphQLError,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { apiLimits } from './apiLimits.ts';

/** What a selection set comes to once every fragment in it is unfolded. */
export interface Size {
  /** Fields, inline fragments and spreads. */
  readonly selections: number;
  readonly aliases: number;
  readonly directives: number;
  /** Nested fields; those of introspection count for one, whatever they hold. */
  readonly depth: number;
}

const nothing: Size = { selections: 0, aliases: 0, directives: 0, depth: 0 };
/** Counts stop here: 24 fragments that each spread the next one twice would come to 16 million. */
const countMax = 1_000_000;

const plus = (a: Size, b: Size): Size => ({
  selections: Math.min(countMax, a.selections + b.selections),
  aliases: Math.min(countMax, a.aliases + b.aliases),
  directives: Math.min(countMax, a.directives + b.directives),
  depth: Math.max(a.depth, b.depth),
});

const refused = (message: string): GraphQLError => new GraphQLError(message);

/** Measures a document in one pass: each fragment is counted once, wherever it is spread. */
class Ruler {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** What each fragment comes to; undefined while it is being counted. */
  readonly #sizes = new Map<string, Size | undefined>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
  }

  sizeOf(set: SelectionSetNode | undefined, directives: readonly DirectiveNode[] = []): Size {
    let size: Size = { ...nothing, directives: directives.length };
    for (const selection of set?.selections ?? []) size = plus(size, this.#ofSelection(selection));
    return size;
  }

  #ofSelection(selection: SelectionNode): Size {
    const own = { ...nothing, selections: 1, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return plus(own, this.#ofFragment(selection.name.value));
    const inner = this.sizeOf(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return plus(own, inner);
    const isIntrospection = selection.name.value.startsWith('__');
    return {
      ...plus(own, inner),
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      depth: isIntrospection ? 1 : inner.depth + 1,
    };
  }

  #ofFragment(name: string): Size {
    if (this.#sizes.has(name)) {
      const size = this.#sizes.get(name);
      if (!size) throw refused(`Cannot spread fragment "${name}" within itself.`);
      return size;
    }
    const fragment = this.#fragments.get(name);
    if (!fragment) throw refused(`Unknown fragment "${name}".`);
    this.#sizes.set(name, undefined);
    const size = this.sizeOf(fragment.selectionSet, fragment.directives);
    this.#sizes.set(name, size);
    return size;
  }
}

const limits = [
  ['selections', apiLimits.selectionsMax, 'Selections'],
  ['depth', apiLimits.depthMax, 'Depth'],
  ['aliases', apiLimits.aliasesMax, 'Aliases'],
  ['directives', apiLimits.directivesMax, 'Directives'],
] as const;

/** What the largest operation or fragment of a document comes to. Throws for a fragment that is not there or spreads itself. */
export function documentSize(document: DocumentNode): Size {
  const ruler = new Ruler(document);
  let largest = nothing;
  for (const definition of document.definitions) {
    if (!('selectionSet' in definition)) continue;
    const size = ruler.sizeOf(definition.selectionSet, definition.directives);
    largest = {
      selections: Math.max(largest.selections, size.selections),
      aliases: Math.max(largest.aliases, size.aliases),
      directives: Math.max(largest.directives, size.directives),
      depth: Math.max(largest.depth, size.depth),
    };
  }
  return largest;
}

/**
 * Refuses a document that unfolds to more than the limits, or holds more than 4 operations. It comes before validation,
 * compilation and execution, and takes time in proportion to the text, never to what the text unfolds to.
 */
export function checkSize(document: DocumentNode): void {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length > apiLimits.operationsMax)
    throw refused(`Send at most ${String(apiLimits.operationsMax)} operations in a document.`);
  const size = documentSize(document);
  for (const [what, max, name] of limits)
    if (size[what] > max)
      throw refused(
        `${name} limit of ${String(max)} exceeded, fragments counted wherever they are spread.`,
      );
}
