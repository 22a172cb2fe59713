// Comfort of the entry sheets: a button copies the value beside it.
import { say } from "./dragon.js";

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const value = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(value.textContent);
      say(button.dataset.copied, 3);
    } catch {
      // Without leave to write the clipboard the value is at least selected.
      getSelection().selectAllChildren(value);
    }
  });
}
