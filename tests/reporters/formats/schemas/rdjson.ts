const object = (required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const text = { type: 'string' };
const position = object(['line', 'column'], {
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
});
const range = object(['start', 'end'], { start: position, end: position });
const location = object(['path'], { path: { type: 'string', minLength: 1 }, range });
const source = object(['name'], { name: text, url: text });
const severity = { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] };

/** `DiagnosticResult` of reviewdog, by its names and types; every location here has a range. */
export const RDJSON = object(['diagnostics'], {
  source,
  severity,
  diagnostics: {
    type: 'array',
    items: object(['message', 'location'], {
      message: { type: 'string', minLength: 1 },
      location,
      severity,
      source,
      code: object(['value'], { value: text, url: text }),
      suggestions: { type: 'array', items: object(['range', 'text'], { range, text }) },
      original_output: text,
      related_locations: { type: 'array', items: object(['location'], { message: text, location }) },
    }),
  },
});
