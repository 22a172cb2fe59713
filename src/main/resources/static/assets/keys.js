// j and k move through the rows of [data-keys], x selects one, Enter opens it.

/** Takes a list or a table whose rows are [data-row] with a link and perhaps a checkbox. */
export function equip(list) {
  const rows = () => [...list.querySelectorAll("[data-row]")];
  const here = () => rows().findIndex((row) => row.classList.contains("at"));

  function go(index) {
    const all = rows();
    const row = all[Math.max(0, Math.min(all.length - 1, index))];
    if (!row) return;
    all.forEach((other) => other.classList.toggle("at", other === row));
    row.scrollIntoView({ block: "nearest" });
    row.querySelector("a[href]")?.focus({ preventScroll: true });
    row.dispatchEvent(new CustomEvent("row:at", { bubbles: true }));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const box = event.target.closest("input, textarea, select, [contenteditable]");
    if (box && box.type !== "checkbox") return;
    if (event.key === "j") go(here() + 1);
    else if (event.key === "k") go(here() - 1);
    else if (event.key === "x" && here() >= 0) {
      rows()[here()].querySelector("input[type=checkbox]")?.click();
    } else if (event.key === "Enter" && here() >= 0 && event.target === document.body) {
      rows()[here()].querySelector("a[href]")?.click();
    } else return;
    event.preventDefault();
  });
}
