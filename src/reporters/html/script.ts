/**
 * The little that the page does with JavaScript: language by the browser's, filters in the hash, keys, copying.
 * Everything can be read without it. It takes no text from the page but to compare or copy it, and writes none but
 * the page's own phrases (`data-en`, `data-zh`) and counts.
 */
export const SCRIPT = `(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  root.classList.add('scripted');

  const remembered = (value) => {
    try { return value ? localStorage.setItem('claimcheck-ui', value) : localStorage.getItem('claimcheck-ui'); } catch { return null; }
  };
  const language = () => (one('ui-zh').checked ? 'zh' : 'en');
  const say = (element, counts = {}) =>
    element.dataset[language()].replace(/\\{(\\w+)\\}/g, (_, name) => counts[name]);
  const setLanguage = (code) => {
    one('ui-' + code).checked = true;
    root.lang = code === 'zh' ? 'zh-Hant' : 'en';
    for (const element of all('title[data-en],option[data-en]')) element.textContent = say(element);
  };
  setLanguage(remembered() || (/^zh/i.test(navigator.language || '') ? 'zh' : 'en'));
  for (const input of all('input[name=ui]'))
    input.addEventListener('change', () => { setLanguage(language()); remembered(language()); announce(); });

  const items = all('[data-item]');
  const filters = one('filters');
  const controls = all('select,input', filters);
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const fits = (item, { name, value }) => {
    if (value === '') return true;
    if (name === 'q') return textOf(item).includes(value.trim().toLowerCase());
    return (item.dataset[name] || '').split('\\n').includes(value);
  };

  let current = null;
  const shown = () => items.filter((item) => !item.hidden && !item.closest('details:not([open])'));
  const announce = () => {
    const list = shown();
    const at = list.indexOf(current) + 1;
    const position = one('position');
    one('none').hidden = items.length === 0 || items.some((item) => !item.hidden);
    position.textContent = say(at > 0 ? position : one('total'), { at, all: list.length });
  };
  const apply = () => {
    for (const item of items) item.hidden = !controls.every((control) => fits(item, control));
    one('clear').hidden = controls.every(({ value }) => value === '');
    root.dataset.verdict = controls.find(({ name }) => name === 'verdict')?.value || '';
    if (current && current.hidden) current = null;
    announce();
  };
  const clear = () => { for (const control of controls) control.value = ''; apply(); };

  const toHash = () => {
    const wanted = new URLSearchParams();
    for (const { name, value } of controls) if (value) wanted.set(name, value);
    const filtered = wanted.size > 0;
    if (filtered && current) wanted.set('at', current.id);
    const hash = filtered ? wanted.toString() : current ? encodeURIComponent(current.id) : '';
    history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
  };
  const show = (id) => {
    const target = id && one(id);
    if (!target) return;
    const item = target.closest('[data-item]');
    if (item && item.hidden) clear();
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (item) { current = item; announce(); }
    target.scrollIntoView({ block: 'start' });
  };
  const fromHash = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes('=')) {
      let id = hash;
      try { id = decodeURIComponent(hash); } catch {}
      return show(id);
    }
    const wanted = new URLSearchParams(hash);
    for (const control of controls) {
      control.value = wanted.get(control.name) || '';
      if (control.selectedIndex === -1) control.value = '';
    }
    apply();
    show(wanted.get('at'));
  };
  filters.addEventListener('input', () => { apply(); toHash(); });
  one('clear').addEventListener('click', () => { clear(); toHash(); one('main').focus({ preventScroll: true }); });
  addEventListener('hashchange', fromHash);

  const go = (step, blocking) => {
    const list = shown().filter((item) => !blocking || 'blocking' in item.dataset);
    if (list.length === 0) return;
    const order = (item) => (current.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1);
    const ahead = current ? list.filter((item) => item !== current && order(item) === step) : list;
    current = (step > 0 ? ahead[0] : ahead.at(-1)) || (step > 0 ? list[0] : list.at(-1));
    current.scrollIntoView({ block: 'start' });
    current.focus({ preventScroll: true });
    toHash();
    announce();
  };
  const enter = () => {
    if (!current) return;
    const link = current.querySelector('a.enter');
    if (link) return link.click();
    const details = current.querySelector('details.how');
    if (details) { details.open = !details.open; if (details.open) details.scrollIntoView({ block: 'nearest' }); }
  };
  document.addEventListener('focusin', (event) => {
    const item = event.target.closest('[data-item]');
    if (item && item !== current) { current = item; announce(); }
  });

  const help = one('help');
  one('tools').hidden = false;
  one('steps').hidden = items.length === 0;
  one('filter-bar').hidden = items.length === 0;
  one('next').addEventListener('click', () => go(1));
  one('previous').addEventListener('click', () => go(-1));
  one('ask').addEventListener('click', () => help.showModal());
  one('close').addEventListener('click', () => help.close());
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (target.closest('input:not([type=radio]),select,textarea')) return;
    if (key === 'j') go(1);
    else if (key === 'k') go(-1);
    else if (key === 'n') go(1, true);
    else if (key === '?') help.showModal();
    else if (key === 'Enter' && !target.closest('a,button,summary')) enter();
    else if (key === '/') { event.preventDefault(); controls.at(-1).focus(); }
  });

  const copy = async (source) => {
    try { await navigator.clipboard.writeText(source.textContent); } catch {
      getSelection().selectAllChildren(source);
      document.execCommand('copy');
    }
    const copied = one('copied');
    copied.textContent = say(copied);
    setTimeout(() => { copied.textContent = ''; }, 1500);
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button.copy');
    if (button) copy(button.previousElementSibling);
  });

  const closed = [];
  addEventListener('beforeprint', () => {
    for (const details of all('details:not([open])')) { details.open = true; closed.push(details); }
  });
  addEventListener('afterprint', () => { for (const details of closed.splice(0)) details.open = false; });

  const room = () => {
    root.style.setProperty('--bar', document.querySelector('.bar').offsetHeight + 'px');
    root.style.setProperty('--filters', one('filter-bar').offsetHeight + 'px');
  };
  addEventListener('resize', room);
  apply();
  room();
  fromHash();
})();
`;
