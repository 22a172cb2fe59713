// Draws figure[data-map] when it is seen: a quiet base of our own, points in clusters, routes as
// arcs with a direction. The table twin stays, and is the way for the keyboard.

import { colour, onTheme, REGIMES, whenSeen } from "./colours.js";
import { arc, arrows, readTable, unwrapped } from "./map-data.js";

const BASE = "/vendor/basemap/";
// Countries that a reader of this region looks for, where their name has room.
const LABELS = {
  VN: [108.1, 14.1], CN: [103, 35], LA: [102.4, 19.8], KH: [104.9, 12.6], TH: [101, 15.6],
  MM: [96, 21.4], MY: [102.2, 4], ID: [113.5, -1], PH: [122.6, 12.2], IN: [78.5, 22.5],
  JP: [138.3, 36.8], KR: [127.9, 36.4], MN: [103, 46.8], AU: [134, -25], NP: [84, 28.3],
  BD: [90, 24], PK: [69, 30], LK: [80.8, 7.6], PG: [144, -6.5], NZ: [172, -42],
};

let base;
function loadBase() {
  base ??= (async () => {
    await import("/vendor/topojson-client.min.js");
    const read = async (name) => (await fetch(BASE + name)).json();
    const [countries, provinces] = await Promise.all([read("countries.json"), read("provinces.json")]);
    const { feature, mesh } = self.topojson;
    return {
      land: unwrapped(feature(countries, countries.objects.countries)),
      borders: unwrapped(mesh(countries, countries.objects.countries, (a, b) => a !== b)),
      provinces: mesh(provinces, provinces.objects.provinces, (a, b) => a !== b),
    };
  })();
  return base;
}

function style(ground) {
  const paint = (name, width, opacity = 1) => ({
    "line-color": colour(name),
    "line-width": width,
    "line-opacity": opacity,
  });
  return {
    version: 8,
    sources: {
      land: { type: "geojson", data: ground.land, tolerance: 0.2 },
      borders: { type: "geojson", data: ground.borders },
      provinces: { type: "geojson", data: ground.provinces },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("sunken") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("surface") } },
      { id: "coast", type: "line", source: "land", paint: paint("line", 0.8) },
      {
        id: "provinces",
        type: "line",
        source: "provinces",
        minzoom: 3.5,
        paint: paint("line", 0.6),
      },
      { id: "borders", type: "line", source: "borders", paint: paint("line-strong", 0.7, 0.8) },
    ],
  };
}

function addRecords(map, data) {
  const routes = data.features.filter((one) => one.geometry.type === "LineString");
  const curved = routes.flatMap(({ geometry, properties }) =>
    geometry.coordinates.slice(1).map((end, n) => arc(geometry.coordinates[n], end, properties)),
  );
  const collect = (features) => ({ type: "FeatureCollection", features });
  map.addSource("routes", { type: "geojson", data: collect(curved) });
  map.addSource("arrows", { type: "geojson", data: collect(arrows(curved)) });
  map.addSource("points", {
    type: "geojson",
    data: collect(data.features.filter((one) => one.geometry.type === "Point")),
    cluster: true,
    clusterRadius: 36,
    clusterMaxZoom: 9,
    clusterProperties: { sum: ["+", ["coalesce", ["get", "count"], 1]] },
  });
  const byRegime = [
    "match",
    ["get", "regime"],
    ...REGIMES.flatMap((regime) => [regime, colour(regime)]),
    colour("accent"),
  ];
  const faint = curved.length > 12 ? 0.35 : 0.75;
  map.addLayer({
    id: "routes",
    type: "line",
    source: "routes",
    layout: { "line-cap": "round" },
    paint: { "line-color": byRegime, "line-width": faint < 0.5 ? 1.1 : 1.6, "line-opacity": faint },
  });
  map.addLayer({
    id: "arrows",
    type: "fill",
    source: "arrows",
    paint: { "fill-color": byRegime, "fill-opacity": faint },
  });
  map.addLayer({
    id: "points",
    type: "circle",
    source: "points",
    paint: {
      "circle-color": ["case", ["has", "point_count"], colour("accent"), byRegime],
      "circle-radius": [
        "case",
        ["has", "point_count"],
        ["min", 26, ["+", 9, ["*", 2.2, ["ln", ["get", "sum"]]]]],
        6,
      ],
      "circle-stroke-width": 2,
      "circle-stroke-color": colour("surface"),
    },
  });
}

/** Names of countries as elements (no glyph files); one gives way to a cluster and to another. */
function labels(map, maplibre, lang, sizes) {
  const names = new Intl.DisplayNames([lang], { type: "region", style: "short" });
  const all = Object.entries(LABELS).map(([code, at]) => {
    const element = document.createElement("span");
    element.className = "map-label";
    element.setAttribute("aria-hidden", "true");
    element.textContent = names.of(code);
    new maplibre.Marker({ element }).setLngLat(at).addTo(map);
    return { element, at, half: element.offsetWidth / 2 + 4 };
  });
  const arrange = () => {
    const taken = [...sizes.values()].map((marker) => ({ ...map.project(marker.getLngLat()), half: 18 }));
    for (const { element, at, half } of all) {
      const { x, y } = map.project(at);
      const meets = taken.some((one) => Math.abs(one.x - x) < one.half + half && Math.abs(one.y - y) < 18);
      element.classList.toggle("crowded", meets);
      if (!meets) taken.push({ x, y, half });
    }
  };
  map.on("zoomend", arrange);
  arrange();
  return arrange;
}

