import { present } from '../../kernel/assert.ts';
import { conductBook } from './conductBook.ts';
import { editionAt, ruleAt, rulesAt, type ConductRule } from './conductRule.ts';

/** The rules of conduct in force at a moment, in their order. Open to everyone: nobody is held to rules that cannot be read. */
export const conductRules = (at: Date): ConductRule[] => rulesAt(conductBook, at);

/** The version of one rule of conduct in force at a moment, by its code (`C-1`); undefined when there is none. */
export const ruleInForce = (code: string, at: Date): ConductRule | undefined =>
  ruleAt(conductBook, code, at);

/** Which edition of the rules of conduct is in force at a moment, counted from 1. */
export const conductEdition = (at: Date): number => editionAt(conductBook, at);

/** One version of a rule of conduct, in force or not; a programming error when the book never had it. */
export const ruleAtVersion = (code: string, version: number): ConductRule =>
  present(
    conductBook.find((rule) => rule.code === code && rule.version === version),
    'rule of conduct',
  );
