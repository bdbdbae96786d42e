import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { listRoutes, type Description } from './list-routes.ts';

const PROMISED = fileURLToPath(new URL('../../../../packages/contract/routes.txt', import.meta.url));

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

describe('what scripts lean on', () => {
  it('is listed a line each', () => {
    const description: Description = {
      paths: {
        '/a/{id}': {
          get: {
            parameters: [{ name: 'id', in: 'path' }],
            responses: {
              200: {
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      required: ['rows'],
                      properties: {
                        rows: { type: 'array', items: { type: 'object', properties: { nok: { anyOf: [{ type: 'number' }, { type: 'null' }] } } } },
                        kind: { enum: ['x', 'y'] },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    };
    expect(listRoutes(description).trim().split('\n')).toEqual([
      'GET /a/{id}',
      'GET /a/{id} 200 .kind? x|y',
      'GET /a/{id} 200 .rows[].nok? null',
      'GET /a/{id} 200 .rows[].nok? number',
      'GET /a/{id} path id',
    ]);
  });

  it('is what packages/contract/routes.txt promises: a line that goes away breaks a script, a new one is written by vitest -u', async () => {
    const description = (await server.app.inject('/api/v1/openapi.json')).json() as Description;
    await expect(listRoutes(description)).toMatchFileSnapshot(PROMISED);
  });
});
