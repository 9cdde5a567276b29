const DIGITS = '零一二三四五六七八九';
const SCALES = { traditional: ['', '萬', '億', '兆'], simplified: ['', '万', '亿', '兆'] } as const;

export type Script = keyof typeof SCALES;

/** A decimal in Han numerals: `69.4` → `六十九點四`, `12000` → `一萬二千`; null beyond what one would write so. */
export function hanNumeral(decimal: string, script: Script): string | null {
  const [whole = '0', fraction = ''] = decimal.split('.');
  if (whole.length > 12 || !/^\d+$/.test(whole)) return null;
  const digits = [...fraction].map((digit) => DIGITS[Number(digit)]).join('');
  const point = script === 'traditional' ? '點' : '点';
  return integer(whole, script) + (digits === '' ? '' : point + digits);
}

function integer(whole: string, script: Script): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) groups.unshift(whole.slice(Math.max(0, end - 4), end));
  let written = '';
  let gap = false;
  for (const [i, group] of groups.entries()) {
    const value = Number(group);
    if (value === 0) {
      gap = true;
      continue;
    }
    if (written !== '' && (gap || value < 1000)) written += '零';
    gap = false;
    written += underTenThousand(value) + SCALES[script][groups.length - 1 - i];
  }
  return (written === '' ? '零' : written).replace(/^一十/, '十');
}

function underTenThousand(value: number): string {
  let written = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = written !== '';
      continue;
    }
    written += (gap ? '零' : '') + DIGITS[digit] + name;
    gap = false;
  }
  return written;
}
