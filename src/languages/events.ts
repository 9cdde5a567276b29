import { phrases } from './phrases.ts';

/** What happens on a date, so that the date is more than a label: `創立於 1928 年`, *released on April 23*. */
export const EVENTS = phrases(`
  founded | established | launched | opened | built | completed | born | died | released | introduced | unveiled | acquired | merged |
  elected | signed | enacted | adopted | incorporated | went public | invented | discovered |
  成立 | 創立 | 创立 | 創辦 | 创办 | 建立 | 設立 | 设立 | 推出 | 發布 | 发布 | 發表 | 发表 | 上市 | 開幕 | 开幕 | 通車 | 通车 |
  啟用 | 启用 | 落成 | 完工 | 建成 | 出生 | 生於 | 生于 | 去世 | 逝世 | 辭世 | 辞世 | 當選 | 当选 | 簽署 | 签署 | 併購 | 并购 |
  收購 | 收购 | 開館 | 开馆 | 創刊 | 创刊 | 發明 | 发明 | 發現 | 发现`);
