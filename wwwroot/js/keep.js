// Keeps in this tab what is typed until the server has it, and puts it back after a lost circuit: fields, the open form, focus, caret and scroll. Nothing secret is kept.
(() => {
  const store = "erp-kept";
  const hour = 3600_000;
  const pause = 700;
  const safe = 2000;
  const secret = "[type=password], [type=file], [autocomplete*=password], [autocomplete=one-time-code], [data-erp-secret]";
  const path = () => location.pathname;
  const read = () => { try { return JSON.parse(sessionStorage.getItem(store)) ?? {}; } catch { return {}; } };
  const write = kept => { try { sessionStorage.setItem(store, JSON.stringify(kept)); } catch { /* full or forbidden: the server's draft is left */ } };
  const clear = () => sessionStorage.removeItem(store);
  const change = act => { const kept = read(); if (kept.path !== path()) { for (const name in kept) delete kept[name]; kept.path = path(); kept.fields = {}; } act(kept); kept.at = Date.now(); write(kept); };

  const titleOf = element => element.closest("dialog")?.querySelector("h2")?.textContent.trim() ?? "";
  const labelOf = element => element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent.trim().replace(/\s*\*$/, "") ?? element.name ?? "";
  const isPlain = element => element.matches?.("[data-erp-keep] :is(input, textarea, select)") && !element.matches(secret);
  const isKept = element => isPlain(element) && element.role !== "combobox";
  const valueOf = element => element.type === "checkbox" ? element.checked : element.value;
  const all = title => [...document.querySelectorAll("[data-erp-keep] :is(input, textarea, select)")].filter(element => titleOf(element) === title && element.checkVisibility());
  function keyOf(element) {
    const [title, label] = [titleOf(element), labelOf(element)];
    return JSON.stringify([title, label, all(title).filter(other => labelOf(other) === label).indexOf(element)]);
  }
  function find(key) {
    const [title, label, place] = JSON.parse(key);
    return all(title).filter(element => labelOf(element) === label)[place];
  }
  const tell = element => { element.dispatchEvent(new Event("input", { bubbles: true })); element.dispatchEvent(new Event("change", { bubbles: true })); };

  // Keeping
  let timer;
  function keep(event) {
    const element = event.target;
    if (!isKept(element)) return;
    change(kept => { kept.fields[keyOf(element)] = { value: valueOf(element), at: Date.now() }; });
    clearTimeout(timer);
    // Words reach the server also when the field is not left; figures and dates are tidied only then.
    if (event.type === "input" && element.matches("textarea, input:not(.erp-number, [inputmode=numeric], [type=checkbox], [type=radio])"))
      timer = setTimeout(() => { if (element.isConnected) element.dispatchEvent(new Event("change", { bubbles: true })); }, pause);
  }
  document.addEventListener("input", keep, true);
  document.addEventListener("change", event => { if (event.isTrusted) keep(event); }, true);
  function keepPlace() {
    const element = document.activeElement;
    if (!isPlain(element ?? document.body)) return;
    change(kept => { kept.place = { key: keyOf(element), start: element.selectionStart ?? null, end: element.selectionEnd ?? null, scroll: scrollY }; });
  }
  for (const name of ["focusin", "keyup", "pointerup"]) document.addEventListener(name, event => { if (isPlain(event.target)) keepPlace(); }, true);
  addEventListener("pagehide", keepPlace);
  document.addEventListener("visibilitychange", () => { if (document.hidden) keepPlace(); });

  // What opened a form opens it again.
  let opener;
  document.addEventListener("click", event => { const element = event.target.closest?.("button, a, .erp-row-link"); if (element && !element.closest("dialog")) opener = element.textContent.trim(); }, true);
  window.erpFormOpened = dialog => { const title = dialog.querySelector("h2")?.textContent.trim(); if (opener) change(kept => { (kept.openers ??= {})[title] = opener; }); };

  // Letting go: the server has it, the form was closed, the page was left, the person signs out.
  document.addEventListener("close", event => {
    if (!event.target.matches?.("dialog.erp-dialog") || !read().fields) return;
    // One that makes room for another, such as a form for what came of it, takes its own fields along.
    const [closed, isLast] = [titleOf(event.target), !document.querySelector("dialog.erp-dialog[open]")];
    change(kept => {
      for (const key in kept.fields) { const [title] = JSON.parse(key); if (title !== "" && (isLast || title === closed)) delete kept.fields[key]; }
      if (isLast) delete kept.openers; else delete kept.openers?.[closed];
    });
  }, true);
  function letGo(isSaved) {
    const before = Date.now();
    setTimeout(() => { if (isSaved()) change(kept => { for (const key in kept.fields) if (JSON.parse(key)[0] === "" && kept.fields[key].at < before) delete kept.fields[key]; }); }, safe);
  }
  const draft = () => document.querySelector("[data-erp-saved]");
  new MutationObserver(() => { const at = draft()?.dataset.erpSaved; if (at) letGo(() => draft()?.dataset.erpSaved === at && !isDown()); })
    .observe(document, { subtree: true, attributeFilter: ["data-erp-saved"] });
  document.addEventListener("click", event => { if (event.target.closest?.("[data-erp-save]") && !event.target.closest("dialog")) letGo(() => !isDown() && !document.querySelector("[aria-invalid=true]")); }, true);
  document.addEventListener("submit", event => { if (event.target.getAttribute("action") === "/sign-out") clear(); }, true);
  if (path() === "/sign-in") clear();
  const left = () => { if (read().path !== path()) clear(); };
  for (const name of ["pushState", "replaceState"]) { const own = history[name]; history[name] = function () { own.apply(this, arguments); left(); }; }
  addEventListener("popstate", left);

  // Putting back
  const wait = async (get, patience = 8000) => {
    for (const until = Date.now() + patience; Date.now() < until; await new Promise(done => setTimeout(done, 60))) { const found = get(); if (found) return found; }
    return null;
  };
  function put(key, value) {
    const element = find(key);
    if (!element || element.disabled || element.readOnly) return;
    if (valueOf(element) === value) return;
    if (element.type === "checkbox") element.checked = value; else element.value = value;
    tell(element);
  }
  async function open(title, openers) {
    const isThere = () => all(title).length > 0;
    if (title === "" || await wait(isThere, 300)) return wait(isThere);
    const button = await wait(() => [...document.querySelectorAll("button, a, .erp-row-link")].find(element => element.textContent.trim() === openers?.[title] && !element.closest("dialog") && element.checkVisibility()));
    button?.click();
    return button && wait(isThere);
  }
  async function restore() {
    const kept = read();
    if (kept.path !== path() || Date.now() - kept.at > 12 * hour || !await wait(() => document.getElementById("ready"), 20000)) return;
    const { fields = {}, place, openers } = structuredClone(kept);
    const hasLeft = () => path() !== kept.path; // another page may have a field of the same name
    for (const title of new Set(Object.keys(fields).map(key => JSON.parse(key)[0]))) {
      if (!await open(title, openers)) continue;
      for (const key in fields) if (JSON.parse(key)[0] === title) { await wait(() => hasLeft() || find(key), 1500); if (hasLeft()) return; put(key, fields[key].value); await new Promise(done => setTimeout(done, 30)); }
    }
    const element = place && await wait(() => !hasLeft() && find(place.key), 4000);
    if (!element || hasLeft()) return;
    scrollTo(0, place.scroll);
    element.focus({ preventScroll: true });
    try { if (place.start !== null) element.setSelectionRange(place.start, place.end); } catch { /* this kind of field has no caret */ }
  }
  const resent = () => { const fields = read().fields ?? {}; for (const key in fields) { const element = find(key); if (element && valueOf(element) === fields[key].value) tell(element); } };

  // The circuit came back: it may not have heard what was typed meanwhile.
  const modal = document.getElementById("components-reconnect-modal");
  const isDown = () => ["show", "failed", "rejected"].some(state => modal?.classList.contains(`components-reconnect-${state}`)) || modal?.open === true;
  let wasDown = false;
  if (modal) new MutationObserver(() => { const down = isDown(); if (wasDown && !down) setTimeout(resent, 100); if (down && !wasDown) keepPlace(); wasDown = down; }).observe(modal, { attributeFilter: ["class", "open"] });
  restore();
})();
