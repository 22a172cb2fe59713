// What a map shows: read from a table, bent into arcs, pointed with arrows. Values in, values out.

const STEPS = 32;

/** Points of a table's rows, a route through those with data-leg, and a leg of each data-to-lon. */
export function readTable(figure) {
  const rows = [...figure.querySelectorAll("[data-lon]")].filter((row) => row.dataset.lat !== "");
  const at = (row) => [+row.dataset.lon, +row.dataset.lat];
  const points = rows.map((row) => ({
    type: "Feature",
    properties: {
      label: row.dataset.label,
      regime: row.dataset.regime,
      href: row.dataset.href,
      count: +(row.dataset.count ?? 1),
    },
    geometry: { type: "Point", coordinates: at(row) },
  }));
  const legs = rows
    .filter((row) => row.dataset.leg)
    .sort((a, b) => +a.dataset.leg - +b.dataset.leg);
  if (legs.length > 1) {
    points.push({
      type: "Feature",
      properties: { regime: legs[0].dataset.regime },
      geometry: { type: "LineString", coordinates: legs.map(at) },
    });
  }
  for (const { dataset } of figure.querySelectorAll("[data-to-lon]")) {
    points.push({
      type: "Feature",
      properties: { regime: "" },
      geometry: {
        type: "LineString",
        coordinates: [
          [+dataset.fromLon, +dataset.fromLat],
          [+dataset.toLon, +dataset.toLat],
        ],
      },
    });
  }
  return { type: "FeatureCollection", features: points };
}

/** A bow from one place to another, bent to the left of its direction by a sixth of its length. */
export function arc(start, end, properties) {
  let [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  if (dx > 180) dx -= 360; // the short way round
  if (dx < -180) dx += 360;
  const middle = [start[0] + dx / 2 - dy / 6, start[1] + dy / 2 + dx / 6];
  const last = [start[0] + dx, start[1] + dy];
  const coordinates = Array.from({ length: STEPS + 1 }, (_, n) => {
    const t = n / STEPS;
    return [0, 1].map(
      (axis) => (1 - t) ** 2 * start[axis] + 2 * t * (1 - t) * middle[axis] + t ** 2 * last[axis],
    );
  });
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates } };
}

/** A small triangle on each arc, a little past its middle, in its direction. */
export function arrows(arcs) {
  return arcs.map(({ geometry: { coordinates }, properties }) => {
    const n = Math.floor(STEPS * 0.58);
    const [a, b] = [coordinates[n], coordinates[n + 1]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const whole = Math.hypot(
      coordinates.at(-1)[0] - coordinates[0][0],
      coordinates.at(-1)[1] - coordinates[0][1],
    );
    const size = Math.min(0.9, whole / 14);
    const [ux, uy] = [((b[0] - a[0]) / length) * size, ((b[1] - a[1]) / length) * size];
    const tip = [a[0] + ux, a[1] + uy];
    const left = [a[0] - ux - uy * 0.8, a[1] - uy + ux * 0.8];
    const right = [a[0] - ux + uy * 0.8, a[1] - uy - ux * 0.8];
    return {
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: [[tip, left, right, tip]] },
    };
  });
}

/**
 * Outlines that run on over the 180th meridian, as the base map has them, without the jump back: a
 * straight line through the whole map. Antarctica, which goes round, is closed over the pole.
 */
export function unwrapped({ type, features, geometry, coordinates, ...rest }) {
  if (features) {
    return { ...rest, type, features: features.filter((one) => one.geometry).map(unwrapped) };
  }
  if (geometry) return { ...rest, type, geometry: unwrapped(geometry) };
  const deep = (list, depth) => (depth ? list.map((one) => deep(one, depth - 1)) : line(list));
  const depth = { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[type];
  return { type, coordinates: deep(coordinates, depth) };
}

function line(points) {
  const all = [points[0]];
  for (const [lon, lat] of points.slice(1)) {
    all.push([lon + 360 * Math.round((all.at(-1)[0] - lon) / 360), lat]);
  }
  const [first, last] = [all[0], all.at(-1)];
  if (Math.abs(first[0] - last[0]) > 180) all.push([last[0], -85], [first[0], -85], first);
  return all;
}
