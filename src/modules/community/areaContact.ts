import { badInput } from '../../kernel/appError.ts';
import { checkName } from '../../kernel/text.ts';

/** Limits of a contact, in code points, and how many wordings are kept. */
const contactLimits = { nameMax: 40, addressMax: 100, phoneMax: 40, hoursMax: 100 } as const;
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
const phonePattern = /^[\d\s()+-]{5,40}$/u;

/** A contact in which nothing is missing, or BAD_INPUT: name 40, address 100, hours 100 code points; phone 5 to 40 digits, spaces, `+`, `-` and brackets. */
export function checkContact(asked: Contact): Contact {
  const phone = checkName('phone', asked.phone, contactLimits.phoneMax)
    .normalize('NFKC')
    .replace(dashes, '-');
  if (!phonePattern.test(phone))
    throw badInput('phone', 'not_a_number', 'Use digits, spaces, "-" and brackets.');
  return {
    name: checkName('name', asked.name, contactLimits.nameMax),
    address: checkName('address', asked.address, contactLimits.addressMax),
    phone,
    hours: checkName('hours', asked.hours, contactLimits.hoursMax),
  };
}

/** Whether two contacts say the same. */
export const isSameContact = (a: Contact, b: Contact): boolean =>
  a.name === b.name && a.address === b.address && a.phone === b.phone && a.hours === b.hours;
