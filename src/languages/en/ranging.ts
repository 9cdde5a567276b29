/** Words in front of `from` that say that what follows is a range: `ranging from 3% to 5%`, `aged from 3 to 5`. */
export const EN_RANGING: ReadonlySet<string> = new Set(
  'by of ranging range ranges ranged varying vary varies varied aged ages anywhere somewhere running runs take takes took taking last lasts lasted lasting between'.split(
    ' ',
  ),
);
