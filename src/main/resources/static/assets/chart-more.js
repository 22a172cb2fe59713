// Pictures that few pages need: grids of colours, flows, maps, time lines to brush; and saving.

import { colour } from "./colours.js";

const COUNTRIES = "/vendor/basemap/countries.json";
const FINE = 96; // cells up to which numbers stand in a grid

/** What is drawn, as far as it differs from other charts. */
export function drawn(kind, data, tools) {
  return { heat, flow, atlas, brush }[kind](data, tools);
}

/** From the ground to the accent, for amounts. */
function ramp(most, extra = {}) {
  return {
    min: 0,
    max: most || 1,
    calculable: false,
    orient: "horizontal",
    left: 8,
    bottom: 0,
    itemHeight: 120,
    itemWidth: 12,
    textStyle: { color: colour("muted") },
    inRange: { color: [colour("accent-soft"), colour("accent")] },
    ...extra,
  };
}

function heat(data, { axis, number }) {
  const cells = data.series.flatMap((one, x) => one.values.map((value, y) => [x, y, value ?? 0]));
  const most = +(data.table.most ?? Math.max(...cells.map((cell) => cell[2])));
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 40, containLabel: true },
    xAxis: { ...axis("category"), data: data.series.map((one) => one.name), splitArea: { show: false } },
    yAxis: { ...axis("category"), data: data.categories, inverse: true },
    visualMap: ramp(most, { text: [number.format(most), "0"] }),
    series: [
      {
        type: "heatmap",
        data: cells,
        itemStyle: { borderColor: colour("surface"), borderWidth: 1 },
        label: {
          show: cells.length <= FINE,
          formatter: ({ value }) => (value[2] ? number.format(value[2]) : ""),
          textBorderColor: colour("surface"),
          textBorderWidth: 2,
          color: colour("text"),
        },
      },
    ],
    tooltip: tooltip(({ value }) =>
      value ? `${data.categories[value[1]]} · ${data.series[value[0]].name}: ${number.format(value[2])}` : "",
    ),
  };
}

/** The two sides may have a value in common, so their names are told apart by a mark in front. */
function flow(data, { number }) {
  const links = data.series.flatMap((one) =>
    one.values.map((value, row) => ({ source: "<" + data.categories[row], target: ">" + one.name, value })),
  );
  const used = links.filter((link) => link.value > 0);
  const names = [...new Set(used.flatMap((link) => [link.source, link.target]))];
  return {
    series: [
      {
        type: "sankey",
        left: 8,
        right: 176,
        top: 8,
        bottom: 8,
        nodeWidth: 12,
        data: names.map((name, n) => ({ name, itemStyle: { color: colour(`cat-${(n % 7) + 1}`) } })),
        links: used,
        lineStyle: { color: "source", opacity: 0.35 },
        label: { color: colour("text"), width: 160, overflow: "truncate", formatter: ({ name }) => name.slice(1) },
        emphasis: { focus: "adjacency" },
      },
    ],
    tooltip: tooltip(({ data: one, name, value }) =>
      one.source
        ? `${one.source.slice(1)} → ${one.target.slice(1)}: ${number.format(one.value)}`
        : `${name.slice(1)}: ${number.format(value)}`,
    ),
  };
}

let ground;
async function world(echarts) {
  ground ??= (async () => {
    await import("/vendor/topojson-client.min.js");
    const topology = await (await fetch(COUNTRIES)).json();
    const land = self.topojson.feature(topology, topology.objects.countries);
    land.features = land.features.filter(({ id, geometry }) => id !== "010" && geometry);
    for (const country of land.features) {
      country.properties = { name: country.id ?? "" };
      const { geometry } = country;
      const shapes = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      shapes.flat().forEach(unite);
    }
    echarts.registerMap("world", land);
  })();
  await ground;
}

/** What lies on both sides of the date line is drawn in one piece. */
function unite(ring) {
  const longitudes = ring.map(([longitude]) => longitude);
  if (Math.max(...longitudes) - Math.min(...longitudes) < 180) return;
  for (const point of ring) if (point[0] < 0) point[0] += 360;
}

const REGION = { west: 66, east: 148, south: -12, north: 46 };
const MOST_ROUTES = 60; // the largest; more are only a knot

