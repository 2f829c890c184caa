import { memo, type ReactNode } from 'react';
import type { VolunteerServiceLineFragment } from '../../gql/desk.generated/graphql.ts';
import { useWide } from '../../look/device.ts';
import { ChoiceBox, ChoiceOfAll } from '../parts/ChoiceBoxes.tsx';
import { DeskColumns } from '../parts/DeskColumns.tsx';
import type { Choosing } from '../parts/DeskTable.tsx';
import type { ChooseRow } from '../parts/useChoice.ts';
import { VolunteerServiceCard } from './VolunteerServiceCard.tsx';
import { VolunteerServiceTable } from './VolunteerServiceTable.tsx';

type Service = VolunteerServiceLineFragment;
/** What a second person does with a service, or what is said instead. */
export type DecideOn = (service: Service) => ReactNode;

/** Whether the person who looks may confirm it. */
export const mayConfirm = ({ mayDo }: Service) => mayDo.includes('CONFIRM');
/** What a service is called where one cannot see its row. */
export const nameOf = ({ volunteer, note }: Service) => `${volunteer.displayName} · ${note}`;

interface CardProps {
  readonly service: Service;
  readonly isChosen: boolean;
  readonly onChoose: ChooseRow | undefined;
  readonly decideOn: DecideOn;
}

// Drawn again only when something of its own has changed.
const Card = memo(({ service, isChosen, onChoose, decideOn }: CardProps) => (
  <VolunteerServiceCard service={service} isOfOthers>
    {decideOn(service)}
    {onChoose !== undefined && mayConfirm(service) ? (
      <ChoiceBox hasWord id={service.id} name={nameOf(service)} {...{ isChosen, onChoose }} />
    ) : null}
  </VolunteerServiceCard>
));

interface FoundProps {
  readonly items: readonly Service[];
  readonly hasMore: boolean;
  readonly choosing: Choosing<Service> | undefined;
  readonly decideOn: DecideOn;
}

/** A table where the window is wide, cards on a phone. */
export const VolunteerServicesFound = ({ items, hasMore, choosing, decideOn }: FoundProps) => {
  const isWide = useWide();
  if (items.length === 0) return null;
  if (isWide)
    return (
      <DeskColumns
        list={<VolunteerServiceTable services={items} {...{ hasMore, choosing, decideOn }} />}
      />
    );
  const choice = choosing?.choice;
  return (
    <>
      {choice === undefined ? null : (
        <ChoiceOfAll
          hasWords
          shown={items.filter(mayConfirm).map(({ id }) => id)}
          choice={choice}
        />
      )}
      <ul className="rows" data-choices={choice !== undefined}>
        {items.map((service) => (
          <Card
            key={service.id}
            isChosen={choice?.ids.has(service.id) ?? false}
            onChoose={choice?.choose}
            {...{ service, decideOn }}
          />
        ))}
      </ul>
    </>
  );
};
