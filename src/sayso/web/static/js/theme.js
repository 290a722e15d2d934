// Runs before the page is drawn, so that it never shows the other theme first.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("theme") ?? "system";
  const show = () => {
    const theme = chosen() === "system" ? (dark.matches ? "dark" : "light") : chosen();
    document.documentElement.dataset.theme = theme;
  };
  dark.addEventListener("change", show);
  addEventListener("storage", show);
  window.theme = {
    chosen,
    choose(name) {
      localStorage.setItem("theme", name);
      show();
    },
  };
  show();
})();
