import type { NumberedEvent } from '../../platform/events/domainEvent.ts';
import { tell } from '../notices/tell.ts';
import { noticesOfVolunteerService, volunteeringNoticeWords } from './volunteering.notices.ts';
import { findVolunteerServices } from './volunteerService.store.ts';

/** Tells volunteers what a second person decided on their services; how many notices were new. Repeated, nobody is told again. */
export async function tellVolunteers(events: readonly NumberedEvent[]): Promise<number> {
  const services = await findVolunteerServices(events.map(({ subject }) => subject.id));
  const drafts = events.flatMap((event) => {
    const service = services.find(({ id }) => id === event.subject.id);
    return service === undefined ? [] : noticesOfVolunteerService(service, event);
  });
  return tell(drafts, volunteeringNoticeWords);
}
