#!/bin/sh
# translations.sh SOURCE_DIR BUILD_DIR - every text has its Vietnamese, with
# the same placeholders, and only one.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
catalogue=$2/share/locale/vi/LC_MESSAGES/thidua.mo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh po/extract.sh . "$work/texts.pot"

# As catalogues, which python3 reads by itself.
msgen "$work/texts.pot" | msgfmt -o "$work/texts.mo" -
for fragment in po/vi.po po/vi/*.po; do
  [ ! -f "$fragment" ] ||
    msgfmt --check-format -o "$work/${fragment##*/}.mo" "$fragment"
done
exec python3 "$here/translations.py" "$work/texts.mo" "$catalogue" \
  "$work"/*.po.mo
