// Draws figure[data-chart] from its table twin when it is seen; the table stays, folded.
// Bars from zero, labels at the end of bars and lines, at most seven series, the rest "other".

import { colour, onTheme, REGIMES, whenSeen } from "./colours.js";

const MOST_SERIES = 7;
// A second channel beside the colour, in the order of the series.
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow"];
const DECALS = [null, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: 0.7 }];

const number = new Intl.NumberFormat(document.documentElement.lang);
const short = new Intl.NumberFormat(document.documentElement.lang, {
  notation: "compact",
  maximumFractionDigits: 1,
});

function read(figure) {
  const table = figure.querySelector("table");
  // What stands before the numbers names a row; a figure by two dimensions has two such columns.
  const all = [...table.tHead.rows[0].cells];
  const first = Math.max(1, all.findIndex((cell) => cell.classList.contains("number")));
  const heads = all.slice(first).filter((cell) => !("sum" in cell.dataset));
  const rows = [...table.tBodies[0].rows];
  const name = (row) => [...row.cells].slice(0, first).map((cell) => cell.textContent.trim()).join(" · ");
  const value = (cell, name) => (cell.dataset[name] === undefined ? null : +cell.dataset[name]);
  return {
    categories: rows.map(name),
    regimes: rows.map((row) => row.dataset.regime),
    series: heads.map((head, n) => ({
      name: head.textContent.trim(),
      regime: head.dataset.regime,
      values: rows.map((row) => value(row.cells[n + first], "value")),
      low: rows.map((row) => value(row.cells[n + first], "low")),
      high: rows.map((row) => value(row.cells[n + first], "high")),
      preliminary: rows.map((row) => "preliminary" in row.cells[n + first].dataset),
    })),
    other: table.dataset.other ?? "…",
    rows: rows.map((row) => ({ ...row.dataset })),
    table: { ...table.dataset },
    title: figure.querySelector("figcaption").textContent.trim(),
  };
}

/** Seven series at most: the smallest become one. */
function fold(data) {
  if (data.series.length <= MOST_SERIES) return data.series;
  const sum = (series) => series.values.reduce((all, value) => all + (value ?? 0), 0);
  const sorted = [...data.series].sort((a, b) => sum(b) - sum(a));
  const kept = new Set(sorted.slice(0, MOST_SERIES - 1));
  const rest = data.series.filter((series) => !kept.has(series));
  const none = data.categories.map(() => null);
  return [
    ...data.series.filter((series) => kept.has(series)),
    {
      name: data.other,
      regime: "other",
      values: data.categories.map((_, n) => rest.reduce((all, s) => all + (s.values[n] ?? 0), 0)),
      low: none,
      high: none,
      preliminary: data.categories.map(() => false),
    },
  ];
}

/** Pictures side by side have one scale; stacked ones find their own. */
const scale = (data, stacked) => (data.table.most && !stacked ? +data.table.most : undefined);

const tint = (regime, n) => colour(REGIMES.includes(regime) ? regime : `cat-${(n % 7) + 1}`);

function bars(data, stacked) {
  const series = fold(data);
  const single = series.length === 1;
  return {
    grid: { left: 8, right: 48, top: single ? 8 : 36, bottom: 8, containLabel: true },
    legend: single ? undefined : { top: 0, textStyle: { color: colour("text") } },
    xAxis: { ...axis("value"), max: scale(data, stacked) },
    yAxis: named(data.categories),
    series: series.map((one, n) => ({
      name: one.name,
      type: "bar",
      stack: stacked ? "all" : undefined,
      barMaxWidth: 22,
      itemStyle: { color: tint(one.regime, n) },
      label: {
        show: single,
        position: "right",
        color: colour("text"),
        formatter: ({ value }) => (value === null ? "" : number.format(value)),
      },
      data: one.values.map((value, row) => ({
        value,
        itemStyle: {
          ...(single && data.regimes[row] ? { color: tint(data.regimes[row], row) } : {}),
          decal: one.preliminary[row] ? DECALS[1] : undefined,
        },
      })),
    })),
  };
}

function band(one, n) {
  if (one.low.every((value) => value === null)) return [];
  const plain = { type: "line", stack: `band-${n}`, symbol: "none", silent: true, lineStyle: { opacity: 0 } };
  return [
    { ...plain, data: one.low },
    {
      ...plain,
      data: one.high.map((value, row) => (value === null ? null : value - one.low[row])),
      areaStyle: { color: tint(one.regime, n), opacity: 0.18 },
    },
  ];
}

