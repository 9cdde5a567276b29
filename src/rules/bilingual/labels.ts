/** Words in front of the number of a figure, table or part of a text: each version may number those in its own way. */
const LABEL =
  /(?:(?<![A-Za-z])(?:figure|fig\.?|table|chart|box|listing|appendix|chapter|part|section|volume)|[圖图表]|附[錄录]|[章節节部卷]) ?(?:\d+[-.])*$/i;

/** Whether a number stands behind such a word: `Figure 5-7-A`, `圖 3`. */
export const isLabelled = (text: string, start: number): boolean =>
  LABEL.test(text.slice(Math.max(0, start - 24), start));
