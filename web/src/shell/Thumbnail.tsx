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

/** The small picture, which opens the large one in a tab of its own; of a PDF its name and size, which takes it along. */
export const Thumbnail = ({ file }: { readonly file: ShownFile }) => {
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
    >
      <img src={thumbnailAddress} alt={name} loading="lazy" decoding="async" />
    </a>
  );
};
