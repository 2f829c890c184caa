import type { Area } from '../../src/modules/community/area.ts';
import type { Contact, ContactVersion } from '../../src/modules/community/areaContact.ts';

export type AreaMapper = Area;
/** A contact, and the path of the area whose it is. */
export type ContactMapper = Contact & { readonly area: string };
export type ContactVersionMapper = ContactVersion;
