// Problems by key: from thing to thing, and try again.
import { key } from "./keys.js";

const things = [...document.querySelectorAll(".thing")].filter((x) => x.querySelector("button"));
const at = () => things.findIndex((x) => x.contains(document.activeElement));
const go = (index) => things[Math.min(Math.max(index, 0), things.length - 1)]?.querySelector("button").focus();

key("j", "Next thing", () => go(at() + 1));
key("k", "Previous thing", () => go(at() - 1));
key("r", "Try the thing again", () => {
  const button = things[at()]?.querySelector("button");
  if (button) button.click();
});