/** Everything that is drawn, or the region when all lies in it. */
function frame(points) {
  const box = { ...REGION };
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon - 4);
    box.east = Math.max(box.east, lon + 4);
    box.south = Math.min(box.south, lat - 4);
    box.north = Math.max(box.north, lat + 4);
  }
  return [
    [box.west, box.north],
    [box.east, box.south],
  ];
}

async function atlas(data, { number, echarts }) {
  await world(echarts);
  const sums = data.categories.map((_, row) =>
    data.series.reduce((sum, one) => sum + (one.values[row] ?? 0), 0),
  );
  const most = +(data.table.most ?? Math.max(...sums));
  const rows = data.rows.map((row, n) => ({ ...row, label: data.categories[n], sum: sums[n] }));
  const shown = rows.filter((row) => row.sum > 0);
  const areas = shown.filter((row) => row.country);
  const routes = shown.filter((row) => row.toLon).slice(0, MOST_ROUTES);
  const crowded = routes.length > 20;
  const points = shown.filter((row) => row.lon && !row.toLon && !row.country);
  const at = (row) => [+row.lon, +row.lat];
  const ends = routes.map((row) => [+row.toLon, +row.toLat]);
  const width = (value) => 0.8 + (crowded ? 2.5 : 4) * Math.sqrt(value / (most || 1));
  const box = frame([...areas, ...points, ...routes].map(at).concat(ends));
  const geo = {
    map: "world",
    roam: "move",
    boundingCoords: box,
    // Said, because without a centre the library stumbles when the window changes.
    center: [0, 1].map((axis) => (box[0][axis] + box[1][axis]) / 2),
    zoom: 1,
    itemStyle: { areaColor: colour("surface"), borderColor: colour("line-strong"), borderWidth: 0.5 },
    emphasis: { disabled: true },
    silent: areas.length === 0,
    label: { show: false },
  };
  return {
    backgroundColor: colour("sunken"),
    geo,
    visualMap: areas.length
      ? ramp(most, { seriesIndex: 0, text: [number.format(most), "0"] })
      : undefined,
    series: [
      {
        type: "map",
        geoIndex: 0,
        data: areas.map((row) => ({ name: String(+row.country).padStart(3, "0"), value: row.sum, label: row.label })),
      },
      {
        type: "lines",
        coordinateSystem: "geo",
        symbol: ["none", "arrow"],
        symbolSize: crowded ? 5 : 8,
        lineStyle: { color: colour("cat-2"), curveness: 0.22, opacity: crowded ? 0.4 : 0.75 },
        data: routes.map((row, n) => ({
          coords: [at(row), ends[n]],
          value: row.sum,
          label: row.label,
          lineStyle: { width: width(row.sum) },
        })),
      },
      {
        type: "scatter",
        coordinateSystem: "geo",
        itemStyle: { color: colour("accent"), opacity: 0.75, borderColor: colour("surface") },
        data: points.map((row) => ({
          value: [...at(row), row.sum],
          label: row.label,
          symbolSize: 4 + 22 * Math.sqrt(row.sum / (most || 1)),
        })),
      },
    ],
    tooltip: tooltip(({ data: one }) =>
      one ? `${one.label}: ${number.format(Array.isArray(one.value) ? one.value[2] : one.value)}` : "",
    ),
  };
}

/** Bars of days under a window that the reader moves. */
function brush(data, { axis }) {
  const last = data.categories.length - 1;
  return {
    grid: { left: 28, right: 44, top: 8, bottom: 44, containLabel: true },
    xAxis: { ...axis("category"), data: data.categories },
    yAxis: { ...axis("value"), splitNumber: 2 },
    dataZoom: [
      {
        type: "slider",
        height: 24,
        bottom: 8,
        startValue: +(data.table.begin ?? 0),
        endValue: +(data.table.end ?? last),
        brushSelect: true,
        filterMode: "none",
        showDetail: false,
        borderColor: colour("line"),
        fillerColor: colour("accent-soft"),
        handleStyle: { color: colour("accent") },
        moveHandleStyle: { color: colour("accent") },
        dataBackground: { areaStyle: { color: colour("muted") }, lineStyle: { color: colour("muted") } },
      },
    ],
    series: [
      { type: "bar", name: data.series[0].name, data: data.series[0].values, itemStyle: { color: colour("accent") }, barCategoryGap: "15%" },
    ],
  };
}

