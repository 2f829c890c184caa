import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { PersonSearch } from './personSearch.ts';
import { PersonSearchModel, type PersonSearchDocument } from './personSearch.model.ts';

/** Writes the lines of a look-up down; those that are there already stay as they are. */
export async function saveSearches(searches: readonly PersonSearch[]): Promise<void> {
  await insertManyOnce(
    PersonSearchModel,
    searches.map(({ id, ...rest }) => ({ _id: id, ...rest })),
  );
}

/** Who looked for a person or a firm, newest first. */
export const listSearchesFor = (subject: string, page: PageAsked): Promise<Page<PersonSearch>> =>
  listNewest(PersonSearchModel, { subject }, page, toSearch);

/** How many `listSearchesFor` would list. */
export const countSearchesFor = (subject: string): Promise<Count> =>
  countUpTo(PersonSearchModel, { subject });

/** Forgets who looked for somebody: for an account that is erased. */
export async function removeSearchesFor(subject: string): Promise<void> {
  await PersonSearchModel.deleteMany({ subject });
}

const toSearch = ({ _id, ...rest }: PersonSearchDocument): PersonSearch => ({ id: _id, ...rest });
