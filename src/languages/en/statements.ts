import { phrases } from '../phrases.ts';
import type { Statements } from '../statements.ts';

/** What English says around numbers that follow from each other. */
export const EN_STATEMENTS: Statements = {
  from: phrases('from | up from | down from | starting from | starting at'),
  before: phrases('originally | previously | formerly | the original | its original'),
  against: phrases(
    'against | versus | vs | vs. | compared with | compared to | relative to | than | more than | less than | fewer than | higher than | lower than | over | behind',
  ),
  to: phrases(
    'to | reaching | reached | reach | reaches | hit | hitting | ending at | → | -> | => | ⟶ | ➔ | ➜',
  ),
  rise: phrases(
    'rose | rise | rises | rising | risen | increase | increased | increases | increasing | grew | grow | grows | growing | grown | soared | soars | surged | went up | goes up',
  ),
  fall: phrases(
    'fell | fall | falls | falling | fallen | dropped | drops | drop | dropping | declined | declines | declining | decline | decreased | decreases | decrease | decreasing | shrank | shrinks | shrunk | shrinking | plunged | plummeted | went down | goes down',
  ),
  quality: phrases(
    'improvement | improvements | improve | improved | improves | improving | better | worse | faster | quicker | slower | boost | boosted | speedup | speed-up | speed up | acceleration | accelerated | efficient | savings | saving | performance | throughput',
  ),
  gap: phrases(
    'ahead by | ahead | leads by | led by | lead by | leading by | a lead of | lead of | behind by | trails by | trailed by | won by | lost by | beat it by | beats it by | a gap of | gap of | gap is | gap was | difference of | difference is | difference was | difference between them is | a margin of | margin of | margin was | margin is | apart | differ by | differs by | differed by | exceeds it by | outscored it by',
  ),
  of: phrases(
    'of | of the | of these | of those | of all | of its | of our | of their | out of | out of the | out of all',
  ),
  total: phrases(
    'total | total of | a total of | for a total of | altogether | totalling | totaling | totals | totalled | totaled | combined total | sum of | sum | add up to | adds up to | adding up to',
  ),
  inAll: phrases('in total | in all | altogether | all told | combined'),
  among: phrases('of whom | of which | of them | among them | among whom | among which'),
  including: phrases('including | includes | included'),
  others: phrases('etc | etc. | others | among others | and so on | and more | such as | e.g. | for example'),
  rest: phrases('remaining | the remaining | the rest | remainder | the other | leftover'),
  average: phrases(
    'average | averages | averaged | averaging | an average of | average of | on average | mean | mean of | a mean of',
  ),
  per: phrases('per | for each | for every | every | a | an'),
  each: phrases('each | apiece'),
  equals: phrases(
    '= | ≈ | ≒ | equals | equal | equal to | is | are | was | makes | make | made | gives | comes to | amounts to',
  ),
  plus: phrases('+ | plus'),
  minus: phrases('− | – | - | minus'),
  times: phrases('× | * | x | · | times | multiplied by'),
  over: phrases('÷ | / | divided by'),
  thatIs: phrases(
    'or | i.e. | i.e | that is | that makes | which is | which makes | which was | making | accounting for | representing | equivalent to | about | a | an | just | only | exactly | up | down | rate | rate of | share | share of | a share of | success rate',
  ),
  and: phrases('and | as well as | &'),
  contrast: phrases(
    'while | whereas | but | however | although | though | meanwhile | instead | except | excluding | if | unless | another | separately | also | elsewhere | when | because | since | expected | forecast | projected | target',
  ),
  respectively: phrases('respectively | in turn'),
  yearly: phrases(
    'a year | per year | per annum | annually | annual | yearly | each year | every year | year on year | p.a. | annualised | annualized',
  ),
  outcome: phrases(
    'win | wins | draw | draws | loss | losses | tie | ties | defeat | defeats | victory | victories',
  ),
  game: phrases('game | games | match | matches | fixtures | bouts'),
  rank: phrases(
    'rank | ranks | ranked | ranking | rankings | place | position | positions | spot | spots | rung | rungs',
  ),
  ranging: phrases(
    'ranging from | ranges from | ranged from | range from | varies from | vary from | varied from | varying from | between | anywhere from | a range of',
  ),
  words: [],
  filler: phrases(
    "the | its | their | our | his | her | this | that | these | those | last year | last year's | last month | last month's | earlier | then | now | it | there | were | had | with | for | in | on | at | by | all | people | some | nearly | almost | roughly | around | approximately | previous | year | years | month | months | percent | percentage | points | point",
  ),
};
