import type { Vocabulary } from '../vocabulary.ts';

const list = (words: string): readonly string[] =>
  words
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const EN: Vocabulary = {
  boundsBefore: {
    about: list(
      'about, around, roughly, approximately, approx, approx., circa, c., ca., ca, some, ~, ≈, an estimated, estimated, somewhere around, in the region of, on the order of',
    ),
    nearly: list('nearly, almost, close to, approaching, just short of, virtually, nigh on, getting on for'),
    'more-than': list(
      'more than, over, above, exceeding, exceeds, exceed, exceeded, in excess of, greater than, upwards of, upward of, larger than, higher than, bigger than, older than, longer than, better than, well over, just over, well above, just above, a little over, slightly over, slightly more than, topping, north of, surpassing, beyond, >, passed, faster than, later than',
    ),
    'at-least': list(
      'at least, no less than, no fewer than, not less than, not fewer than, a minimum of, minimum of, at a minimum, greater than or equal to, more than or equal to, larger than or equal to, ≥, >=, > =, at the very least, no lower than, starting at, greater or equal than, larger or equal than, at least or equal to, equal to or greater than, equal to or more than, equal to or larger than, equal to or above',
    ),
    'less-than': list(
      'less than, fewer than, under, below, lower than, smaller than, younger than, shorter than, well under, well below, just under, just below, <, short of, not even, south of, cheaper than',
    ),
    'at-most': list(
      'at most, up to, no more than, not more than, no greater than, no higher than, no larger than, a maximum of, maximum of, not exceeding, less than or equal to, smaller than or equal to, ≤, <=, < =, no longer than, capped at, as little as, smaller or equal than, less or equal than, equal to or less than, equal to or smaller than, equal to or below, at the most, lower than or equal to, fewer than or equal to',
    ),
  },
  boundsAfter: {
    about: list('or so, or thereabouts, give or take, more or less, -ish, -odd, odd, -some'),
    nearly: [],
    'more-than': [],
    'at-least': list(
      'or more, or greater, or above, or higher, or over, or better, or larger, or longer, or older, and above, and over, and up, and more, plus, +, -plus, at least, at minimum, at a minimum, or greater than, or more than, or newer, or later, and newer, and older, or later, minimum, upwards',
    ),
    'less-than': [],
    'at-most': list(
      'or less, or fewer, or below, or lower, or under, or smaller, or shorter, or younger, and below, and under, at most, at the most, tops, or less than, maximum, max',
    ),
  },
  changesBefore: {
    up: list(
      'rose, rise, rises, rising, risen, increase, increased, increases, increasing, grew, grow, grows, growing, grown, gain, gained, gains, gaining, climb, climbed, climbs, climbing, jump, jumped, jumps, jumping, surge, surged, surges, surging, soar, soared, soars, soaring, up, advance, advanced, expanded, expand, expands, expanding, rallied, spiked, edged up, edged higher, ticked up, went up, goes up, go up, going up, gone up, boosted, boost, boosts, boosting, improved, improve, improves, improving, accelerated, an increase of, increase of, rise of, a rise of, a gain of, gain of, a jump of, jump of, a surge of, surge of, an improvement of, improvement of, higher by, appreciated, raised by, extended, lengthened, swelled, swollen, widened',
    ),
    down: list(
      'fell, fall, falls, falling, fallen, drop, dropped, drops, dropping, decline, declined, declines, declining, decrease, decreased, decreases, decreasing, reduce, reduced, reduces, reducing, cut, cuts, cutting, down, slid, slipped, slipping, shrank, shrink, shrinks, shrunk, shrinking, plunged, plunge, plunges, plummeted, plummet, tumbled, tumble, sank, sink, slashed, slash, slashes, slashing, lowered, lower, lowers, lowering, dipped, dip, eased, edged down, ticked down, went down, goes down, go down, going down, gone down, contracted, narrowed, shed, trimmed, shortened, thinned, a decrease of, decrease of, a drop of, drop of, a decline of, decline of, a fall of, fall of, a reduction of, reduction of, a cut of, a loss of, lower by, depreciated, weakened, discounted, discount of, a discount of',
    ),
  },
  changesAfter: {
    up: list(
      'more, more expensive, more likely, more efficient, more accurate, more powerful, higher, faster, greater, increase, rise, growth, gain, jump, surge, increases, bigger, larger, longer, better, improvement, boost, uplift, up, speedup, speed-up, hike, uptick, older, hotter, heavier, stronger, quicker, higher throughput',
    ),
    down: list(
      'fewer, less, less expensive, less likely, lower, slower, smaller, shorter, cheaper, decrease, drop, decline, reduction, fall, cut, off, discount, worse, decreases, reductions, down, loss, slump, younger, lighter, cooler, dip, savings, saving',
    ),
  },
  arrivals: list(
    'rose, rises, rise, rising, risen, increase, increased, increases, increasing, grew, grow, grows, growing, grown, climb, climbed, climbs, climbing, jump, jumped, jumps, surge, surged, surges, soar, soared, advanced, expanded, expand, expands, raised, raises, raise, raising, boosted, improved, improves, fell, fall, falls, falling, fallen, drop, dropped, drops, dropping, decline, declined, declines, decrease, decreased, decreases, decreasing, reduce, reduced, reduces, reducing, cut, cuts, cutting, down, slid, slipped, shrank, shrink, shrinks, shrunk, plunged, plummeted, tumbled, sank, slashed, lowered, lowers, dipped, eased, narrowed, widened, trimmed, shortened, extended, went up, went down, came down',
  ).map((stem) => `${stem} to`),
  exactly: list('exactly, precisely, as many as, as much as, as high as, as few as'),
  adverbs: list('sharply, slightly, significantly'),
  rates: { h: [], s: [], min: [] },
  changeParticles: list(
    'by, by a factor of, of, only, merely, just, as much as, an additional, a further, another, a record, by another, by a further, by a record, a whopping, by a whopping',
  ),
  basesBefore: {
    yoy: list('year-on-year, year-over-year, year on year, year over year, annual, annually'),
    qoq: list('quarter-on-quarter, quarter-over-quarter, quarter on quarter, quarter over quarter'),
    mom: list('month-on-month, month-over-month, month on month, month over month'),
    annualised: list('annualised, annualized, an annualised, an annualized'),
    cagr: list('CAGR of, a CAGR of, compound annual growth rate of, a compound annual growth rate of'),
  },
  basesAfter: {
    yoy: list(
      'year-on-year, year-over-year, year on year, year over year, YoY, y/y, from a year earlier, from a year ago, compared with a year earlier, compared to a year earlier, on the year',
    ),
    qoq: list('quarter-on-quarter, quarter-over-quarter, quarter on quarter, quarter over quarter, QoQ, q/q'),
    mom: list('month-on-month, month-over-month, month on month, month over month, MoM, m/m'),
    annualised: list(
      'annualised, annualized, at an annual rate, at an annualized rate, at an annualised rate',
    ),
    cagr: list('CAGR, compound annual growth, compound annual growth rate'),
  },
  minus: list('minus, negative'),
  rangeOpeners: {
    between: list('and, to, -, –, —, ~, through'),
    from: list('to, -, –, —, ~, through, till, until, up to'),
  },
  rangeConnectors: list('to, -, –, —, ~, through, till, until, ―'),
  rangeClosers: [],
  percent: list('%, percent, per cent, pct, pct., per cents, percents'),
  percentagePoints: list(
    'percentage point, percentage points, percentage-point, percentage-points, pp, ppt, ppts, pps, %-points, percent points, %pt, %pts, p.p., pct pts',
  ),
  basisPoints: list('basis point, basis points, basis-point, bps, bp, bips'),
  times: list('x, ×, times, fold, X'),
  ages: list(
    'years old, year old, years of age, year-old, yo, y.o., y/o, months old, month old, weeks old, week old, days old, day old, year-olds, years-old',
  ),
  agesBefore: list('aged, ages, age, age of, the age of, ages of, the ages of'),
  noOneBefore: list(
    'the, this, that, no, any, every, each, which, another, some, every, either, neither, only, good, new, first, last, next, right, wrong, other, same, big, small, better, best, one, by, my, your, his, her, their, our',
  ),
  noOneAfter: list(
    'of, another, that, who, which, is, was, can, could, must, should, may, might, would, will, has, needs, thing, such, who, whose, where, for, on, to, at, by, in, and, or, as, with, way, step, day, more, hand, size, side, must',
  ),
  idioms: list(
    'on second thought, first-aid, nine-to-five, ten-gallon hat, half-hearted, thanks a million, one in a million, in a million years, odd one out, pleaded the fifth, third-rate, second-rate, first-rate, whole nine yards, put two and two together, two birds with one stone, one never, one of, no one, one another, at one point, one by one, one on one, one-on-one, someone, one-size-fits-all, one-time, one-off, one-stop, one-way, one-sided, at once, all in one, all-in-one, one or more, one day, one thing, one-to-one, one to one, two-way, two-fold approach, second thoughts, second hand, secondhand, second-hand, on the other hand, on the one hand, on one hand, first of all, at first, first and foremost, first hand, firsthand, at first glance, in the first place, first place, second to none, split second, zero in, zeroed in, back to square one, square one, ground zero, zero-sum, zero-shot, few-shot, one-shot, two cents, nine to five, number one priority, one and only, once, catch-22, third party, third parties, third-party, first-party, first party, third world, first aid, first class, first lady, first name, first-class, second nature, half-hearted, halfway, half-life, a thousand words, million-dollar question, seventh heaven, cloud nine, below zero, sub-zero, above zero, two-faced, ten commandments, wait a second, just a second, give me a second, just a minute, wait a minute, in a minute, the one, one-liner, two-tier, hundred percent sure, sixth sense, eleventh hour, nine times out of ten, fifty-fifty, forty winks, at sixes and sevens, one-man, long one, in one, as one, with one voice, two-step, two-factor, two-dimensional, three-dimensional, one-dimensional, four-letter word, four corners, first responders, first responder, second guess, second-guess, second language, second wind, fourth wall, fifth column, third rail, second class, second-class, fourth estate, first-hand, first-time, first time, second time, third time, zero trust, zero-day, zero day, day one, day zero, day-one, one-click, one-line, one-handed, second-guessing, comes first, come first, came first, zero-based, one’s own, zero tolerance, a million thanks, a thousand times, one-two punch, one-trick pony, one-track mind, one-upmanship, two-timing, two peas in a pod, two sides of the same coin, two-horse race, two left feet, three strikes, three cheers, three-ring circus, four-leaf clover, four-wheel drive, four-star general, five-star, four-star, three-star, two-star, one-star, six-pack, six-figure, five-figure, seven-figure, eight-figure, four-figure, six figures, seven figures, deep-six, seven deadly sins, seven wonders, seven seas, nine lives, dressed to the nines, perfect ten, 20/20 vision, 20-20 vision, 20/20 hindsight, 50-50, 50/50, 110 percent, 110%, second-in-command, second fiddle, second string, second opinion, second chance, second chances, second-tier, third degree, third base, third wheel, third eye, first base, first blood, first-come, first come, first served, first-born, firstborn, first-degree, second-degree, third-degree, first family, first love, first past the post, first-past-the-post, first principles, first refusal, first things first, first-mover, first impression, first impressions, first-person, third-person, fifth wheel, eleventh-hour, umpteenth, one and the same, one at a time, one after another, one after the other, one too many, one of a kind, one-of-a-kind, one for the road, one-armed, one-eyed, one-night stand, one-horse, one fell swoop, one way or another, one way or the other, at one time, at one with, one-act, one-pot, one-piece, one-hit wonder, one-to-many, many-to-one, one-hot, one-on-ones, one-shots, two-by-four, two-bit, two-piece, two-seater, two-tone, two-time, two-wheeler, two-state solution, two-party, two-stroke, four-stroke, three-piece, three-pointer, three-pointers, three-way, four-way, four-by-four, four-door, two-door, four-poster, five-a-side, seven-a-side, six feet under, six of one, sweet sixteen, ten to one, hundred-to-one, million-to-one, one-in-a-million, a million miles away, a million dollars question, thousand-yard stare, like a million bucks, like a million dollars, zero hour, zero-emission, zero-emissions, zero-carbon, zero-waste, zero-knowledge, zero-copy, zero-click, zero-cost, zero-config, zero-downtime, zero-dependency, net zero, net-zero, from zero to hero, n-th, one-person, one-woman, one-party, one-child policy, one-country two-systems, one country two systems, one belt one road, one china, one-China, two-speed, two-pronged, three-pronged, two-fold, three-legged, four-legged, two-legged, one-legged, double-edged, 9-to-5, 9 to 5 job, twenty-four seven, twenty-four-seven, twentysomething, thirtysomething, one’s own, no two, the two of us, one would, one might, one could, one does, one has to, like no other, one more thing, one-word, one-page, a picture is worth a thousand words, 1-2 punch, second-hand smoke, first-hand account, at sixes, first principle, first order of business, second-order, first-order, third-order, higher-order, at second glance, on second thoughts, third-country, third time lucky, third time’s a charm, double-digit, double digits, double-digits, single-digit, single digits, triple-digit, two-digit, three-digit',
  ),
  names: list(
    '7-Eleven, 24/7, 9/11, 7-11, 3M, 5G, 4G, 3G, 2G, 6G, 4K, 8K, 2K, 3D, 2D, B2B, B2C, C2C, P2P, Web3, Web 2.0, Web 3.0, Industry 4.0, G7, G20, G8, MP3, MP4, H1N1, H5N1, O2O, Y2K, K-12, 401(k), 403(b), 501(c), i18n, l10n, a11y, k8s, S3, EC2, A4, A3, F1, Forever 21, Channel 4, Seven Eleven, One Direction, Three Kingdoms, Big Four, Big Three, Big Five, Fortune 500, S&P 500, Nasdaq 100, FTSE 100, CSI 300, Russell 2000, Global 500, Forbes 2000, Fortune Global 500, Level 1, Area 51, Apollo 11, Ocean’s Eleven, Catch-22, Seven Years War, World War One, World War Two, World War I, Phase One, Three Gorges, Seven Sisters, Nineteen Eighty-Four, Air Force One, Formula One, Capital One, OnePlus, One Drive, OneDrive, Thousand Islands, Twenty-One Pilots, Hundred Years War, First World War, Second World War, First Amendment, Second Amendment, Third Reich, Fifth Avenue, First Lady, Second Life, Twentieth Century Fox, 20th Century Fox, 20th Century Studios, First Republic, Fifth Third, 50 Cent, 60 Minutes, 20/20, 2Pac, Maroon 5, Blink-182, Sum 41, UB40, Boyz II Men, Thirty Seconds to Mars, 30 Seconds to Mars, Nine Inch Nails, Five Guys, Six Flags, Motel 6, Super 8, Pier 1, Studio 54, Seven Samurai, Four Seasons, Three Mile Island, Two and a Half Men, Twelve Angry Men, 12 Angry Men, Twelve Years a Slave, 12 Years a Slave, Ten Commandments, Magnificent Seven, Dirty Dozen, 101 Dalmatians, One Hundred Years of Solitude, A Tale of Two Cities, The Sixth Sense, Seven Years in Tibet, Three-Body Problem, Three Body Problem, One Piece, One Medical, One UI, Xbox One, HTC One, BBC One, BBC Two, BBC Four, Radio Four, Air Force Two, Group of Seven, Group of Twenty, Group of 20, Group of 77, Group of 7, Group of Eight, Gang of Four, Big Ten, Big 12, Pac-12, Final Four, Elite Eight, Sweet Sixteen, Sweet 16, Six Nations, Five Eyes, Two Sessions, Thousand Oaks, Three Rivers, Four Corners, Five Points, Six Dynasties, Twentynine Palms, Twenty-Fifth Amendment, Fourteenth Amendment, Fourth Amendment, Fifth Amendment, Tenth Amendment, Sixth Amendment, Fourth of July, July Fourth, Twelfth Night, First Nations, First Nation, First People, First Solar, First Data, First Citizens, First Horizon, First Quantum, Second City, Second Temple, Second Empire, Third Point, Third Way, Third Avenue, Third Man, Fifth Element, Sixth Avenue, Seventh Avenue, Eighth Avenue, First Avenue, Second Avenue, Seven & i, 7 Up, 7UP, 7-Up, 24 Hours of Le Mans, Indy 500, Indianapolis 500, Daytona 500, District 9, Apollo 13, 100 Thieves, 99 Ranch, 3G Capital, 2K Games, 4Chan, 8chan, 9gag, 23andMe, 1Password, 2ch, 21st Century Fox, 99designs, 37signals, 360 Security, Six Sigma, Five Forces, Seven Habits, 7 Habits, Four Ps, Three Arrows Capital, Two Sigma, One97, Fifth Third Bank, Fourth Reich, Five-Year Plan, Three Gorges Dam, Seven Mile Beach, Nine Elms, Five Star Movement, Seven Network, Nine Network, Network Ten, Channel Nine, Channel Seven, Channel Ten, Channel Five, Channel 5, Channel 9, Channel 7, Nikkei 225, CAC 40, DAX 40, Euro Stoxx 50, Stoxx 600, STOXX Europe 600, ASX 200, NIFTY 50, KOSPI 200, TOPIX 100, Dow 30, CSI 500, SSE 50, STAR 50, ChiNext 50, TWSE 50, A-share 50, FTSE 250, FTSE 350, S&P 100, S&P 400, S&P 600, S&P Global 1200, Topix 500, Hang Seng 50, IBEX 35, AEX 25, OMX 30, S&P/ASX 200, Wilshire 5000, Russell 1000, Russell 3000, Inc. 5000, Deloitte 500, Global 2000, Fortune 100, Fortune 1000, Fortune 50, Hot 100, Billboard 200, Billboard Hot 100, Top 40',
  ),
  labels: list(
    'slide, model, building, year, pytorch, torch, cuda, cmake, gcc, numpy, transformers, tensorflow, django, spring, mysql, postgresql, redis, mongodb, nginx, docker, kubernetes, jdk, jre, chrome, firefox, safari, kernel, linux, debian, kotlin, typescript, javascript, cudnn, driver, iteration, checkpoint, docket, bill, ext, extension, appendix, hull, squad, bus, pier, hall, booth, stall, size, shirt, jersey, pool, heat, court, bench, boeing, error, postcode, highway, interstate, autobahn, motorway, section, subsection, schedule, resolution, directive, regulation, amendment, proposition, article, book, psalm, canto, opus, op, symphony, sonata, concerto, nos, airbus, usb, formula, python, sec., chapter, ch., figure, fig., table, tab., equation, eq., step, page, pp., p., line, lines, row, column, version, ver., v, part, vol., volume, issue, no, number, item, level, phase, stage, tier, type, class, room, gate, route, exit, channel, port, flight, lesson, module, unit, exercise, question, note, footnote, clause, paragraph, para., rule, option, scenario, example, case, experiment, study, test, algorithm, theorem, lemma, definition, listing, rfc, iso, ieee, iec, en, din, node, java, windows, ubuntu, android, ios, macos, php, go, ruby, rust, swift, react, vue, angular, gpt, claude, gemini, llama, release, build, epoch, season, episode, grade, bug, ticket, pr, commit, revision, rev., draft, seed, id, date, box, zone, district, ward, terminal, platform, track, lane, chapters, sections, figures, tables, steps, pages, versions, apartment, apt, suite, verse, scene, round, week, day, group, team, layer',
  ),
  counters: [],
};
