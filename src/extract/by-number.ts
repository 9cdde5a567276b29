/** A table's rows or columns are asked for cell by cell: what is worked out of one is kept. */
export function byNumber<Value>(work: (index: number) => Value): (index: number) => Value {
  const known = new Map<number, Value>();
  return (index) => {
    if (!known.has(index)) known.set(index, work(index));
    return known.get(index) as Value;
  };
}
