import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { problems } from '../problem.ts';
import { defineOpenRoute, type Policy, type Route } from './route.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | undefined;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Where the API describes itself; `routes` are the ones to describe, read when asked. */
export function openApiRoutes(routes: () => readonly Route[], version: string): Route[] {
  return [
    defineOpenRoute({
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'This document: OpenAPI 3.1',
      policy: 'anyone',
      answer: v.looseObject({ openapi: v.string() }),
      handle: async () => routesToOpenApi(routes(), version),
    }),
  ];
}

/** Writes the OpenAPI 3.1 document of declared routes. */
export function routesToOpenApi(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: toOperation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Jiefen', version },
    paths,
    components: {
      schemas: { Problem: problemSchema() },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'jiefen_session' },
        operator: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function toOperation(route: Route): Json {
  const parameters = [...pathParameters(route.path), ...queryParameters(route)];
  return {
    summary: route.summary,
    security: toSecurity(route.policy),
    ...(typeof route.policy === 'object' && { 'x-roles': [...route.policy.roles] }),
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: toSchema(route.body) } } },
    }),
    ...(route.raw && { requestBody: { required: true, content: { [route.raw]: {} } } }),
    responses: {
      ...toAnswer(route),
      default: { description: 'Problem', content: { 'application/problem+json': { schema: PROBLEM } } },
    },
  };
}

function toSecurity(policy: Policy): Json {
  if (policy === 'anyone') return [];
  return [policy === 'operator' ? { operator: [] } : { session: [] }];
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters({ query }: Route): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toJsonSchema(query, { errorMode: 'ignore', typeMode: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: toPlain(schema),
  }));
}

function toAnswer({ answer }: Route): { [status: string]: Json } {
  if (answer === 'nothing') return { 204: { description: 'Done' } };
  if (typeof answer === 'string') return { 200: { description: 'OK', content: { [answer]: {} } } };
  return { 200: { description: 'OK', content: { 'application/json': { schema: toSchema(answer) } } } };
}

function toSchema(schema: v.GenericSchema): Json {
  return toPlain(toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore', typeMode: 'input' }));
}

/** The converter's own types are wider than JSON. */
function toPlain(schema: unknown): Json {
  const plain: Record<string, Json> = JSON.parse(JSON.stringify(schema));
  delete plain['$schema'];
  return plain;
}

function problemSchema(): Json {
  return {
    type: 'object',
    required: ['code', 'status', 'title', 'advice'],
    properties: {
      code: { enum: Object.keys(problems) },
      status: { type: 'integer' },
      title: { type: 'string' },
      advice: { type: 'string' },
      detail: { type: 'string' },
    },
  };
}
