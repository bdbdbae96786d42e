import { describe, expect, it } from 'vitest';
import { findXmlFault } from './find-xml-fault.ts';

describe('the check of form', () => {
  it.each(['<a b="1"><c/>x &amp; y</a>', '<?xml version="1.0"?><a></a>'])('lets good form pass: %s', (xml) => {
    expect(findXmlFault(xml)).toBeNull();
  });

  it.each(['<a>', '<a></b>', '<a b="<"/>', '<a>x & y</a>', '<a>1 < 2</a>'])('finds bad form: %s', (xml) => {
    expect(findXmlFault(xml)).not.toBeNull();
  });
});
