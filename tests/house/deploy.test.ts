import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Service, ServiceAccount } from 'kubernetes-models/v1';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readConfiguration, VARIABLES, type VariableRow } from '../../packages/store/src/configuration/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const secret = 'postgres://samvirke:secret@database:5432/samvirke';
/** The files that are mounted when it runs: whoever runs it makes them. */
const readFile = (path: string): string => (path.includes('database') ? secret : '');
const configured = (environment: Readonly<Record<string, string>>) => readConfiguration(environment, { readFile, checkLogin: () => [], folder: '/nowhere' });
/** Ours, those that give a secret by a file, and the one that finds the browser. */
const known = new Set(['BROWSER_PATH', ...Object.entries<VariableRow>(VARIABLES).flatMap(([name, { isSecret }]) => (isSecret === true ? [name, `${name}_FILE`] : [name]))]);
/** Exactly one version, never what happens to be the newest. */
const pinned = /^[\w./-]+:\d+\.\d+[\w.-]*$/;

describe('the compose file', () => {
  interface Made {
    readonly image?: string;
    readonly build?: { readonly dockerfile: string; readonly context: string };
    readonly environment?: Readonly<Record<string, string>>;
    readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string; readonly timeout: string; readonly retries: number };
    readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
    readonly secrets?: readonly string[];
    readonly networks?: readonly string[];
    readonly volumes?: readonly string[];
    readonly ports?: readonly string[];
    readonly read_only?: boolean;
    readonly stop_grace_period?: string;
    readonly command?: readonly string[];
  }
  interface Compose {
    readonly services: Readonly<Record<string, Made>>;
    readonly networks: object;
    readonly volumes: object;
    readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  }
  const text = read('deploy/compose.yaml');
  const compose = parse(text, { merge: true }) as Compose;
  const services = Object.entries(compose.services);
  const ours = services.filter(([, { image }]) => image?.startsWith('samvirke:'));
  /** `${NAME:?why}` is asked of whoever starts it. */
  const filled = (environment: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{SAMVIRKE_PUBLIC_ADDRESS:\?[^}]*\}/, 'https://samvirke.example.no')]));

  it('has a database, two servers, a worker and a balancer', () => {
    expect(Object.keys(compose.services)).toEqual(['database', 'server-1', 'server-2', 'worker', 'balancer']);
  });

  it('has what the compose specification knows, and every part that is named', () => {
    const top = ['name', 'services', 'networks', 'volumes', 'secrets'];
    expect(Object.keys(compose).filter((key) => !top.includes(key) && !key.startsWith('x-'))).toEqual([]);
    const allowed = new Set([
      'image', 'build', 'command', 'restart', 'read_only', 'tmpfs', 'cap_drop', 'security_opt', 'networks', 'secrets', 'depends_on', 'environment',
      'stop_grace_period', 'healthcheck', 'volumes', 'ports', 'shm_size',
    ]);
    for (const [name, made] of services) {
      expect([name, Object.keys(made).filter((key) => !allowed.has(key))]).toEqual([name, []]);
      for (const other of Object.keys(made.depends_on ?? {})) expect(compose.services).toHaveProperty(other);
      for (const one of made.secrets ?? []) expect(compose.secrets).toHaveProperty(one);
      for (const one of made.networks ?? []) expect(compose.networks).toHaveProperty(one);
      for (const one of made.volumes ?? []) {
        const [source = ''] = one.split(':');
        if (source.startsWith('.')) expect(existsSync(join(root, 'deploy', source))).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
      for (const one of made.ports ?? []) expect(one).toMatch(/^\d+:\d+$/);
    }
  });

  it('takes images of one version, and waits for what is well', () => {
    for (const [name, { image = '', depends_on = {} }] of services) {
      expect([name, image]).toEqual([name, expect.stringMatching(pinned)]);
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe('service_healthy');
        expect(compose.services[other]?.healthcheck).toMatchObject({ test: expect.any(Array), interval: expect.stringMatching(/^\d+s$/), timeout: expect.stringMatching(/^\d+s$/), retries: expect.any(Number) });
      }
    }
    for (const name of ['database', 'server-1', 'server-2', 'balancer']) expect(compose.services[name]?.healthcheck?.test[0]).toBe('CMD');
  });

  it('sets what the program knows, and starts as a public service without a demo', () => {
    expect(ours.map(([name]) => name)).toEqual(['server-1', 'server-2', 'worker']);
    for (const [name, { environment }] of ours) {
      expect([name, Object.keys(environment ?? {}).filter((variable) => !known.has(variable))]).toEqual([name, []]);
      const { configuration, faults } = configured(filled(environment));
      expect([name, faults]).toEqual([name, []]);
      expect(configuration).toMatchObject({ database: { url: secret }, demo: false, isService: true, jobs: 'worker' });
    }
    expect(configured(filled(compose.services['server-1']?.environment)).configuration).toMatchObject({ host: '0.0.0.0', metrics: { port: 9464 } });
  });

  it('gives a server time to stop, nothing to write on, and no way in past the balancer', () => {
    for (const [, { read_only, ports, stop_grace_period = '' }] of ours) {
      expect([read_only, ports]).toEqual([true, undefined]);
      const { drainSeconds, stopSeconds } = configured(filled(compose.services['server-1']?.environment)).configuration!;
      expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(drainSeconds + stopSeconds);
    }
    const proxies = configured(filled(compose.services['server-1']?.environment)).configuration?.trustedProxies;
    expect(text).toContain(`subnet: ${proxies?.[0]}`);
  });

  it('holds no secret', () => {
    expect(text).not.toMatch(/postgres:\/\/|PASSWORD: |password: /i);
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
    expect(read('.gitignore')).toContain('deploy/secrets/');
  });
});

