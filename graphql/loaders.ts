import DataLoader from 'dataloader';
import type { Area } from '../src/modules/community/area.ts';
import { findAreas } from '../src/modules/community/area.store.ts';
import type { AreaContact } from '../src/modules/community/areaContact.ts';
import { findContacts } from '../src/modules/community/areaContact.store.ts';
import type { Firm } from '../src/modules/identity/firm.ts';
import { findFirms } from '../src/modules/identity/firm.store.ts';
import type { Person } from '../src/modules/identity/person.ts';
import { findPeople } from '../src/modules/identity/person.store.ts';
import { caseIdOf, type Case } from '../src/modules/mediation/mediationCase.ts';
import { findCases } from '../src/modules/mediation/case.store.ts';
import { countComments } from '../src/modules/opinion/comment.store.ts';
import type { Message } from '../src/modules/opinion/message.ts';
import { findMessages } from '../src/modules/opinion/message.store.ts';
import { flagIdOf, type Flag } from '../src/modules/triage/flag.ts';
import { findFlags } from '../src/modules/triage/flag.store.ts';
import type { Service } from '../src/modules/volunteering/volunteerService.ts';
import { findServices } from '../src/modules/volunteering/service.store.ts';

/** A loader over a store's batch read. A missing key is an error: nothing that another document names is ever deleted. */
const byKey = <T>(
  what: string,
  find: (keys: readonly string[]) => Promise<T[]>,
  keyOf: (item: T) => string,
): DataLoader<string, T> =>
  new DataLoader(async (keys) => {
    const found = new Map((await find(keys)).map((item) => [keyOf(item), item]));
    return keys.map((key) => found.get(key) ?? new Error(`${what} ${key} is missing`));
  });

/** A loader of what may be absent: null for a message that has none. `idOfOne` gives the one id that it can have. */
const ofMessage = <T extends { readonly messageId: string }>(
  find: (ids: readonly string[]) => Promise<T[]>,
  idOfOne: (messageId: string) => string,
): DataLoader<string, T | null> =>
  new DataLoader(async (messageIds) => {
    const items = await find(messageIds.map(idOfOne));
    const found = new Map(items.map((item) => [item.messageId, item]));
    return messageIds.map((id) => found.get(id) ?? null);
  });

/** A loader of an area's own contact: null for one that has none. */
const ownContacts = (): DataLoader<string, AreaContact | null> =>
  new DataLoader(async (areas) => {
    const found = new Map((await findContacts(areas)).map((one) => [one.area, one]));
    return areas.map((area) => found.get(area) ?? null);
  });

const idOf = ({ id }: { readonly id: string }): string => id;

/** How many comments stand below each message. */
const commentCounts = (): DataLoader<string, number> =>
  new DataLoader(async (ids) => {
    const counts = await countComments(ids);
    return ids.map((id) => counts.get(id) ?? 0);
  });

/**
 * The batching readers of one request: one query for all objects of a sort that its fields name. Each is made when it is
 * first asked for: most requests need few of them.
 */
export class Loaders {
  #person: DataLoader<string, Person> | undefined;
  #area: DataLoader<string, Area> | undefined;
  #contact: DataLoader<string, AreaContact | null> | undefined;
  #firm: DataLoader<string, Firm> | undefined;
  #message: DataLoader<string, Message> | undefined;
  #flag: DataLoader<string, Flag> | undefined;
  #flagOfMessage: DataLoader<string, Flag | null> | undefined;
  #case: DataLoader<string, Case> | undefined;
  #caseOfMessage: DataLoader<string, Case | null> | undefined;
  #service: DataLoader<string, Service> | undefined;
  #commentCount: DataLoader<string, number> | undefined;

  get person() {
    return (this.#person ??= byKey('person', findPeople, idOf));
  }

  get area() {
    return (this.#area ??= byKey('area', findAreas, ({ path }) => path));
  }

  get contact() {
    return (this.#contact ??= ownContacts());
  }

  get firm() {
    return (this.#firm ??= byKey('firm', findFirms, idOf));
  }

  get message() {
    return (this.#message ??= byKey('message', findMessages, idOf));
  }

  get flag() {
    return (this.#flag ??= byKey('flag', findFlags, idOf));
  }

  get case() {
    return (this.#case ??= byKey('case', findCases, idOf));
  }

  get flagOfMessage() {
    return (this.#flagOfMessage ??= ofMessage(findFlags, flagIdOf));
  }

  get caseOfMessage() {
    return (this.#caseOfMessage ??= ofMessage(findCases, caseIdOf));
  }

  get service() {
    return (this.#service ??= byKey('service', findServices, idOf));
  }

  get commentCount() {
    return (this.#commentCount ??= commentCounts());
  }
}
