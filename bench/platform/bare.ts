import Fastify from 'fastify';

/** The named alternative: a Fastify route without a database, that answers with an object of an entry's size. */
const BODY = {
  organisationId: '2e628f46-e00d-85c8-7a82-6e485d975ade',
  kind: 'contract',
  title: 'Sak og arkiv 1234',
  content: { description: 'avtale om sakssystem og drift' },
  supplierNumber: '910000123',
  amountOre: 636_307_655,
  validFrom: '2024-01-01',
  validTo: '2027-12-31',
  status: 'approved',
  visibility: 'public-bodies',
  isShared: false,
  protection: 'none',
  version: 1,
  recordedAt: '2026-11-22T12:00:00.000Z',
};

const app = Fastify();
app.get('/api/v1/entries/:id', async (request) => ({ id: (request.params as { readonly id: string }).id, ...BODY }));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
