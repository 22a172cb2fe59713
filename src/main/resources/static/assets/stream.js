// The live stream: one for all pages of a browser. The page that holds the lock listens and passes
// on what it hears; where pages cannot talk to each other, each has a stream of its own. An event
// says only what has changed; a part with its topic in data-topic is fetched anew from
// data-live-part with whatever the reader may see.

import { say } from "./dragon.js";

const name = `live:${document.body.dataset.stream}`;
const bell = document.getElementById("bell");

function ring(count) {
  const sign = bell.querySelector(".bell-count");
  const before = sign.hidden ? 0 : parseInt(sign.textContent, 10);
  sign.hidden = count === 0;
  sign.textContent = count > 99 ? "99+" : String(count);
  const words = count === 0 ? bell.dataset.words : bell.dataset.wordsNew.replace("#", String(count));
  bell.setAttribute("aria-label", words);
  if (count > before) say(bell.dataset.fresh);
}

// A burst of news is one or two fetches of a part: the first at once, the rest together.
const PAUSE = 700;
const busy = new WeakMap();

async function fetchAnew(part) {
  if (busy.has(part)) {
    busy.set(part, true);
    return;
  }
  busy.set(part, false);
  try {
    await window.htmx.ajax("GET", part.dataset.livePart, { target: part, swap: "innerHTML" });
  } finally {
    setTimeout(() => {
      const again = busy.get(part);
      busy.delete(part);
      if (again && part.isConnected) fetchAnew(part);
    }, PAUSE);
  }
}

function refresh(topic) {
  for (const part of document.querySelectorAll("[data-topic][data-live-part]")) {
    if (topic === "again" || part.dataset.topic.split(" ").includes(topic)) fetchAnew(part);
  }
}

function hear({ topic, count, line }) {
  if (line !== undefined) {
    document.documentElement.dataset.line = line ? "on" : "off";
    document.dispatchEvent(new CustomEvent("live-line", { detail: line }));
    return;
  }
  if (topic === "notices") ring(count);
  document.dispatchEvent(new CustomEvent("live", { detail: topic }));
  refresh(topic);
}

/** Listens until the page goes; the browser connects again by itself. Answers whether it hears. */
function listen(pass) {
  const source = new EventSource("/live");
  let cut = false;
  const tell = (news) => {
    hear(news);
    pass(news);
  };
  source.addEventListener("notices", (event) =>
    tell({ topic: "notices", count: parseInt(event.data, 10) }),
  );
  source.addEventListener("topic", (event) => {
    // Whatever happened while the line was cut is caught up with.
    if (event.data === "" && cut) tell({ topic: "again" });
    else if (event.data !== "") tell({ topic: event.data });
  });
  source.addEventListener("open", () => tell({ line: true }));
  source.addEventListener("error", () => {
    cut = true;
    tell({ line: false });
  });
  addEventListener("pagehide", () => source.close(), { once: true });
  return () => source.readyState === EventSource.OPEN;
}

if ("BroadcastChannel" in window && navigator.locks) {
  const channel = new BroadcastChannel(name);
  let hears = null;
  channel.addEventListener("message", (event) => {
    if (event.data === "line?") {
      if (hears) channel.postMessage({ line: hears() });
    } else {
      hear(event.data);
    }
  });
  channel.postMessage("line?");
  navigator.locks.request(name, () => {
    hears = listen((news) => channel.postMessage(news));
    // The lock is held as long as the page lives.
    return new Promise(() => {});
  });
} else {
  listen(() => {});
}
