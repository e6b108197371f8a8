// Small help for every page; each works without it.
"use strict";

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-print]");
  if (button) { window.print(); }
});
for (const button of document.querySelectorAll("[data-print]")) { button.hidden = false; }
// A choice of a list is shown at once; without script the button sends it.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-at-once]");
  if (form && event.target.matches("select, input[type=checkbox], input[type=radio]")) { form.requestSubmit(); }
});
