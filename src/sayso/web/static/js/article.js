// Article: the statement under pointer or cursor in the panel, switches for what is shown, places to step through.
import { copy } from "./copy.js";
import { key } from "./keys.js";
import { tell } from "./send.js";

const reader = document.getElementById("reader");
const text = document.getElementById("text");
const panel = document.getElementById("panel");
const at = document.getElementById("at");
const places = [...text.querySelectorAll("a.place")].sort((a, b) => a.dataset.s - b.dataset.s);
const pieces = places.map(() => []);
for (const piece of text.querySelectorAll("span[data-s]"))
  for (const one of piece.dataset.s.split(" ")) pieces[one].push(piece);

let chosen = -1;
let shown = -1;
const panels = new Map();

// Switches ---------------------------------------------------------------------------------------------------------

const SHOWN = "article-shows";
const on = new Set(JSON.parse(localStorage.getItem(SHOWN) ?? '["marks"]'));
function show(button) {
  const name = button.dataset.switch;
  button.setAttribute("aria-pressed", String(on.has(name)));
  reader.classList.toggle(name, on.has(name));
}
for (const button of document.querySelectorAll("[data-switch]")) {
  const name = button.dataset.switch;
  show(button);
  const turn = () => {
    if (button.disabled) return tell(`The text has no ${name}.`, 2);
    on.has(name) ? on.delete(name) : on.add(name);
    localStorage.setItem(SHOWN, JSON.stringify([...on]));
    show(button);
    tell(`${button.firstChild.textContent.trim()} ${on.has(name) ? "shown" : "not shown"}`, 2);
  };
  button.addEventListener("click", turn);
  key(button.dataset.key, `Show or hide ${button.firstChild.textContent.trim().toLowerCase()}`, turn, "In the text");
}

// The panel ----------------------------------------------------------------------------------------------------------

async function fill(place) {
  const id = places[place].id.slice(2);
  if (!panels.has(id)) {
    const answer = await fetch(`/statements/${id}/panel`);
    if (!answer.ok) throw new Error("This statement cannot be shown now. Reload the page.");
    panels.set(id, await answer.text());
  }
  if (shown === place) panel.innerHTML = panels.get(id);
}

async function display(place) {
  if (place === shown) return;
  for (const piece of pieces[shown] ?? []) piece.classList.remove("here");
  shown = place;
  if (place < 0) return;
  for (const piece of pieces[place]) piece.classList.add("here");
  document.body.classList.add("has-panel");
  try {
    await fill(place);
  } catch (error) {
    tell(error.message);
  }
}

const frame = () => new Promise(requestAnimationFrame);

/** Scroll to a place, unless it is well in view; again while what is laid out on the way there moves it. */
async function bring(anchor) {
  const top = anchor.getBoundingClientRect().top / innerHeight;
  if (top > 0.1 && top < 0.6) return;
  for (let times = 0, before = NaN; times < 12; times++) {
    anchor.scrollIntoView({ block: "start", behavior: "instant" });
    await frame();
    const now = anchor.getBoundingClientRect().top;
    if (now === before) return;
    before = now;
  }
}

/** Let the statement at this place be the chosen one: its panel stays, and a reload comes back to it. */
function choose(place, { scroll = true } = {}) {
  if (place < 0 || place >= places.length) return;
  chosen = place;
  const anchor = places[place];
  history.replaceState(null, "", `${location.pathname}#${anchor.id}`);
  if (scroll) bring(anchor);
  anchor.focus({ preventScroll: true, focusVisible: false });
  at.textContent = `${place + 1} of ${places.length}`;
  display(place);
}

function leave() {
  chosen = -1;
  display(-1);
  panel.replaceChildren();
  document.body.classList.remove("has-panel");
  history.replaceState(null, "", location.pathname);
  at.textContent = "";
}

/** The place to step from: the chosen one, else the last one above the middle of the window. */
function here() {
  if (chosen >= 0) return chosen;
  let last = -1;
  places.forEach((place, index) => {
    if (place.getBoundingClientRect().top < innerHeight * 0.25) last = index;
  });
  return last;
}

const innermost = (piece) => Number(piece.dataset.s.split(" ").at(-1));
let resting = 0;
text.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || !reader.classList.contains("marks")) return;
  clearTimeout(resting);
  const piece = event.target.closest("span[data-s]");
  resting = setTimeout(() => (piece ? display(innermost(piece)) : chosen >= 0 && display(chosen)), 120);
});
text.addEventListener("pointerleave", () => {
  clearTimeout(resting);
  if (chosen >= 0) display(chosen);
});
text.addEventListener("click", (event) => {
  const place = event.target.closest("a.place");
  const piece = event.target.closest("span[data-s]");
  if (place) event.preventDefault();
  if (String(getSelection())) return;
  if (place) choose(Number(place.dataset.s), { scroll: false });
  else if (piece && reader.classList.contains("marks")) choose(innermost(piece), { scroll: false });
});

panel.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) copy(button.dataset.copy, `Copied as ${button.textContent}`);
});

// Keys -----------------------------------------------------------------------------------------------------------------

const next = () => choose(here() + 1);
const previous = () => choose(Math.max(here() - 1, 0));
document.getElementById("next")?.addEventListener("click", next);
document.getElementById("previous")?.addEventListener("click", previous);
key("j", "Next statement", next, "Statements");
key("k", "Previous statement", previous, "Statements");
key("c", "Copy the statement with its source", () => {
  const button = panel.querySelector("[data-copy]");
  button ? button.click() : tell("Choose a statement first: j.", 2);
}, "Statements");
key("x", "Let go of the statement", leave, "Statements");
key("o", "Open the speaker", () => panel.querySelector(".who a")?.click(), "Statements");

const wanted = () => places.findIndex((place) => place.id === location.hash.slice(1));
addEventListener("hashchange", () => choose(wanted()));
if (wanted() >= 0) {
  history.scrollRestoration = "manual";
  choose(wanted());
}
