/** The registry that the examples of the registry rules are checked against. */
export const EXAMPLE_REGISTRY = `version: 1
subjects:
  - { id: north, zh: [北站], en: [North Station] }
  - { id: south, zh: [南站], en: [South Station] }
metrics:
  - { id: punctuality, zh: [準點率], en: [punctuality] }
  - { id: platforms, zh: [月台], en: [platforms] }
entries:
  - id: north/punctuality
    subject: north
    metric: punctuality
    observations:
      - { value: "82.7%", rank: preferred }
  - id: south/punctuality
    subject: south
    metric: punctuality
    observations:
      - { value: "75.1%", rank: preferred }
`;
