/** Words in front of the number of a figure or table: each version may number those in its own way. */
const LABEL = /(?:(?<![A-Za-z])(?:figure|fig\.?|table|chart|listing)|[圖图表]) ?(?:\d+[-.])*$/i;

/** Whether a number stands behind such a word: `Figure 4-2-B`, `圖 3`. */
export const isLabelled = (text: string, start: number): boolean =>
  LABEL.test(text.slice(Math.max(0, start - 24), start));