function tooltip(formatter) {
  return {
    trigger: "item",
    renderMode: "richText",
    confine: true,
    backgroundColor: colour("raised"),
    borderColor: colour("line"),
    textStyle: { color: colour("text") },
    formatter,
  };
}

/** Lets a picture be saved, and a time line be brushed. */
export function equip(kind, figure, chart, data) {
  const saves = figure.querySelector(".saves");
  if (saves) {
    saves.hidden = false;
    for (const button of saves.querySelectorAll("[data-save]")) {
      button.addEventListener("click", () => save(figure, data.title, button.dataset.save));
    }
  }
  if (kind === "brush") listen(chart, data);
}

/** Once the window rests, its days go into the form, which asks anew. */
function listen(chart, data) {
  const form = document.getElementById("explore-form");
  let timer;
  chart.on("datazoom", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const [{ startValue, endValue }] = chart.getOption().dataZoom;
      const whole = startValue <= 0 && endValue >= data.rows.length - 1;
      form.elements.from.value = whole ? "" : data.rows[startValue].from;
      form.elements.to.value = whole ? "" : data.rows[endValue].to;
      form.requestSubmit();
    }, 500);
  });
}

/**
 * A field of CSV that no spreadsheet runs: an apostrophe goes before what begins a formula, also in full width and behind
 * blanks; a plain negative number stays one. (OWASP, CSV injection.)
 */
export function written(text) {
  const safe = /^\s*[=+@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]|^\s*-(?![0-9]+([.,][0-9]+)?$)/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table twin: numbers with a decimal point, bands as two columns more, and nothing that a spreadsheet would run. */
function figures(figure) {
  const table = figure.querySelector("table");
  const rows = [...table.rows];
  const banded = [...table.rows[0].cells].map((_, n) => rows.some((row) => row.cells[n]?.dataset.low));
  const plain = (cell) => cell.dataset.value ?? cell.textContent.trim().replace(/\s+/g, " ");
  const cells = (row) =>
    [...row.cells].flatMap((cell, n) => {
      if (!banded[n]) return [plain(cell)];
      const edges = row.parentNode === table.tHead ? ["≥", "≤"].map((sign) => `${plain(cell)} ${sign}`) : [cell.dataset.low, cell.dataset.high];
      return [plain(cell), ...edges.map((edge) => edge ?? "")];
    });
  const lines = rows.map((row) => cells(row).map(written).join(","));
  return new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
}

/** The picture as it is seen, with its title, as a drawing or in pixels; or its figures. */
async function save(figure, title, form) {
  if (form === "csv") return offer(figures(figure), title, form);
  const seen = figure.querySelector(".chart-canvas svg");
  const [width, height] = [seen.clientWidth || +seen.getAttribute("width"), seen.clientHeight || +seen.getAttribute("height")];
  const space = "http://www.w3.org/2000/svg";
  const whole = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ width, height: height + 36, viewBox: `0 -36 ${width} ${height + 36}` })) {
    whole.setAttribute(name, value);
  }
  const ground = document.createElementNS(space, "rect");
  for (const [name, value] of Object.entries({ x: 0, y: -36, width, height: height + 36, fill: colour("surface") })) {
    ground.setAttribute(name, value);
  }
  const text = document.createElementNS(space, "text");
  for (const [name, value] of Object.entries({ x: 12, y: -12, fill: colour("text"), "font-size": 15, "font-weight": 600, "font-family": "Noto Sans, Noto Sans SC, sans-serif" })) {
    text.setAttribute(name, value);
  }
  text.textContent = title;
  whole.append(ground, text, seen.cloneNode(true));
  const drawing = new Blob([new XMLSerializer().serializeToString(whole)], { type: "image/svg+xml" });
  if (form === "svg") return offer(drawing, title, form);
  const picture = new Image();
  picture.src = URL.createObjectURL(drawing);
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * (height + 36);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(picture.src);
  canvas.toBlob((pixels) => offer(pixels, title, form), "image/png");
}

function offer(blob, title, ending) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
