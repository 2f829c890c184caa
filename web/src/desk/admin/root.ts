import { useSession } from '../../person/session.ts';

/** The area that the administrator holds in the role in use: path and name. */
export const useRoot = () => {
  const { actingRole } = useSession();
  return {
    path: actingRole.value.slice(actingRole.value.indexOf('@') + 1),
    name: actingRole.place,
  };
};
