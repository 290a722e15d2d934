// A field for a name that offers the actors of the record while it is typed in.

export function offering(input, list, chosen) {
  let timer = 0;
  let asked = 0;
  let active = -1;
  const options = () => [...list.children];

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const point = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = options()[index];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const choose = (option) => {
    input.value = option.dataset.name;
    close();
    chosen();
  };

  const show = (actors) => {
    list.replaceChildren(
      ...actors.map((actor, index) => {
        const option = document.createElement("li");
        option.id = `offered-${index}`;
        option.role = "option";
        option.dataset.name = actor.name;
        option.textContent = actor.name;
        const about = document.createElement("small");
        const many = `${actor.statements.toLocaleString("en")} statement${actor.statements === 1 ? "" : "s"}`;
        about.textContent = [actor.office, many].filter(Boolean).join(" · ");
        option.append(about);
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(option);
        });
        return option;
      }),
    );
    list.hidden = !actors.length;
    input.setAttribute("aria-expanded", String(actors.length > 0));
    point(-1);
  };

  const ask = async () => {
    const number = ++asked;
    const typed = input.value.trim();
    if (!typed) return close();
    try {
      const answer = await fetch(`/api/offered?${new URLSearchParams({ typed })}`);
      const actors = answer.ok ? await answer.json() : [];
      if (number === asked && document.activeElement === input) show(actors);
    } catch {
      close(); // Nothing is offered; what is typed stays.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask();
      else point((active + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(options()[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
}
