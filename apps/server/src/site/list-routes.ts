interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/**
 * What scripts can lean on, a line each: every route, its parameters, and the fields of its answers with their types
 * (`?` after one that may be missing). A line that goes away breaks somebody's script.
 */
export function listRoutes({ paths, components }: Description): string {
  const lines: string[] = [];
  const fieldsOf = fieldsIn(components?.schemas ?? {});
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { parameters = [], responses = {} }] of Object.entries(operations)) {
      const route = `${method.toUpperCase()} ${path}`;
      lines.push(route, ...parameters.map((parameter) => `${route} ${parameter.in} ${parameter.name}`));
      for (const [status, { content = {} }] of Object.entries(responses)) {
        for (const [type, { schema }] of Object.entries(content)) {
          // What is refused looks the same everywhere, and is listed once.
          const answer = type === 'application/problem+json' ? 'any refusal' : `${route} ${status}`;
          if (!type.endsWith('json')) lines.push(`${answer} as ${type}`);
          else if (schema) lines.push(...fieldsOf(schema, '').map((field) => `${answer} ${field}`));
        }
      }
    }
  }
  return `${[...new Set(lines)].toSorted().join('\n')}\n`;
}

function fieldsIn(named: Readonly<Record<string, Schema>>): (schema: Schema, at: string) => readonly string[] {
  const fieldsOf = (schema: Schema, at: string): readonly string[] => {
    const referred = schema.$ref === undefined ? undefined : named[schema.$ref.split('/').at(-1) ?? ''];
    if (referred) return fieldsOf(referred, at);
    if (schema.anyOf) return schema.anyOf.flatMap((one) => fieldsOf(one, at));
    if (schema.items) return fieldsOf(schema.items, `${at}[]`);
    if (schema.properties) {
      const required = new Set(schema.required);
      return Object.entries(schema.properties).flatMap(([name, one]) => fieldsOf(one, `${at}.${name}${required.has(name) ? '' : '?'}`));
    }
    const any = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const values = Object.values(schema.patternProperties ?? {})[0] ?? any;
    if (values) return fieldsOf(values, `${at}{}`);
    const words = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
    return [`${at || '.'} ${words ? words.join('|') : String(schema.type ?? 'any')}`];
  };
  return fieldsOf;
}
