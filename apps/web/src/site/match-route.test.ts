import { describe, expect, it } from 'vitest';
import { ROUTES } from '../routes.ts';
import { matchRoute } from './match-route.ts';

describe('which page an address shows', () => {
  it('is told by language and path', () => {
    expect(matchRoute('/nn/costs')).toMatchObject({ language: 'nn', path: '/costs', route: { id: 'costs' } });
    expect(matchRoute('/en')).toMatchObject({ language: 'en', route: { id: 'start' } });
    expect(matchRoute('/nb/assumptions/costs/unit-cost').parameters).toMatchObject({ room: 'costs', name: 'unit-cost' });
  });

  it('is the page of no page where nothing is there, in bokmål where no language is named', () => {
    expect(matchRoute('/nb/nowhere').route.status).toBe(404);
    expect(matchRoute('/nowhere')).toMatchObject({ language: 'nb', route: { id: 'notFound' } });
  });

  it('is the route’s own page for each of its examples', () => {
    for (const route of ROUTES) {
      for (const example of route.examples) expect(matchRoute(`/nb${example.split('?')[0]}`).route.id).toBe(route.id);
    }
  });
});
