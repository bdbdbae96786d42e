import { describe, expect, it } from 'vitest';
import { readKostraArts } from '@samvirke/store/organisations';
import { findCostKey, type KeyKind } from './find-cost-key.ts';

const arts = readKostraArts();
const find = (written: string, kind: KeyKind = 'key') => findCostKey(written, kind, arts, 'nb');

describe('what a row of a cost table is about', () => {
  it.each([
    ['telecom', { element: 'telecom' }],
    ['Nett og telekom', { element: 'telecom' }],
    ['BASISDRIFT', { element: 'basicOperations' }],
    ['Fagsystemer', { element: 'lineOfBusiness' }],
    ['fagsystem', { element: 'lineOfBusiness' }],
    ['Line-of-business systems', { element: 'lineOfBusiness' }],
    ['IKT-bemanning', { element: 'staff' }],
    ['ICT staff', { element: 'staff' }],
    ['IKT-tenester', { costType: 'ictServices' }],
    ['Software publishing', { costType: 'softwarePublishing' }],
    ['195', { kostraArt: '195' }],
    ['art 240', { kostraArt: '240' }],
    ['195 Avgifter, gebyrer, lisenser o.l.', { kostraArt: '195' }],
  ])('is known in three languages and by number: %s', (written, key) => {
    expect(find(written)).toEqual({ key });
  });

  it.each([
    // 1 + art 195 + 7
    ['11957', '195'],
    // 1 + art 200 + 1, and not art 120 with 01 behind it
    ['12001', '200'],
    // 1 + art 240 + 05
    ['124005', '240'],
    // art 195 + 7
    ['1957', '195'],
    // art 240 + 01
    ['24001', '240'],
    // 1 + art 195: there is no art 119
    ['1195', '195'],
    // the zero that a spreadsheet took
    ['10', '010'],
  ])('is taken out of a local account, which is told: %s is art %s', (account, art) => {
    expect(find(account)).toEqual({ key: { kostraArt: art }, account });
  });

  it('is not taken out of an account that can be read two ways', () => {
    // 1 + art 050, or art 105 + 0.
    expect(find('1050').refusal).toEqual({ code: 'kostra-art-unknown', figures: { value: '1050' } });
  });

  it('is no yearly cost on an investment account', () => {
    expect(find('01957').refusal).toEqual({ code: 'account-is-investment', figures: { value: '01957', art: '195' } });
  });

  it('is refused where it is unknown, with what it may be', () => {
    expect(find('drift').refusal).toMatchObject({ code: 'element-unknown', figures: { value: 'drift' } });
    expect(findCostKey('drift', 'element', arts, 'nn').refusal?.figures['allowed']).toEqual(['Nett og telekom', 'Basisdrift', 'Fagsystem', 'IKT-bemanning']);
    expect(find('999').refusal).toEqual({ code: 'kostra-art-unknown', figures: { value: '999' } });
  });

  it('is held to the kind that its column says', () => {
    expect(find('Basisdrift', 'kostraArt').refusal?.code).toBe('kostra-art-unknown');
    expect(find('Basisdrift', 'costType').refusal?.code).toBe('element-unknown');
    expect(find('195', 'element').refusal?.code).toBe('element-unknown');
  });
});
