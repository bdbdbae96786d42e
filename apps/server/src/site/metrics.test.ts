import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.ts';
import { buildMetrics } from './build-metrics.ts';
import { countJobs } from './count-jobs.ts';
import { listenMetrics } from './listen-metrics.ts';
import { startTracing } from './start-tracing.ts';

describe('the measurements', () => {
  it('count answers by route, refusals by code, connections and jobs, on a port of their own and in Prometheus’ form', async () => {
    let db: Parameters<typeof countJobs>[0] | undefined;
    const metrics = buildMetrics({ connections: () => ({ total: 3, idle: 2, waiting: 0 }), jobs: () => countJobs(db!), hasProcess: true });
    const server = await testServer({ metrics });
    ({ db } = server);
    await server.app.inject('/api/v1/health');
    await server.app.inject('/api/v1/organisations/find?q=Kongsberg');
    await server.app.inject('/api/v1/organisations?year=1066');
    await server.app.inject('/api/v1/Kari%20Nordmann');
    const { port, close } = await listenMetrics(metrics, { port: 0, host: '127.0.0.1' });
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toContain('samvirke_request_seconds_count{method="GET",route="/api/v1/organisations/find",status="200"} 1');
    expect(text).toContain('samvirke_request_seconds_count{method="GET",route="none",status="404"} 1');
    expect(text).toContain('samvirke_refusals_total{code="year-invalid"} 1');
    expect(text).toContain('samvirke_database_connections{state="idle"} 2');
    expect(text).toContain('samvirke_jobs{state="waiting"} 0');
    expect(text).toContain('samvirke_logins_total{outcome="refused"} 0');
    expect(text).toContain('samvirke_requests_open 0');
    expect(text).toMatch(/nodejs_eventloop_lag_seconds [\d.]+/);
    // In no label, that is: a count of bytes may hold any four digits.
    expect(text).not.toMatch(/Kongsberg|Kari|"[^"]*1066/);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    // Never where people are answered.
    expect((await server.app.inject('/metrics')).statusCode).toBe(404);
    await server.close();
    // The database is away: the rest is told all the same.
    const away = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect([text, away].map((one) => /samvirke_database_up \d/.exec(one)?.[0])).toEqual(['samvirke_database_up 1', 'samvirke_database_up 0']);
    expect(away).toContain('samvirke_requests_open 0');
    expect(away).not.toContain('samvirke_jobs{');
    await close();
  }, 120_000);
});

describe('tracing', () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => (body += String(data)));
    request.on('end', () => {
      received.push(`${request.url} ${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  afterAll(() => void collector.close());

  it('sends spans of routes to the collector, and of people nothing', async () => {
    await new Promise<void>((resolve) => void collector.listen(0, '127.0.0.1', resolve));
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const tracing = await startTracing();
    const server = await testServer({ watch: tracing.watch });
    await server.app.inject({ url: '/api/v1/organisations/find?q=Kari%20Nordmann', headers: { cookie: '__Host-samvirke=hemmelig-kake' } });
    await server.app.inject('/api/v1/organisations?year=Kari');
    await server.app.inject('/api/v1/cost-sets/Kari-Nordmann-Kari-Norma');
    await server.app.inject('/health/live');
    await server.close();
    await tracing.close();
    delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
    const all = received.join('\n');
    expect(all).toMatch(/^\/v1\/traces /);
    expect(all).toContain('/api/v1/organisations/find');
    expect(all).toContain('/api/v1/cost-sets/:id');
    expect(all).not.toMatch(/Kari|hemmelig-kake|health\/live|127\.0\.0\.1/);
  }, 120_000);
});
