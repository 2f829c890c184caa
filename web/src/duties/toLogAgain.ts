import type { ServiceState } from '../gql/generated/graphql.ts';
import { chinaDate, daysUntil } from '../words/chinaDay.ts';

/** In how many days a service can still be logged anew. */
const againDays = 30;

interface OwnService {
  readonly state: ServiceState;
  readonly startedAt: string;
}

/**
 * Of one's own services, newest first, those that were not confirmed, can still be logged anew, and for whose day nothing newer
 * was logged; `now` in epoch milliseconds.
 */
export const toLogAgain = <S extends OwnService>(services: readonly S[], now: number): S[] => {
  const dayOf = ({ startedAt }: OwnService) => chinaDate(new Date(startedAt).getTime());
  return services.filter(
    (one, at) =>
      one.state === 'DECLINED' &&
      daysUntil(one.startedAt, now) >= -againDays &&
      services.slice(0, at).every((newer) => dayOf(newer) !== dayOf(one)),
  );
};
