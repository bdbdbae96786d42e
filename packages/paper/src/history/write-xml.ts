import { escapeText } from '../charts/index.ts';
import type { Element } from './element.ts';

/** A document of XML 1.0 in UTF-8, indented, each element on a line of its own. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, content }: Element, indent: string): string {
  const open = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`).join('')}`;
  if (content.length === 0) return `${open}/>\n`;
  if (typeof content === 'string') return `${open}>${escapeText(content)}</${name}>\n`;
  return `${open}>\n${content.map((one) => write(one, `${indent}  `)).join('')}${indent}</${name}>\n`;
}
