// Marking words as content, source or cue: what is selected, or with the keyboard the edges of a piece.
import { tell } from "../send.js";

const button = (label, action, keys = "") => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  if (keys) {
    const cap = document.createElement("kbd");
    cap.textContent = keys;
    made.append(" ", cap);
  }
  made.addEventListener("click", action);
  return made;
};

export class Marking {
  constructor(passage, tools, changed) {
    Object.assign(this, { passage, tools, changed, role: null, piece: 0 });
    document.addEventListener("selectionchange", () => this.role || this.offer());
    addEventListener("keydown", (event) => this.role && this.pressed(event), true);
  }

  /** Mark the selected words as this; with none selected, take up its edges. */
  use(role) {
    if (!this.passage.exact) return tell("The words of this text cannot be marked here: it holds characters that a page does not show.");
    const span = this.passage.selected();
    if (span) this.set(role, [span]);
    else this.edit(role);
  }

  set(role, pieces) {
    this.passage.mark(role, pieces);
    getSelection().removeAllRanges();
    this.tools.hidden = true;
    this.changed();
    tell(`${role}: ${pieces.length ? this.brief(role) : "none"}`, 3);
  }

  brief(role) {
    const words = this.passage.marks[role].map((x) => this.passage.words(x)).join(" … ");
    return words.length > 60 ? `${words.slice(0, 28)} … ${words.slice(-28)}` : words;
  }

  offer() {
    const span = this.passage.selected();
    this.tools.hidden = !span;
    if (!span) return;
    const roles = ["content", "source", "cue"].map((role, index) => button(role, () => this.set(role, [span]), String(index + 1)));
    const more = button("one more piece of the content", () => this.set("content", [...this.passage.marks.content, span]));
    const what = document.createElement("span");
    what.className = "what";
    what.textContent = "The selected words are the";
    this.tools.replaceChildren(what, ...roles, more);
  }

  edit(role) {
    this.role = role;
    this.before = structuredClone(this.passage.marks[role]);
    this.piece = 0;
    if (!this.before.length) this.passage.mark(role, [this.firstWord()]);
    this.passage.element.focus({ preventScroll: true });
    this.show();
  }

  firstWord() {
    const start = this.passage.edge(this.passage.paragraph[0] - 1, 1, false);
    return [start, this.passage.edge(start, 1, true)];
  }

  show() {
    const pieces = this.passage.marks[this.role];
    this.passage.draw(pieces[this.piece] ?? null);
    const what = document.createElement("span");
    what.className = "what";
    const which = pieces.length > 1 ? ` (piece ${this.piece + 1} of ${pieces.length})` : "";
    what.textContent = pieces.length ? `The ${this.role}${which}: ${this.brief(this.role)}` : `No ${this.role}`;
    this.tools.replaceChildren(
      what,
      button("End back", () => this.move(-1, true), "←"),
      button("End on", () => this.move(1, true), "→"),
      button("Start back", () => this.move(-1, false), "⇧←"),
      button("Start on", () => this.move(1, false), "⇧→"),
      ...(pieces.length > 1 ? [button("Other piece", () => this.turn(1), "↓")] : []),
      button("Remove", () => this.remove(), "⌫"),
      button("Keep", () => this.leave(true), "⏎"),
      button("Drop", () => this.leave(false), "Esc"),
    );
    this.tools.hidden = false;
  }

  move(direction, isEnd) {
    const pieces = this.passage.marks[this.role];
    const span = pieces[this.piece];
    if (!span) return;
    const moved = [...span];
    moved[isEnd ? 1 : 0] = this.passage.edge(span[isEnd ? 1 : 0], direction, isEnd);
    const [start, end] = moved;
    const [least, most] = [pieces[this.piece - 1]?.[1] ?? this.passage.start, pieces[this.piece + 1]?.[0] ?? this.passage.end];
    if (start < end && start >= least && end <= most) pieces[this.piece] = moved;
    this.show();
  }

  turn(step) {
    const count = this.passage.marks[this.role].length;
    if (count) this.piece = (this.piece + step + count) % count;
    this.show();
  }

  remove() {
    const pieces = this.passage.marks[this.role];
    if (this.role === "content" && pieces.length < 2) return tell("A statement has content. If nobody said this, judge it wrong.");
    pieces.splice(this.piece, 1);
    this.piece = 0;
    this.show();
  }

  leave(keep) {
    const role = this.role;
    this.role = null;
    this.passage.mark(role, keep ? this.passage.marks[role] : this.before);
    this.tools.hidden = true;
    this.changed();
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inTools = this.tools.contains(event.target);
    const actions = {
      ArrowLeft: () => this.move(-1, !event.shiftKey),
      ArrowRight: () => this.move(1, !event.shiftKey),
      ArrowUp: () => this.turn(-1),
      ArrowDown: () => this.turn(1),
      Backspace: () => this.remove(),
      Delete: () => this.remove(),
      Enter: inTools ? null : () => this.leave(true),
      Escape: () => this.leave(false),
    };
    const action = actions[event.key];
    if (!action) {
      // Another key would judge a piece that is being changed.
      if (event.key.length === 1 && event.key !== " ") event.stopImmediatePropagation();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    action();
  }
}
