import { badInput } from '../../kernel/appError.ts';
import { checkName } from '../../kernel/text.ts';
import { limits } from './community.limits.ts';

/** How many wordings of a contact are kept. */
export const contactVersionsMax = 100;

/** How the office of an area is reached: what it is called, where it is, by which number, and when. */
export interface Contact {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
}

/** One wording of a contact: who wrote it, and when. */
export interface ContactVersion extends Contact {
  readonly number: number;
  readonly by: string;
  readonly at: Date;
}

/** The contact of an area with every earlier wording, oldest first. */
export interface AreaContact {
  readonly area: string;
  readonly versions: readonly ContactVersion[];
  readonly version: number;
}

const dashes = /\p{Dash}/gu;
const phonePattern = /^[\d\s()+-]+$/u;

/** A contact in which nothing is missing, or BAD_INPUT: name 40, address 100, hours 100 code points; phone 5 to 40 digits, spaces, `+`, `-` and brackets. */
export function checkContact(asked: Contact): Contact {
  const phone = checkName('phone', asked.phone, { ...limits.contactPhone, min: 1 })
    .normalize('NFKC')
    .replace(dashes, '-');
  // Too few digits are no number: that says more than that they are few.
  const { min, max } = limits.contactPhone;
  if (phone.length < min || phone.length > max || !phonePattern.test(phone))
    throw badInput('phone', 'not_a_number', 'Use digits, spaces, "-" and brackets.');
  return {
    name: checkName('name', asked.name, limits.contactName),
    address: checkName('address', asked.address, limits.contactAddress),
    phone,
    hours: checkName('hours', asked.hours, limits.contactHours),
  };
}

/** Whether two contacts say the same. */
export const isSameContact = (a: Contact, b: Contact): boolean =>
  a.name === b.name && a.address === b.address && a.phone === b.phone && a.hours === b.hours;
