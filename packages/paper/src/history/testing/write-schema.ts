import { CHOICES, NOARK, VALUES, type FileSchema } from './noark-schema.ts';

/** ADDML's values may be anything, and its names are attributes that must be there. */
const ADDML = 'arkivuttrekk.xml';
const NAMED = new Set(['dataObject', 'property', 'additionalElement']);
const KEY = '[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}';

/** The table as an XML Schema of one file, so that a tool that isn't ours can hold an extract to it. */
export function writeSchema(name: string): string {
  const schema = NOARK[name];
  if (schema === undefined) throw new Error(`no such file in an extract: ${name}`);
  const { namespace, root, types, extensions } = schema;
  const values = [...new Set([...Object.values(types), ...Object.values(extensions).map(({ adds }) => adds)].flatMap(namesIn))].filter((one) => types[one] === undefined);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns="${namespace}" xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified">`,
    `<xs:element name="${root}" type="${root}"/>`,
    ...Object.entries(types).map(([type, content]) => `<xs:complexType name="${type}">${writeContent(content, schema)}${name === ADDML ? writeAttributes(type) : ''}</xs:complexType>`),
    ...Object.entries(extensions).map(([type, { of, adds }]) => `<xs:complexType name="${type}"><xs:complexContent><xs:extension base="${of}">${writeContent(adds, schema)}</xs:extension></xs:complexContent></xs:complexType>`),
    ...values.map((one) => `<xs:simpleType name="${one}">${name === ADDML ? '<xs:restriction base="xs:string"/>' : writeValue(one)}</xs:simpleType>`),
    '</xs:schema>',
    '',
  ].join('\n');
}

function namesIn(content: string): readonly string[] {
  return content.split(/[ |]/).map((one) => one.replace(/[?*+]$/, ''));
}

function writeContent(content: string, schema: FileSchema): string {
  const parts = content.split(' ').map((part) => {
    const those = part.split('|').map((one) => writeElement(one));
    return those.length === 1 ? those[0] : `<xs:choice>${those.join('')}</xs:choice>`;
  });
  if (content === '') throw new Error(`${schema.root} has a type with nothing in it`);
  return `<xs:sequence>${parts.join('')}</xs:sequence>`;
}

function writeElement(one: string): string {
  const [, name = '', often = ''] = /^(.+?)([?*+]?)$/.exec(one) ?? [];
  const least = often === '?' || often === '*' ? ' minOccurs="0"' : '';
  const most = often === '+' || often === '*' ? ' maxOccurs="unbounded"' : '';
  return `<xs:element name="${name}" type="${name}"${least}${most}/>`;
}

function writeAttributes(type: string): string {
  const others = type === 'property' || type === 'additionalElement' ? ['dataType', 'format'] : [];
  const name = NAMED.has(type) || ['addml', 'dataset', 'reference'].includes(type) ? `<xs:attribute name="name" type="xs:string"${NAMED.has(type) ? ' use="required"' : ''}/>` : '';
  return `${name}${others.map((other) => `<xs:attribute name="${other}" type="xs:string"/>`).join('')}`;
}

function writeValue(name: string): string {
  const kind = VALUES[name];
  if (kind === 'key') return `<xs:restriction base="xs:string"><xs:pattern value="${KEY}"/></xs:restriction>`;
  if (kind === 'integer') return `<xs:restriction base="xs:integer">${name === 'filstoerrelse' ? '<xs:minInclusive value="0"/>' : ''}</xs:restriction>`;
  if (kind !== undefined) return `<xs:restriction base="xs:${kind}"/>`;
  const choices = (CHOICES[name] ?? []).map((choice) => `<xs:enumeration value="${choice}"/>`).join('');
  return `<xs:restriction base="xs:string">${choices === '' ? '<xs:minLength value="1"/>' : choices}</xs:restriction>`;
}
