#!/usr/bin/env bash
# Makes static/vendor/basemap/provinces.json, the first-level borders of ASEAN and China, from a
# GeoJSON of Natural Earth's admin-1 units (properties iso2, name). For maintainers: needs npm.
set -euo pipefail
source=$(realpath "${1:?usage: basemap.sh ADMIN1.geojson}")
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-save topojson-server@3.0.1 topojson-simplify@3.0.3 topojson-client@3.1.0
cat >slim.cjs <<'JS'
const fs = require("fs");
const { topology } = require("topojson-server");
const { quantize } = require("topojson-client");
const { presimplify, simplify, filter, filterWeight } = require("topojson-simplify");
const units = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
for (const unit of units.features) {
  const { iso2, name } = unit.properties;
  unit.properties = { iso2, name };
  delete unit.id;
}
let provinces = presimplify(topology({ provinces: units }, 1e5));
provinces = simplify(provinces, 0.0004);
provinces = filter(provinces, filterWeight(provinces, 0.004));
fs.writeFileSync(process.argv[3], JSON.stringify(quantize(provinces, 3e4)));
JS
node slim.cjs "$source" "$root/src/main/resources/static/vendor/basemap/provinces.json"
