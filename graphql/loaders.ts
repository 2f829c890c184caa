import { contributed } from './loaders.generated.ts';

type Makers = typeof contributed;

/**
 * The batching readers of one request: one query for all objects of a sort that its fields name. Each module brings its own
 * (graphql/<module>/loaders.ts).
 */
export type Loaders = { readonly [K in keyof Makers]: ReturnType<Makers[K]> };

/** The readers of a request. Each is made when it is first asked for: most requests need few of them. */
const prototype = Object.create(
  null,
  Object.fromEntries(
    Object.entries(contributed).map(([name, make]) => [
      name,
      {
        get(this: object): unknown {
          const value = make();
          Object.defineProperty(this, name, { value });
          return value;
        },
      },
    ]),
  ),
) as Loaders;

/** The readers of one request, none of them made yet. */
export const newLoaders = (): Loaders => Object.create(prototype) as Loaders;
