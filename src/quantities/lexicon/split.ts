export const split = (words: string, by: RegExp): string[] =>
  words
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== '');
