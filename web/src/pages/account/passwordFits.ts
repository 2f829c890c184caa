import { limits } from '../../gql/generated/limits.ts';
import { lengthOf } from '../../talk/lengthOf.ts';

/** Whether a new password has a length that the server takes; what it holds is the server's to judge. */
export const passwordFits = (password: string) =>
  lengthOf(password) >= limits.password.min && lengthOf(password) <= limits.password.max;
