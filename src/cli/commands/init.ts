import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TOOL } from '../../tool.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { cannotWrite } from '../write-report.ts';

const CONFIGURATION = `# What claimcheck checks here, and how strictly. Every key is optional; what stands here is the default.

# Files and folders with articles. A bilingual article is two files (slug/zh.md + slug/en.md,
# slug.zh.md + slug.en.md, zh/slug.md + en/slug.md) or one file that holds both languages.
articles: [articles]

# The curated reference facts, kept as YAML files and reviewed in pull requests.
registry: claims

# Where reports are written: report.json, index.html.
output: reports

# The lowest severity that blocks: error, warning, note, or never.
failOn: error

# More warnings than this block, too.
# maxWarnings: 0

# The language that articles are written in first: the other versions are compared with that one. Front matter wins
# (\`original: true\` in the original, \`translationOf: zh.md\` or \`sourceLang: en\` in a translation).
original: zh

# Which numbers need evidence, where the default does not suit; the last rule that fits decides.
# evidence:
#   - { kinds: [age], held: always }
#   - { sections: [Appendix], held: never }
#   - { paths: ["articles/opinion/**"], held: never }

# Severity by rule: off, note, warning or error. \`claimcheck explain\` lists the rules.
# rules:
#   article/pair: off          # a publication in one language
#   registry/unverified: warning   # while the registry is still small

# Other severities for parts of the publication; the last one that fits decides.
# overrides:
#   - { paths: ["articles/opinion/**"], rules: { registry/unverified: note } }

# Findings that are known and let through until they are mended: \`claimcheck baseline create\`.
# baseline: claimcheck-baseline.yaml
`;

const REGISTRY = `# Reference facts. One entry a fact: what it is about (subject), what is measured (metric),
# the value as the source gives it, and where it was read. Aliases are the wordings articles use.
# The facts below are an example; replace them with your own.
version: 1
subjects:
  - { id: taipei-101, zh: [台北 101, 臺北 101, 台北101], en: [Taipei 101] }
metrics:
  - { id: height, zh: [高度, 高], en: [height, tall], unit: m }
entries:
  - id: taipei-101/height
    subject: taipei-101
    metric: height
    status: draft              # a draft is no evidence: add the source, have it reviewed, write \`active\`
    observations:
      - value: "508 m"         # quoted, so that YAML leaves 82.70 alone
        # source:
        #   title: …
        #   url: https://…
        #   quote: …
        #   retrieved: 2026-01-31
`;

const WORKFLOW = `# Blocks a merge while a number is wrong or unverified.
name: claimcheck
on: [pull_request]
permissions:
  contents: read
jobs:
  claimcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npx --yes ${TOOL.name}@${TOOL.version} check --format stylish,html,json
      - uses: actions/upload-artifact@v4
        if: always()
        with: { name: claimcheck, path: reports }
`;

/** Empty, so that the folder of articles is there, and can be committed, before the first article. */
const KEEP = '';

const FILES: readonly (readonly [path: string, text: string])[] = [
  ['.claimcheck.yaml', CONFIGURATION],
  ['articles/.gitkeep', KEEP],
  ['claims/registry.yaml', REGISTRY],
  ['.github/workflows/claimcheck.yml', WORKFLOW],
];

const REMEDY = 'make room for it, or run where you may write; what is there already is kept';

/** `claimcheck init`: a commented configuration, a first registry and a CI file. What is there already stays as it is, and is named. */
export async function initCommand({ cwd, stdout }: Surroundings): Promise<ExitCode> {
  for (const [name, text] of FILES) {
    const target = path.join(cwd, name);
    try {
      await mkdir(path.dirname(target), { recursive: true });
    } catch (error) {
      throw cannotWrite(`\`${name}\``, error, REMEDY);
    }
    try {
      await writeFile(target, text, { flag: 'wx' });
      stdout.write(`created  ${name}\n`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST')
        stdout.write(`kept     ${name} (it was there already)\n`);
      else {
        await rm(target, { force: true }); // half a file would be kept by the next `init`
        throw cannotWrite(`\`${name}\``, error, REMEDY);
      }
    }
  }
  stdout.write('Next: put articles into articles/, facts into claims/, and run `claimcheck check`.\n');
  return 0;
}
