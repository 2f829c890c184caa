import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CaseByNoDocument } from '../../gql/desk.generated/graphql.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Said } from '../../shell/Said.tsx';
import { CaseNumbers, CaseWhole } from './CaseWhole.tsx';

/** A case beside the list in which it was chosen. */
export const CaseBeside = ({ no }: { readonly no: string }) => {
  const { t } = useTranslation('desk');
  const [result, ask] = useQuery({ query: CaseByNoDocument, variables: { no } });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again} lines={9}>
      {({ mediationCase: one }) =>
        one === null ? (
          <p>{t('case.missing', { no })}</p>
        ) : (
          <CaseWhole
            one={one}
            onAgain={again}
            heading={
              <>
                <h2>
                  <Said>{one.title}</Said>
                </h2>
                <p className="lead">
                  <CaseNumbers one={one} />
                </p>
              </>
            }
          />
        )
      }
    </Answer>
  );
};
