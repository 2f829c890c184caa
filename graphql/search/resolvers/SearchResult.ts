import type { Excerpt } from '../../../src/modules/search/highlight.ts';
import type { SearchResultResolvers } from '../../types.generated.ts';

const shown = ({ text, spans }: Excerpt) => ({ text, spans: [...spans] });

export const SearchResult: SearchResultResolvers = {
  area: ({ area }, _args, { loaders }) => (area === undefined ? null : loaders.area.load(area)),
  excerpt: ({ excerpt }) => shown(excerpt),
  title: ({ title }) => shown(title),
  kind: ({ item }) => item.kind,
  item: ({ item }) => {
    if (item.kind === 'CASE') return { ...item.thing, __typename: 'Case' };
    if (item.kind === 'CONDUCT_RULE')
      return { ...item.thing, basis: [...item.thing.basis], __typename: 'ConductRule' };
    return { ...item.thing, __typename: 'Message' };
  },
};
