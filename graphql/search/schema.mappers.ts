import type { SearchResult } from '../../src/modules/search/searchThings.ts';

export type SearchResultMapper = SearchResult;
