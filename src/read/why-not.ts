/** Why the file system would not, in a user's words: `permission was denied`, `ELOOP`. */
export function whyNot(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
  return code === '' ? 'the file system failed' : code;
}

/** Whether there is nothing by that name; whatever else fails has something there that cannot be used. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
