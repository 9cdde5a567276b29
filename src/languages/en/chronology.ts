import type { Chronology } from '../chronology.ts';
import { EN_MONTHS, EN_WEEKDAYS } from './calendar.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export const EN_CHRONOLOGY: Chronology = {
  weekdays: Object.fromEntries(EN_WEEKDAYS.map((word) => [word, DAYS.indexOf(word.slice(0, 3)) + 1])),
  bracketedWeekdays: {},
  months: EN_MONTHS,
  words: {
    every: 'every | each | most | on | next',
    spanLink:
      ', | ( | : | – | — | for | a total of | in total | in all | totalling | totaling | or | that is | i.e. | which is | over | full | whole | all | the | a | an',
    lasting:
      'lasting | lasted | lasts | will last | for a total of | spanning | spanned | spans | ran for | runs for | running for | will run for | continued for | went on for',
    notLength:
      'later | after | before | ago | earlier | old | of age | in advance | from now | working | business | trading | school | weekday | weekdays | more | longer | shorter | less | per | each | apart | every | hence | running | straight | consecutive | of experience',
    occasion:
      'period | span | stretch | run | event | conference | fair | festival | workshop | course | programme | program | tour | trip | visit | meeting | exhibition | show | project | term | study | camp | summit | tournament | campaign | trial | convention | forum | seminar | training | hackathon | voyage | journey | sale | war | strike | reign | tenure | break | holiday | closure',
    until:
      'and ended on | and ended in | and ended | ending on | ending in | ending | until | , until | , ending on | , ending in | and will end on | and ends on | and closed on | and closes on',
    born: 'born | was born | b. | born on | born in',
    ageLink:
      'in | , | ( | at | the | age | of | at the age of | aged | died | dies | passed away | when | she | he | was | they | were | year | turned',
    founded:
      'founded | established | launched | opened | created | incorporated | started | inaugurated | first published | set up',
    anniversary: 'anniversary | birthday',
    laterLink: ', | ( | in | on | – | — | that is | i.e. | namely',
    later: 'later | afterwards | after that | on | hence',
    nextYear:
      'the following year | the next year | the year after | a year later | one year later | the following summer | the following spring',
    afterwards: 'later | then | afterwards | subsequently | thereafter | eventually | after that',
    before:
      'before | earlier | prior | previously | formerly | until then | since | than | compared | ago | back in | preceded | originally | predecessor | reissue | reprint | remake',
    fiscal: 'fiscal | fy | financial year | academic | school year | season | fiscal year | tax year',
    opening:
      'open | opens | opening hours | opening times | business hours | office hours | hours | opening | admission | visiting hours',
    ends: 'ended | ended on | ending | ending on | ends | ends on | that ended | that ended on | which ended on | which ends on | closed | closes on | will end on',
    alias: '( | , | : | – | — | i.e. | that is | or | from | / | the months of | months | in | of',
    within: 'in | , in | , specifically in | — in | – in | , namely in | , that is in | , precisely in',
    series: 'season | series | episode | episodes | show | league | championship | audi',
    reporting:
      'revenue | revenues | earnings | profit | profits | sales | quarter | quarters | income | gdp | results | guidance | forecast | growth',
    clock: 'at | until | till | by | from | o’clock | time | opens at | closes at | starts at | ends at',
    backwards:
      'fell | fall | falls | dropped | drop | decreased | decrease | declined | down | reduced | back | reverse | descending | newest | counting | countdown | rollback | downgrade | downgraded | downgrading | cut | lowered | slid | shrank | pages | pp. | pp | page | line | lines | ports | port | points | issn | numbered | sliding | moved | change | changed | replace | replaced | renamed | rewind | backwards | backward | reversed',
    startHeader:
      'start | starts | started | start date | start time | start year | from | begin | begins | beginning | began | opens | opened | opening | departure | founded | check-in | born | effective | valid from',
    endHeader:
      'end | ends | ended | end date | end time | end year | to | until | finish | finished | finishes | closes | closed | closing | completed | completion | dissolved | check-out | died | expires | expiry | valid until | valid to',
  },
};
