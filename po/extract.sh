#!/bin/sh
# extract.sh SOURCE_DIR POT - collect the texts to be translated.
#
# N_ marks a text; the other words take one without a mark as well.
set -eu

pot=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
cd "$1"
find lib cmd \( -name '*.c' -o -name '*.h' -o -name '*.def' \) -print |
  LC_ALL=C sort |
  xgettext --from-code=UTF-8 --language=C --add-location=file --sort-by-file \
    --package-name=thidua -o "$pot" -k -kN_ -kTD_TERM:2 -ktd_translate \
    -ktd_message_add:2 -ktd_usage_error:2 --files-from=-
