import { useTranslation } from 'react-i18next';
import { MarkNoticeReadDocument, type NoticeLineFragment } from '../../gql/generated/graphql.ts';
import { Mark } from '../../shell/Mark.tsx';
import { Numbered } from '../../shell/Numbered.tsx';
import { WayRow } from '../../shell/WayRow.tsx';
import { When } from '../../shell/When.tsx';
import { useAct } from '../../talk/useAct.ts';
import { localized } from '../../words/localized.ts';
import { useWhen } from '../../words/when.ts';

/** One thing that the person was told; opening it leads to the matter and marks it as read. */
export const NoticeRow = ({ notice }: { readonly notice: NoticeLineFragment }) => {
  const { t, i18n } = useTranslation('mine');
  const { run } = useAct(MarkNoticeReadDocument);
  const { momentOf } = useWhen();
  const { id, text, path, at, isQuiet, readAt, deliveries } = notice;
  const isUnread = readAt === null && !isQuiet;
  return (
    <WayRow
      to={path}
      title={
        <span className={isUnread ? undefined : 'read'}>
          <Numbered>{localized(text, i18n.language)}</Numbered>
        </span>
      }
      meta={
        <>
          <When at={at} />
          {isUnread ? <Mark tone="soon">{t('notices.unread')}</Mark> : null}
          {deliveries.map(({ id: delivery, channel, state, endedAt }) => (
            <span key={delivery}>
              {t(`notices.sent.${state}`, {
                channel: t(`notices.channel.${channel}`),
                time: endedAt === null ? '' : momentOf(endedAt),
              })}
            </span>
          ))}
        </>
      }
      onOpen={() => {
        if (readAt === null) void run({ id });
      }}
    />
  );
};
