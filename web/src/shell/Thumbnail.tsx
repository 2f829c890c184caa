import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBytes } from '../words/bytes.ts';

/** A file as it is shown: a picture small, to be opened large; a PDF by its name, to be taken along. */
export interface ShownFile {
  readonly id: string;
  readonly kind: 'PICTURE' | 'PDF';
  readonly name: string;
  readonly bytes: number;
  readonly address: string;
  readonly thumbnailAddress: string | null;
}

interface ThumbnailProps {
  readonly file: ShownFile;
  /** Opens the picture here; a press that asks for a tab of its own gets one. */
  readonly onOpen: () => void;
}

const asksForTab = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey || altKey;

/** The small picture, which opens the large one; of a PDF its name and size, which takes it along. */
export const Thumbnail = ({ file, onOpen }: ThumbnailProps) => {
  const { t } = useTranslation('shell');
  const bytesOf = useBytes();
  const { name, address, thumbnailAddress, bytes } = file;
  if (thumbnailAddress === null)
    return (
      <a className="paper" href={address} download>
        <span className="paper-name">{name}</span>
        <span className="quiet">{t('attach.paper', { size: bytesOf(bytes) })}</span>
      </a>
    );
  return (
    <a
      className="thumbnail"
      href={address}
      target="_blank"
      rel="noopener"
      aria-label={t('attach.large', { name })}
      aria-haspopup="dialog"
      onClick={(event) => {
        if (asksForTab(event)) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <img src={thumbnailAddress} alt={name} loading="lazy" decoding="async" />
    </a>
  );
};
