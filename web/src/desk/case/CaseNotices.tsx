import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  CaseNoticesDocument,
  type CaseNoticeLineFragment,
  type WholeCaseFragment,
} from '../../gql/desk.generated/graphql.ts';
import { useMay } from '../../person/rights.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Mark } from '../../shell/Mark.tsx';
import { Numbered } from '../../shell/Numbered.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { When } from '../../shell/When.tsx';
import { harmless } from '../../words/harmless.ts';
import { localized } from '../../words/localized.ts';
import { useWhen } from '../../words/when.ts';

const Line = ({ line }: { readonly line: CaseNoticeLineFragment }) => {
  const { t, i18n } = useTranslation('desk');
  const { momentOf } = useWhen();
  const { sides, text, at, readAt, deliveries } = line;
  return (
    <li className="card">
      <p className="row-title">{harmless(sides.join(t('told.and')))}</p>
      <p>
        <Numbered>{localized(text, i18n.language)}</Numbered>
      </p>
      <p className="row-meta">
        <When at={at} />
        <Mark tone={readAt === null ? 'soon' : 'done'}>
          {readAt === null ? t('told.unread') : t('told.read', { time: momentOf(readAt) })}
        </Mark>
        {deliveries.map(({ id, channel, state, endedAt }) => (
          <span key={id}>
            {t(`told.sent.${state}`, {
              channel: t(`told.channel.${channel}`),
              time: endedAt === null ? '' : momentOf(endedAt),
            })}
          </span>
        ))}
      </p>
    </li>
  );
};

const Pages = ({ caseId, after }: { readonly caseId: string; readonly after?: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({
    query: CaseNoticesDocument,
    variables: after === undefined ? { caseId } : { caseId, after },
    requestPolicy: 'network-only',
  });
  return (
    <Answer
      result={result}
      onAgain={() => {
        ask({ requestPolicy: 'network-only' });
      }}
      lines={3}
    >
      {({ caseNotices: { edges, count, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t('told.none')}</Empty>
        ) : (
          <>
            {after === undefined ? <ListCount count={count} /> : null}
            <ul className="rows">
              {edges.map(({ node }) => (
                <Line key={node.id} line={node} />
              ))}
            </ul>
            <Rest page={pageInfo} label={t('told.earlier')}>
              {(next) => <Pages caseId={caseId} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};

/** What the sides were told, whether they opened it, and what went out: read when it is opened. */
export const CaseNotices = ({ one }: { readonly one: WholeCaseFragment }) => {
  const { t } = useTranslation('desk');
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('caseNotices')) return null;
  return (
    <details
      className="part"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('told.title')}</summary>
      <p className="quiet">{t('told.text')}</p>
      {isOpen ? <Pages caseId={one.id} /> : null}
    </details>
  );
};
