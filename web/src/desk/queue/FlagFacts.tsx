import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FlagLineFragment } from '../../gql/desk.generated/graphql.ts';
import { Facts } from '../../shell/Facts.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { When } from '../../shell/When.tsx';

/** Post or report, the suggested type and the tone, as marks in words. */
export const FlagMarks = ({ flag }: { readonly flag: FlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { kind, reportKind } = flag.message;
  return (
    <p className="marks">
      <Mark tone="calm">
        {kind === 'REPORT' && reportKind !== null
          ? t('queue.reportOf', { kind: t(`reportKind.${reportKind}`) })
          : t('queue.post')}
      </Mark>
      {flag.heated ? <Mark tone="danger">{t('queue.heated')}</Mark> : null}
    </p>
  );
};

/** Where the message came from, and what the machine suggests beside it. */
export const FlagFacts = ({ flag }: { readonly flag: FlagLineFragment }) => {
  const { t } = useTranslation('desk');
  const { message } = flag;
  const by = message.author?.displayName ?? t('queue.outside', { source: message.source ?? '' });
  const rows = [
    { name: t('queue.by'), value: by },
    { name: t('queue.at'), value: <When at={message.at} /> },
    { name: t('queue.area'), value: message.area.name },
    ...(message.place === null ? [] : [{ name: t('queue.place'), value: message.place }]),
    { name: t('queue.type'), value: <span lang="zh-CN">{flag.suggestedType}</span> },
    {
      name: t('queue.message'),
      value: <Link to={`/posts/${message.no}`}>{t('queue.messageNo', { no: message.no })}</Link>,
    },
  ];
  return <Facts rows={rows} />;
};
