import { useLocation, useSearchParams } from 'react-router';

/** Which list of the queue one comes from, kept with the next place in the browser's history. */
export const useCameFrom = () => {
  const [params] = useSearchParams();
  return { queue: params.get('state') ?? 'OPEN' };
};

/** The list of the queue that led here, or undefined when one came another way. */
export const useQueueBehind = () => {
  const place = useLocation();
  const state: unknown = place.state;
  if (typeof state !== 'object' || state === null || !('queue' in state)) return undefined;
  return typeof state.queue === 'string' ? `/desk?state=${state.queue}` : undefined;
};