/** Sizes of clusters, as elements over their circles. */
function clusters(map, maplibre, lang, sizes, changed) {
  map.on("render", () => {
    if (!map.getSource("points") || !map.isSourceLoaded("points")) return;
    const seen = new Set();
    const before = [...sizes.keys()].join();
    for (const { geometry, properties } of map.querySourceFeatures("points")) {
      if (!properties.cluster || seen.has(properties.cluster_id)) continue;
      seen.add(properties.cluster_id);
      if (sizes.has(properties.cluster_id)) continue;
      const element = document.createElement("button");
      element.type = "button";
      element.tabIndex = -1;
      element.className = "map-cluster";
      element.textContent = new Intl.NumberFormat(lang).format(properties.sum);
      element.addEventListener("click", async () => {
        const zoom = await map.getSource("points").getClusterExpansionZoom(properties.cluster_id);
        map.easeTo({ center: geometry.coordinates, zoom });
      });
      const marker = new maplibre.Marker({ element }).setLngLat(geometry.coordinates).addTo(map);
      sizes.set(properties.cluster_id, marker);
    }
    for (const [id, marker] of sizes) {
      if (!seen.has(id)) {
        marker.remove();
        sizes.delete(id);
      }
    }
    if ([...sizes.keys()].join() !== before) changed();
  });
}

function popups(map, maplibre) {
  map.on("click", "points", ({ features: [point], lngLat }) => {
    if (point.properties.cluster) return;
    const body = document.createElement(point.properties.href ? "a" : "span");
    if (point.properties.href) body.href = point.properties.href;
    body.textContent = point.properties.label ?? "";
    new maplibre.Popup({ maxWidth: "280px" }).setLngLat(lngLat).setDOMContent(body).addTo(map);
  });
  map.on("mouseenter", "points", () => (map.getCanvas().style.cursor = "pointer"));
  map.on("mouseleave", "points", () => (map.getCanvas().style.cursor = ""));
}

function bounds(maplibre, features) {
  const box = new maplibre.LngLatBounds();
  // Where things were found is what the map is about; a route may come from beyond its edge.
  for (const { geometry } of features) {
    if (geometry.type === "Point") box.extend(geometry.coordinates);
  }
  return box.isEmpty() ? new maplibre.LngLatBounds([92, -11], [142, 45]) : box;
}

function styleSheet() {
  if (document.querySelector("link[data-maplibre]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = "/vendor/maplibre-gl.css";
  link.dataset.maplibre = "";
  document.head.prepend(link);
}

async function draw(figure) {
  const box = figure.querySelector(".map");
  const twin = figure.querySelector("details.twin");
  box.hidden = false;
  if (twin) twin.open = false;
  const source = figure.dataset.map;
  styleSheet();
  const [maplibre, ground, data] = await Promise.all([
    import("/vendor/maplibre-gl.mjs"),
    loadBase(),
    source ? fetch(source).then((answer) => answer.json()) : readTable(figure),
  ]);
  maplibre.setWorkerUrl?.("/vendor/maplibre-gl-worker.mjs");
  const map = new maplibre.Map({
    container: box,
    locale: {
      "Map.Title": box.getAttribute("aria-label"),
      "NavigationControl.ZoomIn": figure.dataset.nearer,
      "NavigationControl.ZoomOut": figure.dataset.farther,
      "CooperativeGesturesHandler.WindowsHelpText": figure.dataset.wheel,
      "CooperativeGesturesHandler.MacHelpText": figure.dataset.wheelMac,
      "CooperativeGesturesHandler.MobileHelpText": figure.dataset.fingers,
    },
    style: style(ground),
    bounds: bounds(maplibre, data.features),
    fitBoundsOptions: { padding: 32, maxZoom: 7 },
    attributionControl: false,
    // Printing reads the picture after it was shown.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    maxZoom: 11,
    dragRotate: false,
    // The wheel and one finger move the page on.
    cooperativeGestures: true,
    reduceMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
  map.addControl(new maplibre.NavigationControl({ showCompass: false }));
  map.on("style.load", () => addRecords(map, data));
  popups(map, maplibre);
  const sizes = new Map();
  const arrange = labels(map, maplibre, figure.dataset.lang, sizes);
  clusters(map, maplibre, figure.dataset.lang, sizes, arrange);
  let first = true;
  onTheme(() => {
    if (!first) map.setStyle(style(ground), { diff: false });
    first = false;
  });
}

/** Takes figure[data-map]. */
export function equip(figure) {
  whenSeen(figure, () =>
    draw(figure).catch((problem) => {
      // Without WebGL the table is what there is.
      figure.querySelector(".map").hidden = true;
      figure.querySelector("details.twin")?.setAttribute("open", "");
      console.warn("map not drawn", problem);
    }),
  );
}
