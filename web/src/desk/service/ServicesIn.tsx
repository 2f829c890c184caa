import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  ServicesInStateDocument,
  type ServiceLineFragment,
  type ServiceState,
} from '../../gql/desk.generated/graphql.ts';
import { useSession } from '../../person/session.ts';
import { Answer } from '../../shell/Answer.tsx';
import { Empty } from '../../shell/Empty.tsx';
import { Rest } from '../../shell/Rest.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { ConfirmQuestion } from './ConfirmQuestion.tsx';
import { DeclineForm } from './DeclineForm.tsx';
import { ServiceCard } from './ServiceCard.tsx';

const touched = { additionalTypenames: ['Service'] };

/** A decision that has just been made, for the screen to say so. */
export interface DecidedService {
  readonly name: string;
  readonly answer: 'confirm' | 'decline';
}

interface DecideProps {
  readonly service: ServiceLineFragment;
  readonly onAgain: () => void;
  readonly onDecided: (decided: DecidedService) => void;
}

const Decide = ({ service, onAgain, onDecided }: DecideProps) => {
  const { t } = useTranslation('desk');
  const { me } = useSession();
  const [doing, setDoing] = useState<DecidedService['answer']>();
  const shut = () => {
    setDoing(undefined);
  };
  const onDone = () => {
    shut();
    if (doing !== undefined) onDecided({ name: service.volunteer.displayName, answer: doing });
  };
  if (service.state !== 'LOGGED') return null;
  if (service.volunteer.id === me.id) return <p className="quiet">{t('service.own')}</p>;
  return (
    <>
      <div className="acts">
        <Button
          type="primary"
          onClick={() => {
            setDoing('confirm');
          }}
        >
          {t('service.confirm')}
        </Button>
        <Button
          onClick={() => {
            setDoing('decline');
          }}
        >
          {t('service.decline')}
        </Button>
      </div>
      {doing === 'confirm' ? (
        <ConfirmQuestion {...{ service, onAgain, onDone }} onCancel={shut} />
      ) : null}
      {doing === 'decline' ? (
        <Sheet title={t('service.decline')} onClose={shut}>
          <DeclineForm {...{ service, onAgain, onDone }} onCancel={shut} />
        </Sheet>
      ) : null}
    </>
  );
};

interface ServicesInProps {
  readonly state: ServiceState;
  readonly onDecided: (decided: DecidedService) => void;
  readonly after?: string;
}

/** The services of the area in one state, with the two answers of a second person beside those that wait. */
export const ServicesIn = ({ state, after, onDecided }: ServicesInProps) => {
  const { t } = useTranslation('desk');
  const variables = after === undefined ? { state } : { state, after };
  const [result, ask] = useQuery({ query: ServicesInStateDocument, variables, context: touched });
  const again = () => {
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Answer result={result} onAgain={again}>
      {({ services: { edges, pageInfo } }) =>
        edges.length === 0 && after === undefined ? (
          <Empty>{t(`service.empty.${state}`)}</Empty>
        ) : (
          <>
            <ul className="rows">
              {edges.map(({ node }) => (
                <ServiceCard key={node.id} service={node} isOfOthers>
                  <Decide service={node} onAgain={again} onDecided={onDecided} />
                </ServiceCard>
              ))}
            </ul>
            <Rest page={pageInfo}>
              {(next) => <ServicesIn {...{ state, onDecided }} after={next} />}
            </Rest>
          </>
        )
      }
    </Answer>
  );
};
