// The keys of the counter. Scanners type faster than a server answers, so what is typed is gathered here and sent whole.
(() => {
  const typingPause = 160;
  const commands = new Set(["F2", "F3", "F4", "F6", "F7", "F8", "F9"]);
  let desk = null;
  let field = null;
  let timer = 0;
  let queue = Promise.resolve();
  let held = null; // keys typed while the bill makes room for a dialog, or comes back from one: they are meant for what comes

  const front = () => document.querySelector("dialog[open]");
  const isFree = () => field?.isConnected && !front();
  const hasMouse = () => matchMedia("(hover: hover)").matches;
  // One after the other: the second scan must find the line that the first one added.
  const call = (name, ...args) => queue = queue.then(() => desk?.invokeMethodAsync(name, ...args)).catch(() => { });
  // The line that was scanned last is in sight, however long the bill.
  let marked = null;
  const showMarked = () => { marked = document.querySelector(".till-marked"); marked?.scrollIntoView({ block: "nearest" }); };
  const lines = new MutationObserver(() => { if (marked !== document.querySelector(".till-marked")) showMarked(); });
  const takeFocus = () => {
    if (!isFree() || !hasMouse()) return;
    // Chromium gives the focus back from a closed dialog without a caret: keys arrive then, letters do not.
    field.blur();
    field.focus();
  };

  function enter() {
    clearTimeout(timer);
    const text = field.value.trim();
    field.value = "";
    call("EnterAsync", text).then(showMarked);
  }
  function typed() {
    clearTimeout(timer);
    const text = field.value;
    timer = setTimeout(() => call("SearchAsync", text), typingPause);
  }
  async function hold(isThere, patience, fillsDialog) {
    const keys = held = [];
    for (const until = Date.now() + patience; !isThere() && Date.now() < until;) await new Promise(done => setTimeout(done, 20));
    if (held === keys) held = null;
    if (front() && !fillsDialog) return;
    const texts = keys.join("").split(/(?<=\n)/);
    while (texts.length > 0 && !held) typeInto(front() ? document.activeElement : field, texts.shift());
    held?.push(...texts.join("")); // the first of them paid the bill
  }
  function typeInto(target, text) {
    const typed = text.trimEnd();
    if (typed && target.matches("input")) {
      target.value = typed;
      for (const name of ["input", "change"]) target.dispatchEvent(new Event(name, { bubbles: true }));
    }
    if (!text.endsWith("\n")) return;
    if (target !== field) target.form?.requestSubmit();
    else if (typed) enter();
  }
  function isHeld(event) {
    if (!held || event.ctrlKey || event.altKey || event.metaKey || event.key.length > 1 && event.key !== "Enter") return false;
    event.preventDefault();
    event.stopPropagation();
    held.push(event.key === "Enter" ? "\n" : event.key);
    return true;
  }
  function pressed(event) {
    if (isHeld(event) || !isFree() || event.ctrlKey || event.altKey || event.metaKey) return;
    if (commands.has(event.key)) { event.preventDefault(); clearTimeout(timer); field.value = ""; call("CommandAsync", event.key); return hold(front, 400, true); }
    const elsewhere = event.target !== field;
    if (elsewhere && event.target.closest?.("input, textarea, select")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); return call("MoveAsync", event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Escape") {
      const wasEmpty = field.value === "";
      event.preventDefault();
      clearTimeout(timer);
      field.value = "";
      return call("EscapeAsync", wasEmpty);
    }
    if (field.value === "" && (event.key === "+" || event.key === "-")) { event.preventDefault(); return call("StepAsync", event.key === "+" ? 1 : -1); }
    if (field.value === "" && event.key === "Delete") { event.preventDefault(); return call("RemoveAsync"); }
    if (event.key === "Enter" && !elsewhere) { event.preventDefault(); return enter(); }
    // A scanner also types while nothing, or a button, has the focus.
    if (elsewhere && event.key.length === 1 && event.key !== " ") field.focus();
  }

  document.addEventListener("keydown", pressed, true);
  // Whoever scans the next article while the payment is still being posted means the next bill.
  document.addEventListener("submit", event => { if (field && event.target.closest("dialog[open]")) hold(() => !front() || front().querySelector("[aria-invalid=true], [role=alert]"), 1500, false); }, true);
  document.addEventListener("close", () => setTimeout(takeFocus), true);
  document.addEventListener("click", event => { if (!event.target.closest?.("input, textarea, select, a")) setTimeout(takeFocus); });

  window.erpCounter = {
    attach(reference, input) {
      desk = reference;
      field = input;
      field.addEventListener("input", typed);
      lines.observe(field.closest(".till-bill"), { subtree: true, childList: true, attributeFilter: ["aria-current"] });
      showMarked();
      takeFocus();
    },
    detach() { lines.disconnect(); desk = field = marked = null; },
    clear() { if (field) field.value = ""; },
    focus: takeFocus,
    // Printed from this page: nothing else may show our pages in a frame, and a new window would take the focus.
    async print(address) {
      let paper = null;
      try {
        const answer = await fetch(address);
        if (answer.ok) paper = await answer.text();
      } catch { /* the network is lost: the page says so */ }
      if (paper === null) return false;
      const page = new DOMParser().parseFromString(paper, "text/html");
      const rules = [...page.querySelectorAll("style")].map(style => style.textContent).join("\n");
      page.querySelectorAll("script, style, button").forEach(element => element.remove());
      document.querySelectorAll("#counter-print, #counter-page").forEach(element => element.remove());
      const sheet = document.createElement("div");
      const inner = document.createElement("style");
      inner.textContent = rules.replace(/(^|[\s,}])(?:body|html|:root)(?=[\s,{])/g, "$1:host");
      sheet.id = "counter-print";
      sheet.attachShadow({ mode: "open" }).append(inner, ...page.body.childNodes);
      const outer = document.createElement("style");
      outer.id = "counter-page";
      outer.textContent = (rules.match(/@page\s*\{(?:[^{}]|\{[^{}]*\})*\}/g) ?? []).join("\n")
        + "@media screen { #counter-print { display: none; } } @media print { body > :not(#counter-print) { display: none !important; } }";
      document.head.append(outer);
      document.body.append(sheet);
      window.print();
      return true;
    },
  };
})();
