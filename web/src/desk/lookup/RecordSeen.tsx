import { useTranslation } from 'react-i18next';
import { Line } from '../../pages/record/Line.tsx';
import { Button } from '../../shell/Button.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Facts } from '../../shell/Facts.tsx';
import { ListCount } from '../../shell/ListCount.tsx';
import { Section } from '../../shell/Section.tsx';
import type { Account } from './useLookingUp.ts';

interface RecordSeenProps {
  readonly account: Account;
  readonly isBusy: boolean;
  readonly onMore: () => void;
  readonly onShut: () => void;
}

/** A record as its holder sees it, to read only. */
export const RecordSeen = ({ account, isBusy, onMore, onShut }: RecordSeenProps) => {
  const { t } = useTranslation(['desk', 'record', 'shell']);
  const { entries, recording, balance } = account;
  return (
    <Section title={t('lookup.record', { name: account.holderName })}>
      <Facts
        rows={[
          { name: t('lookup.recording'), value: recording ? t('lookup.on') : t('lookup.off') },
          { name: t('lookup.balance'), value: t('lookup.points', { count: balance }) },
        ]}
      />
      {entries.edges.length === 0 ? (
        <Empty>{t('lookup.empty')}</Empty>
      ) : (
        <>
          <ListCount count={entries.count} />
          <ul className="rows">
            {entries.edges.map(({ node }) => (
              <Line key={node.id} line={node} />
            ))}
          </ul>
        </>
      )}
      <div className="acts">
        {entries.pageInfo.hasNextPage ? (
          <Button loading={isBusy} onClick={onMore}>
            {t('more', { ns: 'shell' })}
          </Button>
        ) : null}
        <Button onClick={onShut}>{t('lookup.shut')}</Button>
      </div>
    </Section>
  );
};
