import { userNameLengthMax, userNameLengthMin } from '../../kernel/identifier.ts';
import { characters, type Limits } from '../../kernel/limit.ts';

/** How long names, passwords and remarks of accounts may be. */
export const limits = {
  userName: characters(userNameLengthMin, userNameLengthMax),
  password: characters(10, 128),
  displayName: characters(1, 20),
  firmName: characters(2, 60),
  /** A remark beside a code from the counter. */
  resetCodeNote: characters(0, 200),
} as const satisfies Limits;
