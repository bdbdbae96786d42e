/** A publisher's answer isn't in the form it is read as: what differs, in a few words. Caught by the refresh. */
export class PublisherFormatError extends Error {
  override readonly name = 'PublisherFormatError';
}
