// Opens the words of a cell beside the table without loading the page anew; the address is the same either way.
"use strict";

(() => {
  const main = document.getElementById("main");

  let turn = 0;

  async function show(address, { push = true, focus = true } = {}) {
    turn += 1;
    const mine = turn;
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    if (!answer.ok) { location.href = address; return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== turn) { return; }
    const fresh = page.getElementById("opened");
    const held = document.getElementById("opened");
    if (push) { history.pushState({ opened: Boolean(fresh) }, "", address); }
    document.body.classList.toggle("with-open", Boolean(fresh));
    if (held && fresh) { held.replaceWith(fresh); }
    else if (held) { held.remove(); }
    else if (fresh) { main.querySelector(".head").after(fresh); }
    refreshed(page);
    if (fresh) {
      fresh.querySelector("#opened-words").scrollIntoView({ block: "center" });
      if (focus) { fresh.focus({ preventScroll: true }); }
    }
  }

  // Which words are open, and where each link leads now, is taken over from the fresh page.
  function refreshed(page) {
    const fresh = page.querySelectorAll("[data-open]");
    document.querySelectorAll("[data-open]").forEach((link, place) => {
      if (!fresh[place]) { return; }
      link.setAttribute("href", fresh[place].getAttribute("href"));
      const words = link.closest(".words");
      if (words) { words.classList.toggle("is-open", fresh[place].closest(".words").classList.contains("is-open")); }
    });
  }

  let opener = null;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) { return; }
    const link = event.target.closest("a[data-open], a[data-close]");
    if (!link) { return; }
    event.preventDefault();
    if (link.matches("[data-open]")) { opener = link; }
    show(link.getAttribute("href")).then(() => {
      if (link.matches("[data-close]") && opener) { opener.focus({ preventScroll: true }); }
    });
  });
  document.addEventListener("keydown", (event) => {
    const close = document.querySelector("#opened [data-close]");
    if (event.key === "Escape" && close) { close.click(); }
  });
  window.addEventListener("popstate", () => show(location.href, { push: false, focus: false }));
})();
