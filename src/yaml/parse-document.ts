import { Composer, type Document, isNode, Lexer, Parser, visit, YAMLParseError } from 'yaml';

/** Far above any file that people write; what nests deeper exhausts the stack of whatever walks it. */
const DEEPEST = 100;

/**
 * A YAML or JSON text with the ranges of its nodes; whatever is wrong with it is in `errors`, and of a text that nests
 * too deeply nothing but that. Depth is watched while reading: twenty thousand `[` would else end the process.
 */
export function parseDocument(text: string): Document.Parsed {
  const parser = new Parser();
  const composer = new Composer({ prettyErrors: false, logLevel: 'silent', uniqueKeys: true });
  let tooDeepAt: number | null = null;
  function* tokens() {
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      if (parser.stack.length <= DEEPEST) continue;
      tooDeepAt = parser.offset;
      return;
    }
    yield* parser.end();
  }
  const [first, second] = composer.compose(tokens(), true, text.length);
  const document = first as Document.Parsed;
  const fail = (at: number, code: 'MULTIPLE_DOCS' | 'IMPOSSIBLE', message: string) =>
    document.errors.unshift(new YAMLParseError([at, at + 1], code, message));
  if (tooDeepAt !== null) fail(tooDeepAt, 'IMPOSSIBLE', `it nests more than ${DEEPEST} deep`);
  else if (second) fail(second.range?.[0] ?? 0, 'MULTIPLE_DOCS', 'it holds more than one document');
  else {
    const at = selfReference(document);
    if (at !== null) fail(at, 'IMPOSSIBLE', 'what it names here holds this very place, without end');
  }
  return document;
}

/** Where an alias stands inside of what it names: `&a [*a]`. Nothing that walks such a value comes to an end. */
function selfReference(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Alias(_, alias, path) {
      const named = alias.resolve(document);
      if (!isNode(named) || !path.includes(named)) return undefined;
      at = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}
