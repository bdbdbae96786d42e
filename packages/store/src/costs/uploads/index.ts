export * from './types.ts';
export { createUpload, type NewUpload } from './create-upload.ts';
export { endUpload } from './end-upload.ts';
export { findUpload } from './find-upload.ts';
export { readUpload } from './read-upload.ts';
export { CHECKSUMS, receiveUpload, type Received, type Sending } from './receive-upload.ts';
export { UPLOAD_LIMITS } from './upload-limits.ts';
