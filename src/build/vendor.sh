#!/usr/bin/env bash
# Fetches the browser libraries and fonts that src/main/resources/static/vendor ships.
# For maintainers: needs npm, and fonttools with brotli for Python. Users and the build never run it. To take a newer version, change
# its line in vendor.lock (version and sha512 integrity as the registry states them) and run this.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
vendor="$root/src/main/resources/static/vendor"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

package() { # NAME: the folder of an unpacked package whose integrity was checked
  local name=$1 line version integrity file seen
  line=$(awk -F'\t' -v name="$name" '$1 == name' "$here/vendor.lock")
  version=$(cut -f2 <<<"$line")
  integrity=$(cut -f4 <<<"$line")
  file=$(cd "$work" && npm pack --silent "$name@$version")
  seen="sha512-$(openssl dgst -sha512 -binary "$work/$file" | base64 -w0)"
  if [[ "$seen" != "$integrity" ]]; then
    echo "$name@$version: the lock says $integrity, the package is $seen" >&2
    exit 1
  fi
  mkdir "$work/${file%.tgz}"
  tar -xzf "$work/$file" -C "$work/${file%.tgz}" --strip-components=1
  echo "$work/${file%.tgz}"
}

take() { # FROM TO: a file without its reference to a source map that is not shipped
  sed '/^\/\/# sourceMappingURL=/d' "$1" >"$vendor/$2"
}

find "$vendor" -mindepth 1 -not -path "*/basemap*" -delete
mkdir -p "$vendor/fonts" "$vendor/basemap" "$vendor/licences"

from=$(package htmx.org)
take "$from/dist/htmx.min.js" htmx.min.js
cp "$from/LICENSE" "$vendor/licences/htmx.txt"

from=$(package htmx-ext-sse)
take "$from/dist/sse.min.js" htmx-sse.min.js
cp "$from/LICENSE" "$vendor/licences/htmx-ext-sse.txt"

from=$(package maplibre-gl)
for file in maplibre-gl.mjs maplibre-gl-shared.mjs maplibre-gl-worker.mjs maplibre-gl.css; do
  take "$from/dist/$file" "$file"
done
cp "$from/LICENSE.txt" "$vendor/licences/maplibre-gl.txt"

from=$(package echarts)
take "$from/dist/echarts.esm.min.mjs" echarts.mjs
cat "$from/LICENSE" "$from/NOTICE" >"$vendor/licences/echarts.txt"

from=$(package topojson-client)
take "$from/dist/topojson-client.min.js" topojson-client.min.js
cp "$from/LICENSE" "$vendor/licences/topojson-client.txt"

from=$(package world-atlas)
cp "$from/countries-50m.json" "$vendor/basemap/countries.json"
cp "$from/LICENSE" "$vendor/licences/world-atlas.txt"

faces() { # PACKAGE-FOLDER FAMILY PREFERRED-LOCAL-FONTS: its rules, renamed, in their order
  sed -e "s#url(./files/#url(fonts/#" -e "s#format('woff2-variations')#format('woff2')#" \
    -e "s#font-family: '.*'#font-family: '$2'#" -e "s#src: url#src: $3url#" "$1/index.css"
}

from=$(package @fontsource-variable/noto-sans)
cp "$from/LICENSE" "$vendor/licences/noto-sans.txt"
# Of two rules that both cover a letter the later one wins: the small Vietnamese file must come
# after latin-ext, or every "đ" would load 168 kB.
for subset in latin-ext vietnamese latin; do
  cp "$from/files/noto-sans-$subset-wght-normal.woff2" "$vendor/fonts/"
  faces "$from" "Noto Sans" "" | awk -v subset="/* noto-sans-$subset-wght-normal */" \
    '$0 == subset { on = 1 } on { print } on && /^}/ { exit }'
done >"$vendor/noto-sans.css"

# The packaged slices of Noto Sans have no signs like ≠ ≤ → ‰, and a browser would take them from any
# font of the machine: these come from Noto Sans Math, and ‰ from the font of our documents.
from=$(package @fontsource/noto-sans-math)
cp "$from/LICENSE" "$vendor/licences/noto-sans-math.txt"
signs="U+2030,U+2190-2193,U+21B5,U+21D2,U+2211,U+221A,U+221E,U+2248,U+2260,U+2264-2265,U+229E,U+25A0,U+25AE,U+25B2,U+25BC,U+25CB,U+25CF,U+2713"
slice() { # FONT TO: its signs, without what only typesetters need
  python3 -m fontTools.subset "$1" --unicodes="$signs" --layout-features= --no-hinting \
    --drop-tables+=MATH,GDEF,GSUB,GPOS,STAT --output-file="$2"
}
slice "$from/files/noto-sans-math-latin-400-normal.woff2" "$work/signs.ttf"
slice "$root/src/main/resources/report/fonts/noto-sans-regular.ttf" "$work/more.ttf"
python3 - "$work/signs.ttf" "$work/more.ttf" "$vendor/fonts/noto-sans-signs.woff2" <<'PYTHON'
import sys
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
font = Merger().merge(sys.argv[1:3])
font.flavor = "woff2"
font.recalcTimestamp = False  # the times of the first font: the same bytes on every day
font["head"].created = font["head"].modified = TTFont(sys.argv[1])["head"].modified
font.save(sys.argv[3])
PYTHON
cat >>"$vendor/noto-sans.css" <<CSS
/* noto-sans-signs */
@font-face {
  font-family: 'Noto Sans';
  font-style: normal;
  font-display: swap;
  font-weight: 100 900;
  src: url(fonts/noto-sans-signs.woff2) format('woff2');
  unicode-range: $signs;
}
CSS

from=$(package @fontsource-variable/noto-sans-sc)
cp "$from/LICENSE" "$vendor/licences/noto-sans-sc.txt"
cp "$from"/files/noto-sans-sc-*-wght-normal.woff2 "$vendor/fonts/"
rm -f "$vendor"/fonts/noto-sans-sc-{latin,latin-ext,vietnamese,cyrillic}-wght-normal.woff2
# A Chinese page needs some 600 kB of slices; the font list of dragon.css names the good Chinese
# fonts of common machines first, so that only whoever has none of them loads these. The slices also
# hold some letters of other scripts: those are struck off, or a Thai name would load 60 kB.
faces "$from" "Noto Sans SC" "" | awk '
  /^\/\* noto-sans-sc-\[/ { on = 1 } /^\/\* noto-sans-sc-[a-z]/ { on = 0 }
  on { gsub(/^ +/, ""); printf "%s", $0 } on && /^}/ { print "" }' \
  | sed -E -e 's/U\+([0-9a-f]{1,3}|1[0-9a-f]{3})(-[0-9a-f]+)?,//g' \
    -e 's/,U\+([0-9a-f]{1,3}|1[0-9a-f]{3})(-[0-9a-f]+)?;/;/g' >"$vendor/noto-sans-sc.css"

cp "$here/vendor.lock" "$vendor/vendor.lock"
du -sh "$vendor"
