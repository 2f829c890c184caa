import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    person: 'There is no such person, or they live outside what the role may see.',
    firm: 'There is no firm of this number.',
    not_a_sign_in_name: 'It is neither a user name nor a mobile number.',
    not_a_phone: 'It is no mainland mobile number of `limit` digits.',
    only_digits: 'A user name has at least one character that is no digit.',
    official_word: 'The shown name says an office or a role that its bearer does not hold.',
    too_simple: 'The password repeats few characters or the user name.',
    not_a_home: 'A home is a community or a grid.',
    display_name: 'The shown name was changed lately; `retryAfterS` says when it can be again.',
    home: 'The home was changed lately; `retryAfterS` says when it can be again.',
    not_in_force: 'Another version of the privacy notice is in force now.',
    other_person: 'Somebody else than the page shows is signed in.',
    writing: 'The person or the area wrote too much lately; `retryAfterS` says when it goes on.',
    not_grantable: 'The role comes with a home or a firm.',
    last_administrator:
      'Nobody else is an administrator of the whole area; somebody else has to become one first.',
    own_rights: 'Nobody gives a role of administrator to themselves.',
    too_many_roles: 'A person holds at most `limit` roles.',
    too_many_firms: 'A person represents at most `limit` firms.',
    firm_exists: 'A firm of this name is registered.',
    own_account: 'Nobody does this for their own account.',
    staff_account: 'An administrator over all areas of a member of staff does this.',
    shown_once: 'The code was shown once; issue another one.',
    reset_codes: 'Too many codes were issued; `retryAfterS` says when it goes on.',
    moved: 'The person has moved since.',
  },
  forPrograms: {
    session: 'There is no such session of this person.',
    role_not_held: 'The person does not hold the role in which they ask.',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly identity: Own;
  }
}
