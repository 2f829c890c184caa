import type { Service } from '../../src/modules/volunteering/volunteerService.ts';

export type ServiceMapper = Service;
