/** How a Markdown report begins: it tells our own from an article of the same name, and lets CI find its comment again. */
export const REPORT_MARK = '<!-- claimcheck report -->';
