import { useTranslation } from 'react-i18next';
import { deviceOf } from './deviceOf.ts';

/** What a browser is called for people, from its own long name; that name where it says nothing known. */
export const useDeviceName = (device: string) => {
  const { t } = useTranslation('mine');
  const { browser, system } = deviceOf(device);
  const name = [browser && t(`device.${browser}`), system && t(`device.${system}`)]
    .filter((word) => word !== undefined)
    .join(' · ');
  return name === '' ? device : name;
};
