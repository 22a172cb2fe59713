// Combobox with a list, after the WAI-ARIA pattern: the list suggests, the typed words stay.

const LONGEST_LIST = 12;
const PAUSE_MILLIS = 150;
let next = 0;

async function suggest(kind, query, signal) {
  const answer = await fetch(`/api/v1/reference/${kind}?${query}`, {
    signal,
    headers: { Accept: "application/json" },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()).suggestions;
}

/** The best of each list first, then the next best of each. */
function zip(lists) {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) => lists.map((list) => list[n]))
    .flat()
    .filter(Boolean);
}

/** Takes a div[data-typeahead] with a text field and a hidden field for the code. */
export function equip(box) {
  const input = box.querySelector("input:not([type=hidden])");
  const code = box.querySelector("input[type=hidden]");
  const list = document.createElement("ul");
  list.className = "typeahead-list";
  list.id = `typeahead-${++next}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.closest(".field")?.querySelector("label")?.textContent ?? "");
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "sr";
  status.setAttribute("role", "status");
  box.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  let items = [];
  let at = -1;
  let timer;
  let running;
  let chosenText = code.value ? input.value : null;

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    at = index;
    [...list.children].forEach((option, n) => {
      option.setAttribute("aria-selected", String(n === index));
      if (n === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${list.id}-${index}`);
  }

  function choose(index) {
    const item = items[index];
    input.value = item.label;
    code.value = item.code;
    chosenText = item.label;
    box.classList.add("chosen");
    close();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function show() {
    list.replaceChildren(
      ...items.map((item, n) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${n}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        const name = document.createElement("span");
        name.textContent = item.label;
        name.lang = item.lang;
        const note = document.createElement("small");
        // A street name or another language's name that was found is shown, so that nobody wonders.
        const other = item.matched && item.matched !== item.label ? item.matched : "";
        const street = item.ambiguous ? box.dataset.street : "";
        note.textContent = [other, street, item.detail].filter(Boolean).join(" · ");
        option.append(name, note);
        return option;
      }),
    );
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    mark(-1);
    status.textContent =
      items.length === 0 ? box.dataset.none : `${items.length} ${box.dataset.found}`;
  }

  async function ask() {
    running?.abort();
    const words = input.value.trim();
    if (words.length < 1) {
      close();
      return;
    }
    running = new AbortController();
    const query = new URLSearchParams({
      q: words,
      lang: document.documentElement.lang,
      limit: String(LONGEST_LIST),
    });
    try {
      const lists = await Promise.all(
        box.dataset.typeahead.split(",").map((kind) => suggest(kind, query, running.signal)),
      );
      items = zip(lists).slice(0, LONGEST_LIST);
      if (document.activeElement === input) show();
    } catch (problem) {
      if (problem.name !== "AbortError") {
        close();
        status.textContent = box.dataset.failed;
      }
    }
  }

  input.addEventListener("input", () => {
    if (input.value !== chosenText) {
      code.value = "";
      box.classList.remove("chosen");
    }
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MILLIS);
  });
  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) ask();
      else {
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark((at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length);
      }
    } else if (event.key === "Enter" && open && at >= 0) {
      event.preventDefault();
      choose(at);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    } else if (event.key === "Tab" && open && at >= 0) {
      choose(at);
    }
  });
  // The field must not lose its focus before the choice is taken.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) choose([...list.children].indexOf(option));
  });
  input.addEventListener("blur", () => {
    clearTimeout(timer);
    running?.abort();
    close();
  });
}
