import { phrases } from '../phrases.ts';
import type { Statements } from '../statements.ts';

/** What Chinese says around numbers that follow from each other. */
export const ZH_STATEMENTS: Statements = {
  from: phrases('从 | 由 | 自'),
  before: phrases('原本 | 原来 | 原先 | 起初'),
  against: phrases('较 | 比 | 比起 | 相较于 | 相比 | 对比 | 对 | 高于 | 低于 | 多于 | 少于 | 优于 | 超过 | vs | vs. | versus'),
  to: phrases(
    '到 | 至 | 达 | 达到 | 达成 | 升至 | 升到 | 增至 | 增到 | 降至 | 降到 | 减至 | 减到 | 跌至 | 跌到 | 涨至 | 涨到 | 变成 | 变为 | 成为 | 成了 | 降为 | 升为 | 增为 | 减为 | 来到 | 剩 | 只剩 | → | -> | => | ⟶ | ➔ | ➜',
  ),
  rise: phrases('上升 | 升 | 上涨 | 涨 | 增加 | 增长 | 成长 | 增 | 攀升 | 提高 | 提升 | 升高 | 调升 | 调高 | 回升'),
  fall: phrases('下降 | 降 | 下跌 | 跌 | 减少 | 减 | 下滑 | 滑落 | 衰退 | 降低 | 缩减 | 缩小 | 调降 | 调低 | 萎缩'),
  quality: phrases('改善 | 改进 | 提速 | 加速 | 加快 | 快 | 更快 | 更好 | 优化 | 性能 | 效能 | 效率 | 速度 | 变快 | 慢 | 节省 | 省'),
  gap: phrases('领先 | 落后 | 相差 | 差距 | 差距为 | 差距是 | 差了 | 高出 | 低了 | 高了 | 多出 | 多了 | 少了 | 差额 | 赢了 | 输了 | 胜出'),
  of: phrases('中有 | 里有 | 之中有 | 当中有 | 中的 | 中 | 之中 | 当中'),
  total: phrases('共 | 一共 | 共计 | 合计 | 总计 | 总共 | 合共 | 共有 | 总和 | 总和为 | 加起来 | 加总 | 全部 | 总数 | 总数为 | 总人数 | 全体'),
  among: phrases('其中 | 其中有'),
  including: phrases('包括 | 包含 | 含 | 内含 | 其中包括 | 其中包含'),
  others: phrases('等 | 等等 | 其他 | 例如 | 比如 | 如'),
  rest: phrases('其余 | 其余的 | 剩下 | 剩下的 | 剩余 | 剩余的 | 余下 | 余下的'),
  average: phrases('平均 | 平均每 | 均 | 平均值 | 平均数 | 平均为 | 平均是'),
  per: phrases('每 | 平均每'),
  each: phrases('各 | 各有'),
  equals: phrases('= | ≈ | ≒ | 等于 | 是 | 为 | 得 | 约等于 | 等於 | 就是'),
  plus: phrases('+ | 加 | 加上'),
  minus: phrases('− | – | - | 减 | 减去'),
  times: phrases('× | * | x | · | 乘 | 乘以'),
  over: phrases('÷ | / | 除以'),
  thatIs: phrases(
    '占 | 约占 | 占了 | 占比 | 占比为 | 即 | 也就是 | 亦即 | 相当于 | 比例 | 比例为 | 比率 | 比率为 | 比率是 | 成功率 | 跌幅 | 涨幅 | 降幅 | 增幅 | 或 | 达成率 | 比例是',
  ),
  and: phrases('和 | 及 | 与 | 以及 | 跟 | 另有 | 还有'),
  contrast: phrases('而 | 但 | 不过 | 然而 | 另外 | 另一 | 却 | 若 | 如果 | 除了 | 预计 | 预期 | 预估 | 目标 | 同时 | 此外'),
  respectively: phrases('分别'),
  yearly: phrases('每年 | 年均 | 年平均 | 平均每年 | 每年平均 | 年化 | 年复合 | 逐年'),
  outcome: phrases('胜 | 负 | 平 | 和局 | 败 | 平手 | 和棋'),
  game: phrases('场 | 战 | 场比赛 | 局'),
  rank: phrases('名次 | 排名 | 名 | 位次 | 位'),
  ranging: phrases('介于 | 范围 | 范围为 | 范围是 | 介乎 | 区间 | 区间为 | 区间是'),
  filler: phrases('的 | 了 | 有 | 在 | 于 | 今年 | 去年 | 前年 | 当时 | 现在 | 如今 | 只 | 仅 | 约 | 近 | 人 | 个 | 公里 | 元 | 万 | 亿 | 之间'),
};
