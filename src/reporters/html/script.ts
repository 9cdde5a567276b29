/**
 * The little that the page does with JavaScript: language by the browser's, filters in the hash, keys.
 * Everything can be read without it. It takes no text from the page but to compare it, and writes none but counts.
 */
export const SCRIPT = `(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  root.classList.add('scripted');

  const setLanguage = (zh) => {
    one(zh ? 'ui-zh' : 'ui-en').checked = true;
    root.lang = zh ? 'zh-Hant' : 'en';
  };
  setLanguage(/^zh/i.test(navigator.language || ''));
  all('input[name=ui]').forEach((input) => input.addEventListener('change', () => setLanguage(one('ui-zh').checked)));

  const filters = one('filters');
  const names = ['severity', 'rule', 'language', 'verdict', 'q'];
  const control = (name) => filters.elements.namedItem(name);
  const findings = all('.finding');
  const texts = new Map();
  const textOf = (finding) => {
    if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
    return texts.get(finding);
  };
  const count = one('position');
  let current = -1;
  const shown = () => findings.filter((finding) => !finding.hidden && !finding.closest('details:not([open])'));
  const announce = () => {
    const list = shown();
    count.textContent = list.length === 0 ? '0' : (current >= 0 ? current + 1 + ' / ' : '') + list.length;
  };

  const apply = () => {
    const value = (name) => control(name).value;
    const words = value('q').trim().toLowerCase();
    for (const finding of findings) {
      const { severity, rule, languages } = finding.dataset;
      finding.hidden =
        (value('severity') !== '' && severity !== value('severity')) ||
        (value('rule') !== '' && rule !== value('rule')) ||
        (value('language') !== '' && !languages.split(' ').includes(value('language'))) ||
        (words !== '' && !textOf(finding).includes(words));
    }
    root.dataset.verdict = value('verdict');
    current = -1;
    announce();
  };
  const fromHash = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes('=')) return;
    const wanted = new URLSearchParams(hash);
    for (const name of names) control(name).value = wanted.get(name) || '';
    apply();
  };
  const toHash = () => {
    const wanted = new URLSearchParams();
    for (const name of names) if (control(name).value) wanted.set(name, control(name).value);
    const text = wanted.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  };
  filters.addEventListener('input', () => { apply(); toHash(); });
  filters.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', fromHash);

  const go = (step, blocking) => {
    const list = shown();
    if (list.length === 0) return;
    let next = current;
    do next += step; while (blocking && list[next] && !('blocking' in list[next].dataset));
    if (!list[next]) next = step > 0 ? (blocking ? list.findIndex((f) => 'blocking' in f.dataset) : 0) : list.length - 1;
    if (next < 0) return;
    current = next;
    list[current].scrollIntoView({ block: 'start' });
    list[current].focus({ preventScroll: true });
    announce();
  };
  one('steps').hidden = findings.length === 0;
  one('filter-bar').hidden = findings.length === 0;
  one('next').addEventListener('click', () => go(1));
  one('previous').addEventListener('click', () => go(-1));
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=radio]),select,textarea')) return;
    if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else if (event.key === 'n') go(1, true);
    else if (event.key === '/') { event.preventDefault(); control('q').focus(); }
  });
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    for (let at = id && one(id); at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };
  addEventListener('hashchange', open);
  try { fromHash(); open(); } catch {}
  announce();
})();
`;
