import { lexicographicSortSchema, printSchema } from 'graphql';
import { makeSchema } from '../../graphql/schema.ts';

process.stdout.write(`${printSchema(lexicographicSortSchema(makeSchema()))}\n`);
