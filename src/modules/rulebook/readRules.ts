import { calendarDate } from '../../kernel/clock.ts';
import type { Work } from '../../kernel/work.ts';
import { rulesOn, type CreditRule } from './rule.ts';
import { ruleBook } from './ruleBook.ts';

/** The rules in force today. Open to everyone: nobody is held to rules that cannot be read. */
export const readRules = ({ now }: Work): CreditRule[] => rulesOn(ruleBook, calendarDate(now));
