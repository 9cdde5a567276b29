/** Whether one number is the other with a digit changed, or two neighbours changed about. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(Math.round(a)), String(Math.round(b))];
  if (x.length !== y.length) return false;
  const differing = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  if (differing.length === 1) return true;
  const [p, q] = differing;
  return differing.length === 2 && q === p! + 1 && x[p!] === y[q] && x[q] === y[p!];
}
