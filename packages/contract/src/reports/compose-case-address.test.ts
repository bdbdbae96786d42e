import { expect, it } from 'vitest';
import { composeCaseAddress, type AddressedCase } from './compose-case-address.ts';

const asked: AddressedCase = { language: 'nn', municipalities: ['0831', '0833'], year: 2014, seed: 2, changes: [['business-cases/discount-rate', 0.05]] };

it.each(['https://samvirke.example.no', 'https://samvirke.example.no/', 'https://samvirke.example.no/?x=1'])('a paper’s case is opened again at the site’s own address: %s', (site) => {
  expect(composeCaseAddress(site, asked)).toBe('https://samvirke.example.no/nn/council-paper?m=0831,0833&year=2014&seed=2&a.business-cases/discount-rate=0.05');
});

it.each([undefined, '', 'samvirke.example.no', 'javascript:alert(1)', 'https://'])('a site without an address on the web gives none: %s', (site) => {
  expect(composeCaseAddress(site, asked)).toBeNull();
});
