import type { Role } from '../../kernel/work.ts';
import { rulesWithStaff, type SecondStepRules } from './secondStep.policy.ts';

let rules = rulesWithStaff('offered');

/** Hands this process what holds for each role: once at start. Until then a second step is only offered. */
export const useSecondStepRules = (given: SecondStepRules): void => {
  rules = given;
};

/** Whether a role is acted in only with a second step. */
export const needsSecondStep = (role: Role): boolean => rules[role] === 'required';
