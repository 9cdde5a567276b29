import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import type { Span } from '../../model/position.ts';
import type { Places } from '../../report/places.ts';

/** A path as a relative reference, each part percent-encoded: `articles/三 月/zh.md` → `articles/%E4%B8%89%20%E6%9C%88/zh.md`. */
export function toUri(path: string): string {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}

export const artifactAt = (path: string): ArtifactLocation =>
  path.startsWith('/') ? { uri: toUri(path) } : { uri: toUri(path), uriBaseId: '%SRCROOT%' };

export function regionAt(path: string, span: Span, places: Places): Region {
  const { start, end } = places.range(path, span);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

export const physicalAt = (path: string, span: Span, places: Places): PhysicalLocation => ({
  artifactLocation: artifactAt(path),
  region: regionAt(path, span, places),
});

/** Text that SARIF reads as text: brackets before a parenthesis would be a link (§3.11.6). */
export const plainMessage = (text: string): string =>
  text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
