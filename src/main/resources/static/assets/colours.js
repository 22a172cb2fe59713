// The tokens of the style sheet as colours that a canvas understands.

const probe = document.createElement("span");
probe.hidden = true;

/** The present value of a token, as rgb(…). */
export function colour(token) {
  if (!probe.isConnected) document.body.append(probe);
  probe.style.color = `var(--${token})`;
  return getComputedStyle(probe).color;
}

/** Regimes keep their colour everywhere. */
export const REGIMES = ["drug", "precursor", "nps", "cites", "other"];

/** Runs now, and again when the reader turns from light to dark. */
export function onTheme(draw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  draw();
}

/** Runs once, when the element is about to be seen, or when the page is printed. */
export function whenSeen(element, run) {
  const watch = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watch.disconnect();
        run();
      }
    },
    { rootMargin: "200px" },
  );
  watch.observe(element);
}
