const MARK = /^[.．、)）]\s?\p{L}/u;

/** Whether the number that ends at a place opens an item inside running text: `1.裝貨 2.卸貨`, *1) load 2) unload*. */
export const opensItem = (text: string, end: number): boolean => MARK.test(text.slice(end, end + 3));

const FIRST = /(?<![\d.,])1[.．、)）]\s?\p{L}/u;

/** Whether a text numbers items inside its running text. */
export const numbersItems = (text: string): boolean => FIRST.test(text);
