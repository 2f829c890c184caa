import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { tell } from '../notices/tell.ts';
import { noticesOfSignIn, signInNoticeWords } from './signin.notices.ts';

/** Tells the owners of accounts what happened to their second step and to the outside account that they linked; how many notices were new. Repeated, nobody is told again. */
export const tellOwners = (events: readonly NumberedEvent[]): Promise<number> =>
  tell(events.flatMap(noticesOfSignIn), signInNoticeWords);
