import type { Enumeration } from '../enumeration.ts';

export const EN_ENUMERATION: Enumeration = {
  measures: '',
  announcing:
    'ways | kinds | types | parts | steps | reasons | options | methods | categories | components | points | items | stages | phases | principles | features | factors | examples | modes | tasks | things | cases | questions | criteria | aspects | levels | layers | groups | approaches | strategies | situations | scenarios | conditions | rules | goals | challenges | problems | issues | advantages | disadvantages | benefits | drawbacks | fields | forms | formats | choices | elements | sections | areas | perspectives | dimensions | functions | properties | requirements | assumptions | lessons | tips | combinations | interfaces | syntaxes | representations | outcomes | classes | tools | variants | ideas | measures | pillars | topics | tracks | techniques | changes | improvements | differences | metrics | services',
  following: 'the following | following | the below | below | as follows',
  inTable:
    'as shown in the following table | as shown in the table below | as listed in the table below | the following table lists | the table below lists | the table lists | the table below shows the | the table below compares the | the table compares | the table below has | the table below contains | the following table has | the table has',
  notWhole:
    'these | those | the | both | its | their | our | other | another | first | last | next | all | each | any | one of | every | at least | at most | more | between | previous | above | same | remaining | of | up to | only | additional | than | past | for',
  most: 'highest | largest | biggest | greatest | most | heaviest | tallest | longest | oldest',
  least: 'lowest | smallest | fewest | least | lightest | shortest | youngest',
  first:
    'ranks first | ranked first | rank first | comes first | came first | takes first place | took first place | in first place | tops the list | topped the list | tops the table | tops the ranking',
  scoped:
    'among | except | excluding | apart from | other than | one of | second | third | next | after | besides | not | no longer | if | would | should | could | may | previously | formerly | until | before | than | nearly | almost | possible | at most | most of | growth | increase | change | combined | per | relative | average | overall | in the world | ever | within | of the | some | outside',
  summaries: 'total | totals | sum | average | mean | median | overall | all | subtotal | avg | avg.',
  sortedBy:
    'sorted by | ordered by | ranked by | arranged by | in order of | in descending order of | in ascending order of | sorted in descending order by | sorted in ascending order by',
  sorted: '',
  descending:
    'descending | highest to lowest | largest to smallest | highest first | largest first | from high to low | decreasing',
  ascending:
    'ascending | lowest to highest | smallest to largest | lowest first | smallest first | from low to high | increasing',
  inOrder: 'in order | in that order | in this order | respectively | from the top',
};
