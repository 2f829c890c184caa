import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MySecurityDocument } from '../../gql/generated/graphql.ts';
import { useSessionActs } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Sessions } from '../mine/Sessions.tsx';
import { LinkedSignIn } from './LinkedSignIn.tsx';
import { LinkSaid } from './LinkSaid.tsx';
import { SecondStep } from './SecondStep.tsx';
import './security.css';

/** How one comes in: the second step, its recovery codes, an outside account, and where one is signed in. */
export const Component = () => {
  const { t } = useTranslation(['security', 'mine']);
  const { again: askWho } = useSessionActs();
  const [result, ask] = useQuery({ query: MySecurityDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      back={{ to: '/me', label: t('mine.title', { ns: 'mine' }) }}
    >
      <Answer result={result} onAgain={again} lines={8}>
        {({ me, openIdProvider }) =>
          me === null ? null : (
            <>
              <LinkSaid />
              <SecondStep
                personId={me.id}
                step={me.secondStep}
                onChanged={again}
                onSettled={askWho}
              />
              <LinkedSignIn
                link={me.linkedSignIn}
                name={openIdProvider?.name}
                hasStep={me.secondStep.since !== null}
                onChanged={again}
              />
              <Sessions sessions={me.sessions} />
            </>
          )
        }
      </Answer>
    </Screen>
  );
};
