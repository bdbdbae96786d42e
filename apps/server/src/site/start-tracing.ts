import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { App } from './app.ts';

export interface Tracing {
  /** Follows every request of an app; before its routes are added. */
  readonly watch: (app: App) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** All that a span may say. What isn't here (an address with its query, a header, an error's message) is left behind. */
const TOLD: ReadonlySet<string> = new Set([
  'http.route',
  'http.request.method',
  'http.response.status_code',
  'error.type',
  'hook.name',
  'fastify.type',
  'fastify.root',
  'service.name',
  'telemetry.sdk.language',
  'telemetry.sdk.name',
  'telemetry.sdk.version',
]);

/**
 * Spans of every request to a collector, by OpenTelemetry's own libraries and settings (OTEL_EXPORTER_OTLP_ENDPOINT,
 * OTEL_SERVICE_NAME …). Nothing of it is loaded unless it is asked for.
 */
export async function startTracing(): Promise<Tracing> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { FastifyOtelInstrumentation }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@fastify/otel'),
  ]);
  process.env['OTEL_SERVICE_NAME'] ||= 'samvirke';
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(withoutPeople(new OTLPTraceExporter()))] });
  provider.register();
  const instrumentation = new FastifyOtelInstrumentation({ recordExceptions: false, ignorePaths: ({ url }) => url.startsWith('/health/') });
  instrumentation.setTracerProvider(provider);
  return {
    watch: async (app) => void (await app.register(instrumentation.plugin())),
    close: () => provider.shutdown(),
  };
}

/** Hands on each span with nothing but what may be told. */
function withoutPeople(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(cleaned), done),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush === undefined ? {} : { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}

function cleaned(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => TOLD.has(name)));
  return Object.create(span, {
    attributes: { value: attributes },
    events: { value: [] },
    links: { value: [] },
    status: { value: { code: span.status.code } },
  }) as ReadableSpan;
}
