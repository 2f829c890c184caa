import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { MineDocument } from '../../gql/generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Screen } from '../../shell/Screen.tsx';
import { Account } from './Account.tsx';
import { Office } from '../account/OfficeContact.tsx';
import { Display } from './Display.tsx';
import { Roles } from './Roles.tsx';
import { Sessions } from './Sessions.tsx';
import { Ways } from './Ways.tsx';

/** One's own place: account, roles, where to go, how it looks, and where one is signed in. */
export const Component = () => {
  const { t } = useTranslation('mine');
  const [result, ask] = useQuery({ query: MineDocument });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Screen title={t('mine.title')}>
      <Ways />
      <Answer result={result} onAgain={again} lines={6}>
        {({ me }) =>
          me === null ? null : (
            <>
              <Account me={me} />
              <Office contact={me.home.contact} />
              <Roles grants={me.grants} />
              <Display />
              <Sessions sessions={me.sessions} />
            </>
          )
        }
      </Answer>
    </Screen>
  );
};
