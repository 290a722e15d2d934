// A time line on which a time is chosen, by pointer or by keys; what it stands over is asked for again.

import { key } from "./keys.js";
import { tell } from "./send.js";

const REST = 350; // milliseconds after the last move of a handle until the statements are asked for

let line = null;

/** The part of the address that says which days are chosen and which are shown. */
function query(chosen, shown) {
  const named = { since: chosen?.[0], until: chosen?.[1], first: shown?.[0], last: shown?.[1] };
  const kept = Object.entries(named).filter(([, value]) => value);
  return kept.length ? `?${new URLSearchParams(kept)}` : "";
}

class TimeLine {
  constructor(figure) {
    this.figure = figure;
    this.address = figure.dataset.address;
    this.plot = figure.querySelector(".plot");
    this.bins = JSON.parse(this.plot.dataset.bins);
    this.last = this.bins.length - 1;
    this.handles = [...figure.querySelectorAll(".handle")];
    this.inputs = [figure.querySelector("#since"), figure.querySelector("#until")];
    this.shown = [figure.dataset.shownFirst, figure.dataset.shownLast];
    this.ends = this.chosenBins();
    for (const handle of this.handles) {
      handle.hidden = false;
      handle.addEventListener("keydown", (event) => this.pressed(event, handle));
    }
    for (const hint of figure.querySelectorAll(".with-script")) hint.hidden = false;
    this.plot.addEventListener("pointerdown", (event) => this.grabbed(event));
    for (const zoom of figure.querySelectorAll("[data-zoom]")) {
      zoom.addEventListener("click", (event) => {
        event.preventDefault();
        showTime(zoom.href);
      });
    }
    figure.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.ends = this.chosenBins();
      this.draw();
      this.ask();
    });
    this.draw();
  }

  /** The days that are chosen, as the form has them. */
  days() {
    return this.inputs.map((input) => input.value);
  }

  /** First and last bin of the days that are chosen; none where all are, or where none is in sight. */
  chosenBins() {
    const [since, until] = this.days();
    if (!since && !until) return null;
    const within = this.bins.map((bin, n) => ((!since || bin[1] >= since) && (!until || bin[0] <= until) ? n : -1)).filter((n) => n >= 0);
    return within.length ? [within[0], within.at(-1)] : null;
  }

  draw() {
    const [a, b] = this.ends ?? [0, this.last];
    const share = (n) => `${(100 * n) / this.bins.length}%`;
    const shade = this.figure.querySelector(".shade");
    shade.hidden = !this.ends;
    shade.style.left = share(a);
    shade.style.width = share(b - a + 1);
    this.plot.classList.toggle("choosing", Boolean(this.ends));
    for (const bar of this.plot.querySelectorAll(".bar")) bar.classList.toggle("in", bar.dataset.n >= a && bar.dataset.n <= b);
    this.handles.forEach((handle, end) => {
      const n = end ? b : a;
      handle.style.left = share(end ? n + 1 : n);
      handle.classList.toggle("resting", !this.ends);
      handle.setAttribute("aria-valuemin", end ? a : 0);
      handle.setAttribute("aria-valuemax", end ? this.last : b);
      handle.setAttribute("aria-valuenow", n);
      handle.setAttribute("aria-valuetext", this.bins[n][2]);
    });
  }

  /** Choose from bin a to bin b, all for null, and ask for the statements once nothing moves any more. */
  choose(ends, soon = REST) {
    this.ends = ends && (ends[0] > 0 || ends[1] < this.last || this.shown[0]) ? ends : null;
    const days = this.ends ? [this.bins[this.ends[0]][0], this.bins[this.ends[1]][1]] : ["", ""];
    this.inputs.forEach((input, n) => (input.value = days[n]));
    this.draw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), soon);
  }

  pressed(event, handle) {
    const end = this.handles.indexOf(handle);
    const ends = [...(this.ends ?? [0, this.last])];
    const moves = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };
    if (event.key === "Escape") return this.choose(null);
    if (!(event.key in moves)) return;
    event.preventDefault();
    const [least, most] = end ? [ends[0], this.last] : [0, ends[1]];
    ends[end] = Math.min(most, Math.max(least, ends[end] + moves[event.key]));
    this.choose(ends);
  }

  at(event) {
    const box = this.plot.getBoundingClientRect();
    const n = Math.floor(((event.clientX - box.left) / box.width) * this.bins.length);
    return Math.min(this.last, Math.max(0, n));
  }

  grabbed(event) {
    if (event.button) return;
    const handle = event.target.closest(".handle");
    const [a, b] = this.ends ?? [0, this.last];
    const fixed = handle ? (handle.dataset.end === "since" ? b : a) : this.at(event);
    const before = this.ends;
    this.plot.setPointerCapture(event.pointerId);
    const move = (moved) => {
      const n = this.at(moved);
      this.ends = [Math.min(fixed, n), Math.max(fixed, n)];
      this.draw();
    };
    const done = (moved) => {
      this.plot.removeEventListener("pointermove", move);
      this.plot.removeEventListener("pointerup", done);
      this.plot.removeEventListener("pointercancel", done);
      if (moved.type === "pointercancel") {
        this.ends = before;
        return this.draw();
      }
      if (!handle) move(moved);
      // A press on the one bin that is chosen lets it go.
      const again = !handle && before && before[0] === before[1] && this.ends[0] === before[0] && this.ends[1] === before[1];
      this.choose(again ? null : this.ends, 0);
    };
    this.plot.addEventListener("pointermove", move);
    this.plot.addEventListener("pointerup", done);
    this.plot.addEventListener("pointercancel", done);
    if (!handle) move(event);
  }

  /** Ask for the statements of the days that are chosen, and for the zooms that follow from them. */
  async ask() {
    const where = query(this.days(), this.shown);
    history.replaceState(null, "", this.address + where);
    await Promise.all([put(`${this.address}/statements${where}`, "statements"), this.zooms(where)]);
    const count = document.querySelector("#statements-title .count");
    tell(`Statements: ${count.textContent.trim()}`);
  }

  async zooms(where) {
    const fresh = await part(`${this.address}/time${where}`, "time");
    if (!fresh) return;
    const zooms = this.figure.querySelector(".zooms");
    zooms.replaceChildren(...fresh.querySelector(".zooms").children);
    for (const zoom of zooms.children) {
      zoom.addEventListener("click", (event) => {
        event.preventDefault();
        showTime(zoom.href);
      });
    }
  }
}

