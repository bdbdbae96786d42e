import { ROLES } from '@samvirke/model/access';
import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });
const Address = Type.String({ pattern: '^https?://' });
const Roles = Type.Array(Type.Enum([...ROLES]));
/** A secret stands in a file or in the environment, never in the configuration itself. */
const Secret = { secret_file: Type.Optional(Text), secret_environment: Type.Optional(Text) };

export const ProviderFile = Type.Object(
  {
    /** In the address /login/<id>. */
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    label: Type.Object({ nb: Text, nn: Text, en: Text }, closed),
    issuer: Address,
    client_id: Text,
    client_authentication: Type.Union([
      Type.Object({ method: Type.Literal('private_key_jwt'), key_file: Text, key_id: Type.Optional(Text), algorithm: Type.Optional(Type.Enum(['RS256', 'PS256', 'ES256'])) }, closed),
      Type.Object({ method: Type.Enum(['client_secret_basic', 'client_secret_post']), ...Secret }, closed),
    ]),
    /** The level that is asked for. */
    acr_values: Type.Array(Text),
    /** The levels that are enough, lowest first; any where there is none. */
    acr_accepted: Type.Optional(Type.Array(Text)),
    scopes: Type.Optional(Type.Array(Text)),
    /** Sent as it stands (RFC 9396): Ansattporten then lets the person choose whom to act for. */
    authorization_details: Type.Optional(Type.Array(Type.Record(Type.String(), Type.Unknown()))),
    /** Which body a person acts for, as the ID token says it, and the roles that this gives there. */
    acts_for: Type.Optional(
      Type.Object({ claim: Text, roles: Roles, roles_by_resource: Type.Optional(Type.Record(Type.String(), Roles)) }, closed),
    ),
    /** Where `sub` isn't the same at the next login: another claim, kept as a keyed hash and never as it is. */
    subject: Type.Optional(Type.Object({ claim: Text, key_file: Text }, closed)),
  },
  closed,
);

export const MachinesFile = Type.Object(
  {
    issuer: Address,
    /** Where its keys are; by its own metadata where it is left out. */
    jwks_uri: Type.Optional(Address),
    /** Whom a token must be for; RFC 7519 leaves it to the issuer whether it says so. */
    audience: Type.Optional(Text),
    scope_prefix: Type.Optional(Text),
    algorithms: Type.Optional(Type.Array(Type.Enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']), { minItems: 1 })),
    /** How old a token may be, whatever it says of its own end. */
    max_age_seconds: Type.Optional(Type.Integer({ minimum: 1 })),
    /** A token works once: a second use of its `jti` is refused. */
    once: Type.Optional(Type.Boolean()),
  },
  closed,
);

export const LoginFile = Type.Object({ providers: Type.Optional(Type.Array(ProviderFile)), machines: Type.Optional(MachinesFile) }, closed);

type FileProvider = Static<typeof ProviderFile>;

/** One way to log in, with its secrets read. */
export interface LoginProvider extends Omit<FileProvider, 'client_authentication' | 'subject' | 'scopes' | 'acr_accepted'> {
  readonly scopes: readonly string[];
  readonly acr_accepted: readonly string[];
  readonly authentication:
    | { readonly method: 'private_key_jwt'; readonly key: string; readonly keyId: string | undefined; readonly algorithm: 'RS256' | 'PS256' | 'ES256' }
    | { readonly method: 'client_secret_basic' | 'client_secret_post'; readonly secret: string };
  readonly subject?: { readonly claim: string; readonly key: Buffer } | undefined;
}

export type MachineIssuer = Static<typeof MachinesFile>;

export interface LoginConfig {
  readonly providers: readonly LoginProvider[];
  readonly machines: MachineIssuer | null;
}
