import { expect, it } from 'vitest';
import { writeBodyName } from './write-body-name.ts';

it.each([
  ['FURØYA IKS', 'Furøya IKS'],
  ['INDRE ØSTFOLD BRANN OG REDNING IKS', 'Indre Østfold Brann og Redning IKS'],
  ['SØR-VARANGER HAVN KF', 'Sør-Varanger Havn KF'],
  ['I DRIFT AS', 'I Drift AS'],
  ['NRK RIKSARKIVET', 'NRK Riksarkivet'],
])('a register’s %s is read as %s', (name, written) => expect(writeBodyName(name)).toBe(written));

it.each(['Agder fylkeskommune', 'Helse Sør-Øst RHF', 'eHelse AS', ''])('“%s” is as its owner writes it', (name) => expect(writeBodyName(name)).toBe(name));