/** The element of this id in the answer to an address; null, told in the status line, where there is none. */
async function part(address, id) {
  try {
    const answer = await fetch(address);
    const made = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
    if (answer.ok && made) return document.adoptNode(made);
    tell(`The server answered ${answer.status}. Try again.`);
  } catch {
    tell("The server does not answer. See whether sayso still runs, then try again.");
  }
  return null;
}

async function put(address, id) {
  const made = await part(address, id);
  if (made) document.getElementById(id).replaceWith(made);
}

/** Show the time line of another time: the address of a zoom, as the page has it. */
async function showTime(address) {
  const { pathname, search } = new URL(address, location.href);
  const focused = document.activeElement?.dataset?.zoom;
  const made = await part(`${pathname}/time${search}`, "time");
  if (!made) return;
  document.getElementById("time").replaceWith(made);
  history.replaceState(null, "", pathname + search);
  start();
  if (focused) (made.querySelector(`[data-zoom=${focused}]`) ?? made.querySelector("[data-zoom]"))?.focus();
  const chart = made.querySelector("svg[role=img]");
  if (chart) tell(chart.getAttribute("aria-label"));
}

function start() {
  const figure = document.getElementById("time");
  line = figure?.querySelector(".plot") ? new TimeLine(figure) : null;
}

const zoom = (name) => document.querySelector(`#time [data-zoom=${name}]`)?.click();

start();
if (line) {
  key("z", "Zoom in on the time that is chosen", () => zoom("nearer"));
  key("x", "Zoom out", () => zoom("farther"));
  key("w", "Show the whole time", () => zoom("whole"));
  key("b", "Choose a time with the arrow keys", () => line.handles[0].focus());
  key("c", "Statements of all days", () => line.choose(null, 0));
}
