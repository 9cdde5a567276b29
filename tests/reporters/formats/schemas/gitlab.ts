const line = { type: 'integer', minimum: 1 };
const point = { type: 'object', required: ['line'], properties: { line, column: line } };

/** What GitLab wants of a Code Quality report: an array of these. */
export const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      type: { const: 'issue' },
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      categories: { type: 'array', items: { type: 'string' } },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, and without `./`.
          path: { type: 'string', pattern: '^(?!\\./|/)[^]+$' },
          lines: { type: 'object', required: ['begin'], properties: { begin: line, end: line } },
          positions: {
            type: 'object',
            required: ['begin', 'end'],
            properties: { begin: point, end: point },
          },
        },
      },
    },
    additionalProperties: false,
  },
} as const;
