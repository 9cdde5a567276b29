import type { MentionPair } from '../../model/alignment.ts';

/** A code of few letters before a number, where the letters are all that tells one thing from another: `H100`, `A100s`. */
const CODE = /^([A-Za-z]{1,3})-?(\d{2,}[A-Za-z]?)(?<!s)s?$/;

/** Whether two names carry the same digits and yet are two things: `H100`, `A100`. */
export function areOtherCodes({ left, right }: MentionPair): boolean {
  const [a, b] = [left, right].map((mention) => (mention === null ? null : CODE.exec(mention.text.trim())));
  if (a === null || a === undefined || b === null || b === undefined) return false;
  return a[2]!.toLowerCase() === b[2]!.toLowerCase() && a[1]!.toLowerCase() !== b[1]!.toLowerCase();
}
