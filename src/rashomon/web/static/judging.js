// Judging by keyboard: y, n, u (of rows s, d, c, m, x too) judge what is in focus, o opens the choice of another
// row, j and k go on and back, z takes the last one back.
"use strict";

(() => {
  const asks = [...document.querySelectorAll("[data-ask]")];
  const by = document.querySelector("[data-by]");
  const kept = "rashomon-by";

  // Who judges is remembered in this browser alone.
  if (by) {
    try { by.value = by.value || localStorage.getItem(kept) || ""; } catch { /* nothing is remembered */ }
    by.form.addEventListener("submit", () => {
      try { localStorage.setItem(kept, by.value); } catch { /* nothing is remembered */ }
    });
  }

  function current() {
    const inside = document.activeElement.closest("[data-ask]");
    return inside ? asks.indexOf(inside) : -1;
  }

  function go(place) {
    const ask = asks[Math.max(0, Math.min(asks.length - 1, place))];
    if (ask) { ask.focus({ preventScroll: true }); ask.scrollIntoView({ block: "nearest" }); }
  }

  document.addEventListener("keydown", (event) => {
    const choosing = event.target.matches("input[type=radio]");
    const typing = !choosing && event.target.matches("input, textarea, select");
    if (event.key === "Escape" && typing) { event.target.blur(); go(0); return; }
    if (typing || event.metaKey || event.ctrlKey || event.altKey || event.repeat) { return; }
    if (choosing && event.key.startsWith("Arrow")) { return; }
    const steps = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) { event.preventDefault(); go(current() + steps[event.key]); return; }
    if (!"ynuzsdcmxo".includes(event.key)) { return; }
    const within = event.key === "z" ? document : asks[current()];
    const button = within && within.querySelector(`[data-key="${event.key}"]`);
    if (button) { event.preventDefault(); button.click(); }
  });

  const wanted = asks.find((one) => `#${one.id}` === location.hash);
  if (wanted || (by && by.value)) { go(wanted ? asks.indexOf(wanted) : 0); }
})();
