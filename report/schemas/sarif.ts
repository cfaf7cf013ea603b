/**
 * For tests: SARIF 2.1.0 (OASIS, with errata 1) as a JSON schema, written down from its text. Only the objects and
 * properties that are used here: any other is a mistake.
 */
function object(required: readonly string[], properties: Readonly<Record<string, object>>) {
  return { type: 'object', required, additionalProperties: false, properties };
}

const text = { type: 'string', minLength: 1 };
const positive = { type: 'integer', minimum: 1 };
const index = { type: 'integer', minimum: 0 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
/** A reference relative to a base, without a scheme, an authority or what a URI may not hold (RFC 3986). */
const relativeReference = { type: 'string', pattern: "^(?![/])(?:[\\w.~!$&'()*+,;=@/-]|%[0-9A-F]{2})+$" };
const propertyBag = {
  type: 'object',
  properties: { tags: { type: 'array', uniqueItems: true, items: text } },
};

function list(items: object, unique = false) {
  return { type: 'array', items, ...(unique && { uniqueItems: true }) };
}

const artifactLocation = object(['uri', 'uriBaseId'], { uri: relativeReference, uriBaseId: text });
const region = object(['startLine', 'startColumn', 'endLine', 'endColumn'], {
  startLine: positive,
  startColumn: positive,
  endLine: positive,
  endColumn: positive,
});
const physicalLocation = object(['artifactLocation', 'region'], { artifactLocation, region });
const message = object(['text'], { text });
const location = object([], {
  id: index,
  physicalLocation,
  logicalLocations: list(object(['fullyQualifiedName'], { kind: text, fullyQualifiedName: text }), true),
  message,
});
const replacement = object(['deletedRegion'], {
  deletedRegion: region,
  insertedContent: object(['text'], { text: { type: 'string' } }),
});
const fix = object(['artifactChanges'], {
  description: message,
  artifactChanges: {
    ...list(
      object(['artifactLocation', 'replacements'], {
        artifactLocation,
        replacements: { ...list(replacement), minItems: 1 },
      }),
      true,
    ),
    minItems: 1,
  },
});
const suppression = object(['kind'], {
  kind: { enum: ['inSource', 'external'] },
  justification: { type: 'string' },
  location,
});
const result = object(['message'], {
  ruleId: text,
  ruleIndex: index,
  level,
  message,
  locations: list(location),
  relatedLocations: list(location, true),
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  fixes: list(fix, true),
  suppressions: list(suppression, true),
  properties: propertyBag,
});
const descriptor = object(['id'], {
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: object(['text'], { text, markdown: text }),
  defaultConfiguration: object([], { level }),
  properties: propertyBag,
});
const run = object(['tool'], {
  results: list(result),
  tool: object(['driver'], {
    driver: object(['name'], { name: text, semanticVersion: text, rules: list(descriptor, true) }),
  }),
  language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: { type: 'object', additionalProperties: object([], { description: message }) },
});

export const SARIF_SCHEMA = object(['version', 'runs'], {
  $schema: { type: 'string', pattern: '^https://' },
  version: { const: '2.1.0' },
  runs: list(run),
});
