// What every page has: keys to go places, the search box, the theme, the help, the token of htmx's requests.
import { key, showHelp } from "./keys.js";
import { tell, token } from "./send.js";

const everywhere = "Everywhere";
key("/", "Find what was said", () => document.getElementById("search").focus(), everywhere);
key("?", "This help", showHelp, everywhere);
for (const link of document.querySelectorAll("a[data-go]"))
  key(`g ${link.dataset.go}`, `Go to ${link.textContent}`, () => link.click(), everywhere);

const button = document.getElementById("theme");
const names = { system: "as the system", light: "light", dark: "dark" };
function nextTheme() {
  const order = ["system", "light", "dark"];
  window.theme.choose(order[(order.indexOf(window.theme.chosen()) + 1) % order.length]);
  named();
  tell(`Theme: ${names[window.theme.chosen()]}`, 2);
}
function named() {
  button.ariaLabel = `Theme: ${names[window.theme.chosen()]}`;
}
button.addEventListener("click", nextTheme);
named();
key("T", "Light, dark, or as the system", nextTheme, everywhere);
document.getElementById("help-button").addEventListener("click", showHelp);

// A page that another site linked to has no token yet: ask for it before a form needs it.
token();
document.addEventListener("htmx:config:request", (event) => {
  event.detail.ctx.request.headers["x-sayso-token"] = document.querySelector("meta[name=token]").content;
});