describe('the image', () => {
  const dockerfile = read('deploy/Dockerfile');

  it('is made of one version of Node, and runs as nobody', () => {
    const from = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from).toEqual([from[0], from[0]]);
    expect(from[0]).toMatch(/^node:24\.\d+\.\d+-/);
    const user = /^USER (\d+):/m.exec(dockerfile)?.[1];
    expect(Number(user)).toBeGreaterThan(0);
  });

  it('copies every workspace’s own list of packages before it installs', () => {
    const workspaces = globSync('{packages,apps}/*/package.json', { cwd: root }).map((file) => `${dirname(file)}/`);
    expect(workspaces.length).toBeGreaterThan(5);
    for (const folder of workspaces) expect(dockerfile).toContain(`COPY ${folder}package.json ${folder}`);
  });
});

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

function has(command: string): boolean {
  try {
    execFileSync(command, ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** As Kustomize puts it together; where there is no kubectl, the list of resources and the images, which is all it does here. */
function renderWithout(folder: string): readonly KubernetesObject[] {
  const { resources, images = [] } = parse(read(`${folder}/kustomization.yaml`)) as { readonly resources: readonly string[]; readonly images?: readonly { name: string; newTag: string }[] };
  const objects = resources.flatMap((path) =>
    path.endsWith('.yaml') ? parseAllDocuments(read(join(folder, path)), { merge: true }).map((document) => document.toJS() as KubernetesObject) : renderWithout(join(folder, path)),
  );
  const tagged = images.reduce((text, { name, newTag }) => text.replaceAll(`"image":"${name}"`, `"image":"${name}:${newTag}"`), JSON.stringify(objects));
  return JSON.parse(tagged) as KubernetesObject[];
}
const withKubectl = has('kubectl');
function render(folder: string): readonly KubernetesObject[] {
  if (!withKubectl) return renderWithout(folder);
  const text = execFileSync('kubectl', ['kustomize', join(root, folder)], { encoding: 'utf8' });
  return parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject);
}

const MODELS: Readonly<Record<string, new (one: never) => { validate: () => void }>> = {
  'apps/v1 Deployment': Deployment,
  'autoscaling/v2 HorizontalPodAutoscaler': HorizontalPodAutoscaler,
  'networking.k8s.io/v1 NetworkPolicy': NetworkPolicy,
  'policy/v1 PodDisruptionBudget': PodDisruptionBudget,
  'v1 ConfigMap': ConfigMap,
  'v1 Service': Service,
  'v1 ServiceAccount': ServiceAccount,
};

describe(`the Kustomize base, rendered ${withKubectl ? 'by kubectl' : 'without kubectl'}`, () => {
  const objects = render('deploy/kubernetes/base');
  const one = <T>(kind: string, name: string): T => objects.find((object) => object.kind === kind && object.metadata.name === name) as T;
  interface Container {
    readonly name: string;
    readonly image: string;
    readonly env?: readonly { readonly name: string; readonly value: string }[];
    readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
    readonly securityContext: object;
    readonly resources: { readonly requests: object; readonly limits: object };
    readonly volumeMounts: readonly { readonly name: string }[];
    readonly readinessProbe?: object;
  }
  interface Deployed {
    readonly spec: {
      readonly replicas: number;
      readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
      readonly template: {
        readonly metadata: { readonly labels: Readonly<Record<string, string>> };
        readonly spec: {
          readonly terminationGracePeriodSeconds: number;
          readonly securityContext: object;
          readonly containers: readonly Container[];
          readonly initContainers?: readonly Container[];
          readonly volumes: readonly { readonly name: string }[];
        };
      };
    };
  }
  const deployments = (): readonly Deployed[] => [one<Deployed>('Deployment', 'samvirke-server'), one<Deployed>('Deployment', 'samvirke-worker')];
  const shared = one<{ readonly data: Readonly<Record<string, string>> }>('ConfigMap', 'samvirke').data;

  it('is objects of the forms that Kubernetes takes', () => {
    expect(objects.map(({ kind }) => kind).toSorted()).toEqual([
      'ConfigMap', 'Deployment', 'Deployment', 'HorizontalPodAutoscaler', 'NetworkPolicy', 'NetworkPolicy', 'PodDisruptionBudget', 'Service', 'ServiceAccount',
    ]);
    for (const object of objects) {
      const Model = MODELS[`${object.apiVersion} ${object.kind}`];
      if (!Model) throw new Error(`no model for ${object.apiVersion} ${object.kind}`);
      expect(() => new Model(object as never).validate()).not.toThrow();
    }
    // The check itself finds a fault.
    const broken = { ...one<object>('Deployment', 'samvirke-server'), spec: { replicas: 'two' } };
    expect(() => new Deployment(broken as never).validate()).toThrow();
  });

  it('is the same put together with kubectl and without', () => {
    const names = (list: readonly KubernetesObject[]): readonly string[] => list.map(({ kind, metadata }) => `${kind}/${metadata.name}`).toSorted();
    expect(names(renderWithout('deploy/kubernetes/base'))).toEqual(names(objects));
    expect(names(render('deploy/kubernetes/monitoring'))).toEqual([...names(objects), 'PodMonitor/samvirke-server'].toSorted());
  });

  it('sets what the program knows, and starts as a public service without a demo', () => {
    for (const { spec } of deployments()) {
      for (const container of [...spec.template.spec.containers, ...(spec.template.spec.initContainers ?? [])]) {
        const environment = { ...shared, ...Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])) };
        expect([container.name, Object.keys(environment).filter((name) => !known.has(name))]).toEqual([container.name, []]);
        const { configuration, faults } = configured(environment);
        expect([container.name, faults]).toEqual([container.name, []]);
        expect(configuration).toMatchObject({ database: { url: secret }, demo: false, jobs: 'worker' });
      }
    }
  });

  it('runs as nobody, writes nowhere but in /tmp, and says what it needs', () => {
    for (const { spec } of deployments()) {
      const { securityContext, containers, initContainers = [], volumes } = spec.template.spec;
      expect(securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      for (const container of [...containers, ...initContainers]) {
        expect(container.image).toMatch(pinned);
        expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
        expect(container.resources).toMatchObject({ requests: { cpu: expect.any(String), memory: expect.any(String) }, limits: { memory: expect.any(String) } });
        const named = new Set(volumes.map(({ name }) => name));
        expect(container.volumeMounts.filter(({ name }) => !named.has(name))).toEqual([]);
      }
    }
  });

  it('has two servers that are asked whether they are ready, and time to stop', () => {
    const [server] = deployments() as [Deployed];
    const [container] = server.spec.template.spec.containers as [Container];
    expect(server.spec.replicas).toBe(2);
    expect(container).toMatchObject({
      readinessProbe: { httpGet: { path: '/health/ready', port: 'http' } },
      livenessProbe: { httpGet: { path: '/health/live', port: 'http' } },
      startupProbe: { httpGet: { path: '/health/ready' } },
    });
    const environment = { ...shared, ...Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])) };
    const { configuration } = configured(environment);
    expect(container.ports).toEqual([{ name: 'http', containerPort: configuration?.port }, { name: 'metrics', containerPort: configuration?.metrics?.port }]);
    expect(server.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan((configuration?.drainSeconds ?? 0) + (configuration?.stopSeconds ?? 0));
  });

  it('finds its pods by the labels that they have', () => {
    const [server, worker] = deployments() as [Deployed, Deployed];
    const fits = (labels: Readonly<Record<string, string>>, selector: Readonly<Record<string, string>>): boolean => Object.entries(selector).every(([name, value]) => labels[name] === value);
    const labelsOf = (one: Deployed): Readonly<Record<string, string>> => one.spec.template.metadata.labels;
    for (const deployed of [server, worker]) expect(fits(labelsOf(deployed), deployed.spec.selector.matchLabels)).toBe(true);
    const service = one<{ readonly spec: { readonly selector: Readonly<Record<string, string>> } }>('Service', 'samvirke');
    expect([fits(labelsOf(server), service.spec.selector), fits(labelsOf(worker), service.spec.selector)]).toEqual([true, false]);
    const budget = one<{ readonly spec: { readonly selector: { readonly matchLabels: Readonly<Record<string, string>> } } }>('PodDisruptionBudget', 'samvirke-server');
    expect(fits(labelsOf(server), budget.spec.selector.matchLabels)).toBe(true);
  });

  it('holds no secret', () => {
    expect(JSON.stringify(objects)).not.toMatch(/postgres:\/\/|"kind":"Secret"/);
  });
});
