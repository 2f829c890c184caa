import { useTranslation } from 'react-i18next';
import type { DeliveryChannel, NoticeTopic } from '../../gql/generated/graphql.ts';
import { values } from '../../gql/generated/values.ts';
import { Tick } from '../../shell/Tick.tsx';
import type { Ticks } from './choice.ts';

interface TopicFieldsProps {
  readonly ticks: Ticks;
  readonly channels: readonly DeliveryChannel[];
  readonly maySilence: readonly NoticeTopic[];
  readonly change: (changed: Partial<Ticks>) => void;
}

const toggled = (topics: readonly NoticeTopic[], topic: NoticeTopic, isIn: boolean) =>
  isIn ? [...topics, topic] : topics.filter((one) => one !== topic);

const lists = [
  { channel: 'MAIL', list: 'byMail' },
  { channel: 'SMS', list: 'bySms' },
  { channel: 'PUSH', list: 'byPush' },
] as const;

/** For each topic: whether it rings the bell, and by which channels it goes out. */
export const TopicFields = ({ ticks, channels, maySilence, change }: TopicFieldsProps) => {
  const { t } = useTranslation('telling');
  return (
    <ul className="rows">
      {values.NoticeTopic.map((topic) => (
        <li key={topic} className="card">
          <fieldset>
            <legend className="row-title">{t(`topic.${topic}`)}</legend>
            {maySilence.includes(topic) ? (
              <Tick
                type="checkbox"
                isChecked={!ticks.silenced.includes(topic)}
                onChange={(isRinging) => {
                  change({ silenced: toggled(ticks.silenced, topic, !isRinging) });
                }}
              >
                {t('bell')}
              </Tick>
            ) : (
              <p className="quiet">{t('always')}</p>
            )}
            {lists
              .filter(({ channel }) => channels.includes(channel))
              .map(({ list }) => (
                <Tick
                  key={list}
                  type="checkbox"
                  isChecked={ticks[list].includes(topic)}
                  onChange={(isSent) => {
                    change({ [list]: toggled(ticks[list], topic, isSent) });
                  }}
                >
                  {t(list)}
                </Tick>
              ))}
          </fieldset>
        </li>
      ))}
    </ul>
  );
};
