import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface ScreenProps {
  readonly title: string;
  /** One sentence under the title: what this screen is for. */
  readonly lead?: ReactNode;
  /** Where one came from. */
  readonly back?: { readonly to: string; readonly label: string };
  /** What stands beside the title, for example one button. */
  readonly act?: ReactNode;
  readonly children: ReactNode;
}

const useWindowTitle = (title: string) => {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
};

/** One screen: its name in the window's title and as the only first heading. */
export const Screen = ({ title, lead, back, act, children }: ScreenProps) => {
  const { t } = useTranslation();
  useWindowTitle(t('windowTitle', { title }));
  return (
    <div className="screen">
      {back === undefined ? null : (
        <Link className="back" to={back.to}>
          {t('backTo', { place: back.label })}
        </Link>
      )}
      <div className="screen-head">
        <h1>{title}</h1>
        {act}
      </div>
      {lead === undefined ? null : <p className="lead">{lead}</p>}
      {children}
    </div>
  );
};
