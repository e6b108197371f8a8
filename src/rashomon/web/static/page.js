// Small help for every page; each works without it.
"use strict";

document.documentElement.classList.add("scripted");
