import { Type, type Static } from 'typebox';

/** Nothing is chosen anew more often than the database can count. */
const LARGEST_VERSION = 2_147_483_647;

const fourEyes = Type.Boolean({ description: 'Whoever wrote an entry doesn’t approve it' });

export const BodySettingsSchema = Type.Object({
  fourEyes,
  version: Type.Integer({ description: '0 where nothing has been chosen; send it back with a change' }),
}, { title: 'BodySettings', description: 'What the body has chosen for itself' });
export type BodySettingsBody = Static<typeof BodySettingsSchema>;

export const ChosenSettingsSchema = Type.Object({
  fourEyes,
  version: Type.Integer({ minimum: 0, maximum: LARGEST_VERSION, description: 'The version that was looked at' }),
}, { additionalProperties: false });
