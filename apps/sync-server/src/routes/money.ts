import { fenToCapital } from '@jiefen/domain/identity/money';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import { defineRoute, type Route } from './route.ts';

const querySchema = v.object({ fen: v.optional(v.string()) });
const answerSchema = v.object({ capital: v.string() });

/** Amounts as papers write them. */
export function moneyRoutes(): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/money',
      summary: 'An amount in fen as it is written in capitals',
      policy: 'signed-in',
      query: querySchema,
      answer: answerSchema,
      async handle({ query: { fen = '' } }) {
        const amount = Number(fen);
        if (!/^\d+$/.test(fen) || !Number.isSafeInteger(amount)) throw problem('money.amount');
        return { capital: fenToCapital(amount) };
      },
    }),
  ];
}
