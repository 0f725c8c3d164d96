// What Blazor cannot do from the server in time: shell switches before the circuit is up, shortcuts, dialogs of the browser, and coming back after a lost connection.
(() => {
  const root = document.documentElement;
  const cookie = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
  const isOpen = dialog => dialog?.open === true;
  const isTyping = element => element?.closest?.("input, textarea, select, [contenteditable=true]") != null;
  const seen = elements => [...elements ?? []].find(element => element.checkVisibility());
  const isRightToLeft = () => root.dir === "rtl";
  const topDialog = () => [...document.querySelectorAll("dialog[open]")].at(-1);

  // Shell
  const themes = ["auto", "light", "dark"];
  function nextTheme(button) {
    const theme = themes[(themes.indexOf(root.dataset.theme) + 1) % themes.length];
    root.dataset.theme = theme;
    cookie("erp-theme", theme);
    button.setAttribute("aria-label", button.dataset[theme]);
  }
  function chooseLanguage(button) {
    cookie("erp-language", button.value);
    location.reload(); // what is typed into a document is on the server; what is not, the page asks about
  }
  const isPhone = () => matchMedia("(max-width: 767.98px)").matches;
  function closeDrawer() { delete root.dataset.drawer; }
  function toggleNavigation() {
    if (isPhone()) {
      if ("drawer" in root.dataset) return closeDrawer();
      root.dataset.drawer = "open";
      requestAnimationFrame(() => document.querySelector(".erp-nav a")?.focus());
      return;
    }
    root.dataset.nav = root.dataset.nav === "narrow" ? "wide" : "narrow";
    cookie("erp-nav", root.dataset.nav);
  }
  function openSearch() {
    const palette = document.getElementById("erp-search");
    if (!palette || isOpen(palette)) return;
    closeDrawer();
    palette.showModal();
    palette.querySelector("input").select();
  }

  document.addEventListener("click", event => {
    const target = event.target.closest?.("[data-erp]");
    if (target?.dataset.erp === "theme") nextTheme(target);
    else if (target?.dataset.erp === "language") chooseLanguage(target);
    else if (target?.dataset.erp === "nav") toggleNavigation();
    else if (target?.dataset.erp === "search") openSearch();
    else if (target?.dataset.erp === "close") target.closest("dialog")?.close();
    else if (event.target.matches?.(".erp-scrim, .erp-nav a, .erp-nav a *")) closeDrawer();
    if (event.target.closest?.("#erp-search a")) document.getElementById("erp-search").close();
    if (event.target.closest?.(".erp-user-menu a")) document.getElementById("erp-user-menu").hidePopover();
    if (event.target.id === "erp-search") event.target.close();
  });

  // Shortcuts. Capture: before Blazor sees the key.
  document.addEventListener("keydown", event => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === "k" || key === "/" && !isTyping(event.target) && !topDialog()) { event.preventDefault(); return openSearch(); }
    if (command && key === "s") return press(event, "[data-erp-save]");
    if (command && key === "enter") return press(event, "[data-erp-post]");
    // As in any other field; Chromium itself does nothing.
    if (key === "enter" && event.target.matches?.("dialog[open] select")) return press(event, "[data-erp-save]");
    if (key === "escape" && "drawer" in root.dataset) { closeDrawer(); return document.querySelector("[data-erp=nav]")?.focus(); }
    if (event.target.role === "combobox") return comboKey(event, key);
    if (key === "enter" && event.target.closest?.("[data-erp-enter]")) return moveOn(event);
    if (event.target.role === "tab") return moveFocus(event, [...event.target.parentElement.children], ...(isRightToLeft() ? ["arrowright", "arrowleft"] : ["arrowleft", "arrowright"]), true);
    if (event.target.classList?.contains("erp-day") && key.startsWith("arrow")) event.preventDefault();
    if (event.target.classList?.contains("erp-period-choice")) moveFocus(event, [...event.target.parentElement.querySelectorAll(".erp-period-choice")], "arrowup", "arrowdown", false);
    if (event.target.classList?.contains("erp-row-link")) moveFocus(event, [...document.querySelectorAll(".erp-row-link")], "arrowup", "arrowdown", false);
  }, true);

  function press(event, selector) {
    const buttons = [...(topDialog() ?? document.getElementById("main") ?? document).querySelectorAll(selector)].filter(button => button.checkVisibility());
    if (buttons.length === 0) return;
    event.preventDefault();
    document.activeElement?.blur(); // commits what was typed into the field
    buttons[0].click();
  }
  function comboKey(event, key) {
    const expanded = event.target.ariaExpanded === "true";
    if (key === "arrowdown" || key === "arrowup" || key === "enter" && (expanded || event.target.value !== event.target.defaultValue)) event.preventDefault();
    if (key === "escape" && expanded && event.target.closest("dialog")?.id !== "erp-search") event.preventDefault(); // closes the list, not the dialog
  }
  // In a table of lines Enter goes from figure to figure, and from the last to the empty line.
  function moveOn(event) {
    if (!event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    focusNext(event.target);
  }
  function focusNext(field) {
    const stops = [...field?.closest("[data-erp-enter]")?.querySelectorAll("input.erp-number, select:not([data-erp-passed]), input[role=combobox]") ?? []]
      .filter(stop => stop === field || !stop.disabled && stop.checkVisibility());
    stops.find(stop => field.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus();
  }
  function moveFocus(event, items, back, forth, activates) {
    const step = event.key.toLowerCase() === forth ? 1 : event.key.toLowerCase() === back ? -1 : 0;
    const next = items[items.indexOf(event.target) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.focus();
    if (activates) next.click();
  }

  // A phone's Back or the Escape key asks the dialog's own Cancel, which may guard unsaved changes.
  document.addEventListener("cancel", event => {
    const cancel = event.target.querySelector?.("[data-erp-cancel]");
    if (!cancel) return;
    event.preventDefault();
    cancel.click();
  }, true);

  // Popovers beside their input: calendar, picker.
  function place(drop) {
    const anchor = document.getElementById(drop.dataset.erpAnchor)?.getBoundingClientRect();
    if (!anchor) return;
    const height = drop.offsetHeight || 340;
    const width = Math.max(drop.offsetWidth || 284, drop.classList.contains("erp-drop") ? anchor.width : 0);
    const isMenu = drop.classList.contains("erp-period-menu");
    const opensUp = !isMenu && innerHeight - anchor.bottom < height + 8 && anchor.top > innerHeight - anchor.bottom;
    const start = isRightToLeft() ? root.clientWidth - anchor.right : anchor.left;
    Object.assign(drop.style, {
      insetInlineStart: `${Math.max(8, Math.min(start, root.clientWidth - width - 8))}px`,
      // The days are all in sight, also where they cover their button.
      top: opensUp ? "auto" : `${isMenu ? Math.max(8, Math.min(anchor.bottom + 4, innerHeight - height - (isPhone() ? 72 : 8))) : anchor.bottom + 4}px`,
      bottom: opensUp ? `${innerHeight - anchor.top + 4}px` : "auto",
      minWidth: drop.classList.contains("erp-drop") ? `${Math.min(anchor.width, innerWidth - 16)}px` : "",
    });
  }
  document.addEventListener("beforetoggle", event => { if (event.newState === "open" && event.target.dataset.erpAnchor) place(event.target); }, true);
  document.addEventListener("toggle", event => { if (event.newState === "open" && event.target.matches?.(".erp-period-menu")) { place(event.target); (event.target.querySelector("[aria-pressed=true]") ?? event.target.querySelector("button")).focus(); } }, true);
  const placeAll = () => document.querySelectorAll("[data-erp-anchor]:popover-open").forEach(place);
  addEventListener("scroll", placeAll, true);
  addEventListener("resize", placeAll);

  // A press on a suggestion leaves the focus in its input: on losing it the field would close the list before the click is complete.
  document.addEventListener("mousedown", event => { if (event.target.closest?.(".erp-drop")) event.preventDefault(); });

  document.addEventListener("focusin", event => { if (event.target.matches?.("input.erp-number")) event.target.select(); });

  // Connection
  let returning = false;
  let triedAt = 0;
  let reloading = false;
  addEventListener("beforeunload", event => { if (reloading) event.stopImmediatePropagation(); }); // nothing is left to guard
  async function comeBack(mayResume) {
    // Each try that fails says so by the class that is watched: without a pause they would follow each other in no time.
    if (returning || Date.now() - triedAt < 400) return;
    returning = true;
    triedAt = Date.now();
    try {
      if ((await fetch("/health/live", { cache: "no-store" })).status >= 500) return;
      if (mayResume && await Blazor.reconnect()) return;
      reloading = true;
      location.reload();
    } catch { /* the server is still away: the timer below asks again */ } finally { returning = false; }
  }
  function watchConnection() {
    const modal = document.getElementById("components-reconnect-modal");
    if (!modal) return;
    const has = state => modal.classList.contains(`components-reconnect-${state}`);
    const look = () => { if (has("failed")) comeBack(true); else if (has("rejected")) comeBack(false); };
    new MutationObserver(look).observe(modal, { attributeFilter: ["class"] });
    // Blazor's own next try may be many seconds away; a person who takes up his phone does not wait for it.
    const wake = () => { if (has("show") && !document.hidden) comeBack(true); else look(); };
    addEventListener("online", wake);
    for (const name of ["visibilitychange", "resume"]) document.addEventListener(name, wake);
    setInterval(look, 500);
  }
  watchConnection();

  window.erp = {
    showDialog(dialog) {
      if (isOpen(dialog)) return;
      dialog.showModal();
      window.erpFormOpened(dialog);
      // On a touch screen the keyboard would cover the form.
      if (matchMedia("(hover: hover)").matches) seen(dialog.querySelectorAll(".erp-dialog-body :is(input, select, textarea):enabled"))?.focus();
    },
    closeDialog(dialog) { if (isOpen(dialog)) dialog.close(); },
    closeSearch() { document.getElementById("erp-search")?.close(); },
    raise(popover) { if (popover.matches(":popover-open")) popover.hidePopover(); popover.showPopover(); },
    focusFirstInvalid(scope) { seen(scope?.querySelectorAll("[aria-invalid=true], button:has(.erp-error)"))?.focus(); },
    focus(selector, from) {
      if (from && isTyping(document.activeElement) && !document.activeElement.matches(from)) return;
      seen(document.querySelectorAll(selector))?.focus();
    },
    focusHeading() {
      const heading = document.querySelector("h1");
      if (!heading || isTyping(document.activeElement)) return;
      heading.tabIndex = -1;
      heading.focus();
    },
    showPlaceInMenu() {
      requestAnimationFrame(() => {
        const menu = document.querySelector(".erp-nav");
        const place = menu?.querySelector("a.active");
        if (!place) return;
        const [seen, entry] = [menu.getBoundingClientRect(), place.getBoundingClientRect()];
        const margin = 48;
        if (entry.bottom + margin > seen.bottom) menu.scrollTop += entry.bottom + margin - seen.bottom;
        else if (entry.top < seen.top) menu.scrollTop -= seen.top + margin - entry.top;
      });
    },
    focusDay(calendar) { calendar?.querySelector("[tabindex='0'].erp-day")?.focus(); },
    moveOn(id) { if (document.activeElement?.id === id) focusNext(document.activeElement); },
    scrollToOption(id) { document.getElementById(id)?.scrollIntoView({ block: "nearest" }); },
    showDrop(id) { const drop = document.getElementById(id); if (drop && !drop.matches(":popover-open")) { drop.showPopover(); place(drop); } },
    async copy(text) { try { await navigator.clipboard.writeText(text); return true; } catch { return false; } },
    download(name, bytes) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([bytes]));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    },
    async loadRadzen(styles, script) {
      const loaded = (tag, set) => new Promise((done, fail) => { const e = document.createElement(tag); set(e); e.onload = done; e.onerror = fail; document.head.append(e); });
      window.erpRadzen ??= Promise.all([
        ...styles.map(href => loaded("link", e => { e.rel = "stylesheet"; e.href = href; })),
        loaded("script", e => { e.src = script; })]);
      await window.erpRadzen;
    },
  };
})();
