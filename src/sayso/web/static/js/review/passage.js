// The passage: its characters, which of them are source, cue and content, and what is selected in it.
// Places are code points of the document's text, as everywhere in sayso; a browser counts UTF-16 units.

export const ROLES = ["source", "cue", "content"];

const points = (text) => [...text].length;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const word = (char) => char !== undefined && /[\p{L}\p{N}\p{M}’'-]/u.test(char);

export class Passage {
  constructor(element) {
    this.element = element;
    this.start = Number(element.dataset.start);
    this.chars = [...element.textContent];
    this.paragraph = JSON.parse(element.dataset.paragraph);
    this.found = Object.fromEntries(ROLES.map((role) => [role, JSON.parse(element.dataset[role])]));
    this.marks = structuredClone(this.found);
    // A browser may have changed characters that HTML does not carry: then no place can be told.
    this.exact = this.chars.length === Number(element.dataset.length);
  }

  get end() {
    return this.start + this.chars.length;
  }

  words([start, end]) {
    return this.chars.slice(start - this.start, end - this.start).join("");
  }

  isChanged(role) {
    return !same(this.marks[role], this.found[role]);
  }

  changes() {
    return Object.fromEntries(ROLES.filter((role) => this.isChanged(role)).map((role) => [role, this.marks[role]]));
  }

  /** Make `pieces` the whole of a role, in order of the text, pieces that touch put together. */
  mark(role, pieces) {
    const joined = [];
    for (const [start, end] of pieces.toSorted((a, b) => a[0] - b[0])) {
      const last = joined.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else joined.push([start, end]);
    }
    this.marks[role] = joined;
    this.draw();
  }

  restore(marks = this.found) {
    this.marks = structuredClone({ ...this.found, ...marks });
    this.draw();
  }

  draw(editing = null) {
    const all = [...ROLES.flatMap((role) => this.marks[role].map((span) => [role, span]))];
    const edges = new Set([this.start, this.end, ...this.paragraph, ...all.flatMap(([, span]) => span), ...(editing ?? [])]);
    const ordered = [...edges].filter((x) => x >= this.start && x <= this.end).sort((a, b) => a - b);
    const within = (place, [start, end]) => start <= place && place < end;
    const pieces = ordered.slice(0, -1).map((from, index) => {
      const piece = document.createElement("span");
      const role = all.find(([, span]) => within(from, span));
      if (role) piece.classList.add(role[0]);
      if (!within(from, this.paragraph)) piece.classList.add("around");
      if (editing && within(from, editing)) piece.classList.add("editing");
      piece.textContent = this.words([from, ordered[index + 1]]);
      return piece;
    });
    this.element.replaceChildren(...pieces);
  }

  /** The selected words as [start, end], white space at the ends left out; null for none. */
  selected() {
    const selection = getSelection();
    if (!this.exact || !selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!this.element.contains(range.startContainer) || !this.element.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(this.element);
    before.setEnd(range.startContainer, range.startOffset);
    let start = points(before.toString());
    let end = start + points(range.toString());
    while (start < end && !this.chars[start].trim()) start += 1;
    while (end > start && !this.chars[end - 1].trim()) end -= 1;
    return start < end ? [this.start + start, this.start + end] : null;
  }

  /** The next edge of a word after (1) or before (-1) a place, for the start or the end of a span. */
  edge(place, direction, isEnd) {
    let at = place - this.start;
    const stops = (x) => (isEnd ? word(this.chars[x - 1]) && !word(this.chars[x]) : word(this.chars[x]) && !word(this.chars[x - 1]));
    do at += direction;
    while (at > 0 && at < this.chars.length && !stops(at));
    return this.start + Math.min(Math.max(at, 0), this.chars.length);
  }
}
