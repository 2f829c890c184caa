import { lengthOf } from '../../talk/lengthOf.ts';

const lengthMin = 10;
const lengthMax = 128;

/** Whether a new password has a length that the server takes; what it holds is the server's to judge. */
export const passwordFits = (password: string) =>
  lengthOf(password) >= lengthMin && lengthOf(password) <= lengthMax;
