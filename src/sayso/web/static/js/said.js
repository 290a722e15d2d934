// Said: step through the statements, open one, turn the page; facets that remember whether they are open.
import { copy } from "./copy.js";
import { key } from "./keys.js";

const items = () => [...document.querySelectorAll("#list .statement")];
const current = () => items().findIndex((item) => item.classList.contains("at"));

function go(to) {
  const all = items();
  if (!all.length) return;
  const place = Math.min(Math.max(to, 0), all.length - 1);
  for (const item of all) item.classList.toggle("at", item === all[place]);
  const link = all[place].querySelector("blockquote a");
  link.focus({ preventScroll: true });
  all[place].scrollIntoView({ block: "nearest" });
}

key("j", "Next statement", () => go(current() + 1), "Statements");
key("k", "Previous statement", () => go(current() - 1), "Statements");
key("o", "Open the statement in its article", () => items()[current()]?.querySelector("blockquote a").click(), "Statements");
key("]", "Next page", () => document.getElementById("next-page")?.click(), "Statements");
key("[", "Previous page", () => document.getElementById("previous-page")?.click(), "Statements");
key("f", "To the words of the search", () => document.getElementById("q").focus(), "Statements");

document.addEventListener("click", (event) => {
  const more = event.target.closest("[data-further]");
  if (more) {
    const open = more.closest("details").classList.toggle("all");
    more.setAttribute("aria-expanded", String(open));
    more.textContent = open ? "fewer" : more.dataset.was ?? more.textContent;
  }
  if (event.target.id === "copy-link") copy(location.href, "Link copied");
});

// A facet that was closed stays closed, on every search.
const CLOSED = "said-closed";
const closed = new Set(JSON.parse(localStorage.getItem(CLOSED) ?? "[]"));
function restore() {
  for (const facet of document.querySelectorAll("[data-facet]")) {
    if (closed.has(facet.dataset.facet)) facet.open = false;
    facet.addEventListener("toggle", () => {
      facet.open ? closed.delete(facet.dataset.facet) : closed.add(facet.dataset.facet);
      localStorage.setItem(CLOSED, JSON.stringify([...closed]));
    });
    const more = facet.querySelector("[data-further]");
    if (more) more.dataset.was = more.textContent;
  }
}
restore();
document.addEventListener("htmx:after:swap", restore);