function lines(data) {
  const series = fold(data);
  return {
    grid: { left: 8, right: 96, top: 12, bottom: 8, containLabel: true },
    xAxis: { ...axis("category", true), data: data.categories, boundaryGap: false },
    yAxis: { ...axis("value"), max: scale(data) },
    series: series.flatMap((one, n) => [
      ...band(one, n),
      {
        name: one.name,
        type: "line",
        symbol: SYMBOLS[n % SYMBOLS.length],
        symbolSize: 7,
        showSymbol: data.categories.length <= 40,
        itemStyle: { color: tint(one.regime, n) },
        lineStyle: { width: 2 },
        // The name at the end moves in from the first value, which must be there.
        ...(one.values[0] === null ? { animation: false } : {}),
        endLabel: { show: true, formatter: "{a}", color: colour("text"), width: 88, overflow: "break" },
        labelLayout: { moveOverlap: "shiftY" },
        data: one.values,
      },
    ]),
  };
}

function spark(data) {
  return {
    grid: { left: 2, right: 6, top: 4, bottom: 4 },
    tooltip: { show: false },
    xAxis: { type: "category", show: false, data: data.categories, boundaryGap: false },
    yAxis: { type: "value", show: false, min: 0 },
    series: data.series.slice(0, 1).map((one) => ({
      type: "line",
      symbol: "none",
      lineStyle: { width: 1.5, color: colour("accent") },
      areaStyle: { color: colour("accent"), opacity: 0.12 },
      data: one.values,
    })),
  };
}

/** Names beside bars, the longest on two lines. */
function named(categories) {
  const plain = axis("category");
  return { ...plain, data: categories, inverse: true, axisLabel: { ...plain.axisLabel, width: 210, overflow: "break" } };
}

/** within: the first and last name do not stick out. */
function axis(type, within = false) {
  return {
    type,
    axisLabel: {
      color: colour("muted"),
      hideOverlap: true,
      ...(within ? { alignMinLabel: "left", alignMaxLabel: "right" } : {}),
      ...(type === "value"
        ? { formatter: (value) => (Math.abs(value) < 1e5 ? number : short).format(value) }
        : {}),
    },
    axisLine: { lineStyle: { color: colour("line-strong") } },
    axisTick: { show: false },
    splitLine: { show: type === "value", lineStyle: { color: colour("line") } },
  };
}

async function drawn(kind, data, echarts) {
  if (["heat", "flow", "atlas", "brush"].includes(kind)) {
    return (await import("./chart-more.js")).drawn(kind, data, { axis, number, echarts });
  }
  return kind === "spark" ? spark(data) : kind === "line" ? lines(data) : bars(data, kind === "stack");
}

async function options(kind, data, echarts) {
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches && kind !== "spark",
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    // Rich text: the content security policy refuses the styles of an HTML tooltip.
    tooltip: {
      trigger: kind === "line" ? "axis" : "item",
      renderMode: "richText",
      confine: true,
      backgroundColor: colour("raised"),
      borderColor: colour("line"),
      textStyle: { color: colour("text") },
      valueFormatter: (value) => (value === null || value === undefined ? "–" : number.format(value)),
    },
    ...(await drawn(kind, data, echarts)),
  };
}

/** Takes figure[data-chart]. */
export function equip(figure) {
  whenSeen(figure, async () => {
    const canvas = figure.querySelector(".chart-canvas");
    const twin = figure.querySelector("details.twin");
    const data = read(figure);
    if (data.categories.length === 0) return;
    canvas.hidden = false;
    const kind = figure.dataset.chart;
    if (["bars", "stack"].includes(kind)) {
      const perRow = kind === "bars" ? 18 * Math.min(data.series.length, MOST_SERIES) + 14 : 30;
      canvas.style.height = `${Math.max(120, data.categories.length * perRow + 56)}px`;
    }
    if (twin) twin.open = false;
    // Names are measured before they are drawn, so their letters must be there.
    const [echarts] = await Promise.all([import("/vendor/echarts.mjs"), document.fonts.ready]);
    const chart = echarts.init(canvas, null, { renderer: "svg" });
    let shown;
    onTheme(() => {
      shown = options(kind, data, echarts).then((drawing) => chart.setOption(drawing, true));
    });
    await shown;
    new ResizeObserver(() => chart.resize()).observe(canvas);
    const saves = figure.querySelector(".saves");
    if (saves || kind === "brush") (await import("./chart-more.js")).equip(kind, figure, chart, data);
  });
}
