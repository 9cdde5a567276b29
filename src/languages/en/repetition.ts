import type { Repetition } from '../repetition.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const phrases = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

export const EN_REPETITION: Repetition = {
  plain: words(`
    now currently today already already still just only some any such very quite really always
    is are was were be been being am do does did done
    reach reaches reached reaching hit hits score scores scored scoring achieve achieves achieved achieving attain attains
    attained get gets got have has had having hold holds held holding contain contains contained containing include includes
    included including comprise comprises comprised offer offers offered provide provides provided stand stands stood amount
    amounts amounted come comes came total totals totalled totaling count counts counted number numbers
    show shows showed shown see seen say says said report reports reported state states stated according call called
    make makes made give gives given take takes took taken keep keeps kept use uses used using run runs
    new also more than approximately about around nearly almost roughly over under some far so
    one it its this that these those they them their we our us you your he she his her i my me
    which who whose whom what where how there here
    can could may might must will would shall should able
    altogether overall together combined
    additionally moreover furthermore besides indeed namely simply actually fully
    up down per cent percent points point
    short brief main key important great good big large huge
    mr mrs ms dr
    finally lastly conclusion summary sum short brief`),
  telling: words(`
    last previous previously former formerly earlier early initially initial originally original once then later next future
    planned plan target goal expected expect estimated estimate forecast projected predicted
    year month week quarter day hour annual annually monthly weekly daily hourly yearly quarterly
    spring summer autumn winter weekend weekday
    before after until since during ago past recent recently late
    average averages averaged mean median peak peaked max maximum min minimum highest lowest best worst top bottom
    default optional custom recommended suggested limit limited allow allowed allows
    other others another else only except excluding exclude without not no never neither nor instead
    rather half quarter first second third fourth fifth both either each every
    old older newer version beta alpha preview release
    upper lower left right north south east west inner outer front rear
    training train trained validation dev held-out return one-way round-trip
    men women male female boys girls children adults adult child students teachers
    if unless suppose assuming whether example instance
    compared versus vs against baseline rival difference gap more fewer less increase decrease drop additional extra further
    remaining rest left spare free paid net gross pre post without
    large small medium base tiny mini lite pro plus huge xl
    local remote public private internal external domestic foreign
    single multi multiple double triple subtotal partial
    start starts started begin begins began end ends ended open opens opened close closed closes
    fast slow hot cold wet dry cpu gpu online offline
    theoretical actual nominal rated`),
  examples: phrases(
    'for example | for instance | e.g. | eg. | such as | say, | suppose | assume | assuming | imagine | hypothetical | if you | if we | if the | what if',
  ),
  pointing: phrases(
    'following | see below | listed below | shown below | table below | table above | as follows | this table | this section | this example | these',
  ),
  logs: phrases(
    "changelog | change log | change history | release notes | releases | release history | news | what's new | whats new | updates | update log | history | timeline | milestones | roadmap | todo | to do | version history | upgrade | migration | examples | example | references | bibliography | citation | faq of changes | usage | quick start | quickstart | getting started | installation | install | tutorial | how to use",
  ),
  summaries: phrases(
    'conclusion | conclusions | summary | in summary | in short | in brief | takeaways | key takeaways | key points | highlights | at a glance | tl;dr | tldr | abstract | overview | wrap-up | recap | closing | in closing | final words | the bottom line | introduction | key figures | key facts',
  ),
};
