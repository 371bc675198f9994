import { grantsOf } from '@jiefen/domain/access/matrix';
import { roles, type RoleCode } from '@jiefen/domain/access/roles';
import { behindQuestionSchema, behindSchema, figuresQuestionSchema, figuresSchema } from '@jiefen/domain/desk/figures';
import { problem } from '../problem.ts';
import type { FigureBook } from '../services/figures/figures.ts';
import { defineRoute, type Route } from './route.ts';

/** Whoever the matrix gives numbers. */
const readers = {
  roles: roles.map(({ code }): RoleCode => code).filter((code) => grantsOf('statistics', code).length > 0),
};

/** The official sheets, and the list behind each of their numbers. */
export function figureRoutes(figures: FigureBook): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/figures',
      summary: 'An official sheet of a period, counted from the cases; small numbers are hidden where they must be',
      policy: readers,
      query: figuresQuestionSchema,
      answer: figuresSchema,
      handle: ({ person, query }) => figures.sheet(person, query),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/desk/figures/cases',
      summary: 'The cases behind one number of a sheet, as far as one may open them',
      policy: readers,
      query: behindQuestionSchema,
      answer: behindSchema,
      async handle({ person, query }) {
        const answer = await figures.behind(person, query);
        if (!answer.ok) throw problem('access.refused');
        return answer.value;
      },
    }),
  ];
}
