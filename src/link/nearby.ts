/** How far around a number names are weighed, so that a sentence of a megabyte stays linear. */
export const NEAREST = 8;
export const REACH = 400;

export type Stretch = { readonly start: number; readonly end: number };

/** The last `count` items that end at or before `at`, nearest first. */
export function before<Item extends Stretch>(items: readonly Item[], at: number, floor: number): Item[] {
  let i = upTo(items, at);
  const found: Item[] = [];
  while (--i >= 0 && found.length < NEAREST && items[i]!.end > floor) found.push(items[i]!);
  return found;
}

/** The first items that start at or behind `at`, nearest first. */
export function behind<Item extends Stretch>(items: readonly Item[], at: number, ceiling: number): Item[] {
  const found: Item[] = [];
  for (let i = upTo(items, at); i < items.length && found.length < NEAREST && items[i]!.start < ceiling; i++)
    if (items[i]!.start >= at) found.push(items[i]!);
  return found;
}

/** How many items end at or before `at`. */
function upTo(items: readonly Stretch[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
