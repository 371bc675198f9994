import { phoneOrderSchema, phonesSchema, rolesForPhones } from '@jiefen/domain/desk/phones';
import { problem } from '../problem.ts';
import { listPhones, orderPhone, type PhoneSetting } from '../services/devices/phones.ts';
import { defineRoute, type Route } from './route.ts';

/** The phones of those one looks after. */
export function phoneRoutes(setting: PhoneSetting): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/phones',
      summary: 'Phones of those one looks after: last contact, unsent work, room; silent ones first',
      policy: { roles: rolesForPhones('R') },
      answer: phonesSchema,
      handle: ({ person }) => listPhones(setting, person),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/desk/phones/order',
      summary: 'Orders a phone to hand over and forget everything, or takes that back; noted in the audit log',
      policy: { roles: rolesForPhones('A') },
      body: phoneOrderSchema,
      answer: 'nothing',
      async handle({ person, body }) {
        if (!(await orderPhone(setting, person, body))) throw problem('document.unknown');
      },
    }),
  ];
}
