// Files can be dropped anywhere on the page, and how far the taking is shows by itself.
"use strict";

(() => {
  const form = document.querySelector("[data-drop]");
  const files = form.querySelector("input[type=file]");

  const hasFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) { event.preventDefault(); form.classList.add("is-over"); }
  });
  document.addEventListener("dragleave", () => form.classList.remove("is-over"));
  document.addEventListener("drop", (event) => {
    form.classList.remove("is-over");
    if (!hasFiles(event) || !event.dataTransfer.files.length) { return; }
    event.preventDefault();
    files.files = event.dataTransfer.files;
    form.requestSubmit();
  });

  async function look() {
    const answer = await fetch("/add");
    if (!answer.ok) { return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("sent");
    document.getElementById("sent").replaceWith(fresh);
    again();
  }
  function again() {
    if (document.querySelector("#sent[data-busy]")) { setTimeout(() => look().catch(again), 700); }
  }
  again();
})();
