import { useLayoutEffect } from 'react';
import { useDevice } from '../talk/useDevice.ts';

const isOn = (value: unknown) => value === true;

/** Whether text is shown a quarter larger on this device, and how to choose; the root's own size follows. */
export const useLargeText = () => {
  const [isLarge, choose] = useDevice('large', isOn);
  useLayoutEffect(() => {
    document.documentElement.classList.toggle('large', isLarge);
  }, [isLarge]);
  return [isLarge, choose] as const;
};
