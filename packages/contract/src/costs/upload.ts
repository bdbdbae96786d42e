import { Type } from 'typebox';

const Count = (description: string) => Type.Optional(Type.String({ description }));
/** Asked for by the route, which answers 412 where it is another: the description alone stands here. */
const Version = Type.Optional(Type.String({ description: '`1.0.0`: must be in every request but OPTIONS' }));
const Checksum = Type.Optional(Type.String({ description: 'What is sent must come to this, or nothing of it is kept: `sha1`, `sha256` or `sha512`, a space, and the digest in base64' }));
const OFFSET = { 'Upload-Offset': { type: 'string', description: 'Bytes that have come and are kept' } };
const EXPIRES = { 'Upload-Expires': { type: 'string', description: 'When it is thrown away if nothing more comes, as HTTP writes dates' } };

export const NewUploadHeadersSchema = Type.Object({
  'tus-resumable': Version,
  'upload-length': Count('The file’s size in bytes'),
  'upload-metadata': Type.Optional(Type.String({ description: '`filename ` and the file’s name as UTF-8 in base64; other pairs after commas are given back as they came' })),
  'upload-checksum': Checksum,
});
export const SentPartHeadersSchema = Type.Object({
  'tus-resumable': Version,
  'upload-offset': Count('Where what is sent begins: where the upload has come to'),
  'upload-checksum': Checksum,
});
export const UploadHeadersSchema = Type.Object({ 'tus-resumable': Version });

export const UploadRulesSchema = Type.Null({
  description: 'What is known here of the protocol',
  headers: {
    'Tus-Version': { type: 'string' },
    'Tus-Extension': { type: 'string' },
    'Tus-Max-Size': { type: 'string', description: 'The largest file, in bytes' },
    'Tus-Checksum-Algorithm': { type: 'string' },
  },
});
export const UploadBegunSchema = Type.Null({ description: 'The upload is begun; Location is where its parts are sent', headers: { Location: { type: 'string' }, ...OFFSET, ...EXPIRES } });
export const UploadStandsSchema = Type.Null({
  description: 'How far the upload has come',
  headers: { ...OFFSET, 'Upload-Length': { type: 'string', description: 'The file’s size in bytes' }, 'Upload-Metadata': { type: 'string', description: 'As it was sent' }, ...EXPIRES },
});
export const PartReceivedSchema = Type.Null({ description: 'The part is kept', headers: { ...OFFSET, ...EXPIRES } });
