import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { describeApi } from './describe-api.ts';

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }>>;
}

let server: TestServer;
let described: Described;
beforeAll(async () => {
  server = await testServer();
  described = (await server.app.inject('/api/v1/openapi.json')).json();
});
afterAll(() => server.close());
const operations = (): [string, Operation][] =>
  Object.entries(described.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]): [string, Operation] => [`${method} ${path}`, one]));

describe('the description of the API', () => {
  it('is OpenAPI 3.1, and names its schemas', () => {
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.components.schemas)).toEqual(expect.arrayContaining(['Analysis', 'Assumption', 'CostPreview', 'CostSet', 'Organisation', 'Problem', 'Refusal', 'ReproducedRow']));
    const referred = new Set([...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...referred].toSorted()).toEqual(Object.keys(described.components.schemas).toSorted());
  });

  it('says what each parameter, each answer and each refusal is', () => {
    const silent = operations().flatMap(([route, { parameters = [], responses }]) => [
      ...parameters.filter(({ description }) => !description).map(({ name }) => `${route} ${name}`),
      ...Object.entries(responses).filter(([, { description }]) => !description || description === 'Default Response').map(([status]) => `${route} ${status}`),
    ]);
    expect(operations().length).toBeGreaterThan(15);
    expect(silent).toEqual([]);
  });

  it('has refusals as problems, in every route', () => {
    for (const [route, { responses }] of operations()) {
      const refusals = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
      expect([route, refusals.map(([status]) => status)]).toEqual([route, expect.arrayContaining(['405', '429', 'default'])]);
      for (const [, { content = {} }] of refusals) expect(content).toEqual({ 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } });
    }
  });

  it('says what a paper and a table come as, and what is sent', () => {
    const kinds = (route: string): string[] => Object.keys(Object.fromEntries(operations())[route]?.responses['200']?.content ?? {});
    expect(kinds('get /api/v1/papers/council')).toEqual(expect.arrayContaining(['application/pdf', 'text/html']));
    expect(kinds('get /api/v1/cost-sets/template.csv')).toEqual(['text/csv']);
    expect(kinds('get /api/v1/analyse')).toContain('application/json');
    expect(Object.keys(Object.fromEntries(operations())['post /api/v1/cost-sets']?.requestBody?.content ?? {})).toContain('multipart/form-data');
  });

  it('has one schema of a name', () => {
    const both = { a: { get: { responses: { 200: { one: { title: 'A', type: 'string' }, other: { title: 'A', type: 'number' } } } } } };
    expect(() => describeApi({ paths: both })).toThrow('Two schemas are called A');
  });
});
