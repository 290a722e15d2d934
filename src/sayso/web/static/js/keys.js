// One register of keys: what is registered works, and stands in the help.

const groups = new Map();
const ON = "keys";
let pending = "";
let pendingTimer = 0;

export const singleKeys = () => localStorage.getItem(ON) !== "off";

/** Let `keys` ("j", "?", "g s") do `action` while no field has the focus; `label` names it in the help. */
export function key(keys, label, action, group = "This page") {
  if (!groups.has(group)) groups.set(group, new Map());
  groups.get(group).set(keys, { label, action });
}

function found(keys) {
  for (const group of groups.values()) if (group.has(keys)) return group.get(keys);
  return null;
}

const begins = (start) => [...groups.values()].some((group) => [...group.keys()].some((k) => k.startsWith(start + " ")));

function typing(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]") || !singleKeys() || event.key === "Shift") return;
  const keys = pending ? `${pending} ${event.key}` : event.key;
  clearTimeout(pendingTimer);
  pending = "";
  const entry = found(keys);
  if (entry) {
    event.preventDefault();
    entry.action(event);
  } else if (begins(keys)) {
    pending = keys;
    pendingTimer = setTimeout(() => (pending = ""), 1500);
  }
});

function listed() {
  const list = document.getElementById("help-list");
  list.replaceChildren();
  for (const [name, group] of [...groups].sort(([a], [b]) => (a === "Everywhere") - (b === "Everywhere"))) {
    const title = document.createElement("h3");
    title.textContent = name;
    const entries = document.createElement("dl");
    for (const [keys, { label }] of group) {
      const term = document.createElement("dt");
      for (const one of keys.split(" ")) {
        const cap = document.createElement("kbd");
        cap.textContent = one;
        term.append(cap, " ");
      }
      const meaning = document.createElement("dd");
      meaning.textContent = label;
      entries.append(term, meaning);
    }
    list.append(title, entries);
  }
}

export function showHelp() {
  listed();
  const on = document.getElementById("keys-on");
  on.checked = singleKeys();
  on.onchange = () => localStorage.setItem(ON, on.checked ? "on" : "off");
  document.getElementById("help").showModal();
}
