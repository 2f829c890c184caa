import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

const isLaid = (state: unknown, id: string) =>
  typeof state === 'object' && state !== null && 'sheet' in state && state.sheet === id;

/** What the router kept in the browser's history for the place that is shown now. */
const stateShown = () => (window.history.state as { readonly usr?: unknown } | null)?.usr;

/**
 * Lays a step of its own into the browser's history for what stands over a screen, so that "back" closes it and leaves the screen
 * where it is. Closed in another way, it takes the step out again.
 */
export const useBackCloses = (onClose: () => void) => {
  const id = useId();
  const place = useLocation();
  const navigate = useNavigate();
  const isOpen = useRef(false);
  const lay = useEffectEvent(() => {
    const state: unknown = place.state;
    const kept = typeof state === 'object' && state !== null ? state : {};
    void navigate(
      { pathname: place.pathname, search: place.search, hash: place.hash },
      { state: { ...kept, sheet: id }, preventScrollReset: true },
    );
  });
  const takeOut = useEffectEvent(() => {
    if (isLaid(stateShown(), id)) void navigate(-1);
  });
  const onPlace = useEffectEvent((state: unknown) => {
    if (isLaid(state, id)) isOpen.current = true;
    else if (isOpen.current) onClose();
  });
  useEffect(() => {
    lay();
    return () => {
      takeOut();
    };
  }, []);
  useEffect(() => {
    onPlace(place.state);
  }, [place.state]);
};
