import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { TellingDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Section } from '../../shell/Section.tsx';
import { AddressCard } from './AddressCard.tsx';
import { BrowserCards } from './BrowserCards.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';

/** An answer without an address names no type: an act on addresses asks again all the same. */
const touched = { additionalTypenames: ['DeliveryAddress'] };

const coded = ['MAIL', 'SMS'] as const;

/** Where, of what and when the person is told outside the page. */
export const Component = () => {
  const { t } = useTranslation(['telling', 'mine']);
  const [result, ask] = useQuery({ query: TellingDocument, context: touched });
  const again = useCallback(() => {
    ask({ requestPolicy: 'network-only' });
  }, [ask]);
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/me/notices', label: t('notices.title', { ns: 'mine' }) }}
    >
      <Answer result={result} onAgain={again} lines={8}>
        {({ deliveryChannels, deliveryAddresses, noticeChoice, pushKey }) => (
          <>
            <Section title={t('ways')}>
              {deliveryChannels.length === 0 ? (
                <p>{t('noWays')}</p>
              ) : (
                <ul className="rows">
                  {coded
                    .filter((channel) => deliveryChannels.includes(channel))
                    .map((channel) => (
                      <AddressCard
                        key={channel}
                        channel={channel}
                        address={deliveryAddresses.find((one) => one.channel === channel)}
                        onGone={again}
                      />
                    ))}
                  {pushKey === null ? null : (
                    <BrowserCards
                      pushKey={pushKey}
                      browsers={deliveryAddresses.filter(({ channel }) => channel === 'PUSH')}
                      onGone={again}
                    />
                  )}
                </ul>
              )}
            </Section>
            <ChoiceForm choice={noticeChoice} channels={deliveryChannels} onAgain={again} />
          </>
        )}
      </Answer>
    </Screen>
  );
};
