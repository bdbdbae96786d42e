import { FILE_TYPES, type FileFormat } from './send-file.ts';

/** A route's answer that is a file, in one of several formats, as OpenAPI has it. */
export function describeFile(description: string, formats: readonly FileFormat[]): { description: string; content: Record<string, { schema: object }> } {
  const schema = { type: 'string', format: 'binary' };
  return { description, content: Object.fromEntries(formats.map((format) => [FILE_TYPES[format].replace(/;.*/, ''), { schema }])) };
}
