#!/bin/sh
# layers.sh SOURCE_DIR - the code keeps to the table in docs/architecture.md:
# which layer includes which, which alone uses a library, the terminal, the
# environment, the clock, or ends the process.
set -eu

cd "$1"
find lib cmd \( -name '*.c' -o -name '*.h' \) -print | LC_ALL=C sort |
  LC_ALL=C awk '
    function complain(text) {
      printf "%s:%d: %s\n", file, line, text
      failed = 1
    }

    # A row: | `layer` | what it is | `may`, `include` |
    function read_row(row, cells, layer, rest) {
      split(row, cells, "|")
      layer = cells[2]
      gsub(/[` ]/, "", layer)
      known[layer] = 1
      rest = cells[4]
      while (match(rest, /`[a-z]+`/)) {
        allowed[layer, substr(rest, RSTART + 1, RLENGTH - 2)] = 1
        rest = substr(rest, RSTART + RLENGTH)
      }
    }

    # Code without comments and without what stands in quotes.
    function bare(text, start) {
      gsub(/"([^"\\]|\\.)*"|\047([^\047\\]|\\.)*\047/, "0", text)
      for (;;) {
        if (in_comment) {
          start = index(text, "*/")
          if (start == 0)
            return ""
          text = substr(text, start + 2)
          in_comment = 0
        }
        sub(/\/\/.*/, "", text)
        start = index(text, "/*")
        if (start == 0)
          return text
        if (index(substr(text, start + 2), "*/") == 0) {
          in_comment = 1
          return substr(text, 1, start - 1)
        }
        text = substr(text, 1, start - 1) " " \
          substr(text, start + 1 + index(substr(text, start + 2), "*/") + 2)
      }
    }

    function check_include(text, target, rest) {
      if (match(text, /<(yaml|git2|pcre2|utf8proc|zip|expat)[^>]*>/)) {
        target = substr(text, RSTART + 1, RLENGTH - 2)
        sub(/[.\/].*/, "", target)
        if (layer != home[target])
          complain("<" target ".h> belongs to lib/" home[target] " alone")
        return
      }
      if (!match(text, /"[^"]*"/) && !match(text, /<[^>]*>/)) {
        complain("an include that names no file")
        return
      }
      target = substr(text, RSTART + 1, RLENGTH - 2)
      if (substr(text, RSTART, 1) == "<") {
        rest = target
        if (!sub(/\/.*/, "", rest) || !(rest in known))
          return
        complain("<" target "> is ours, and stands in quotes")
      }
      if (target !~ /\//) {
        complain("\"" target "\" names no layer")
        return
      }
      sub(/\/.*/, "", target)
      if (target != layer && !((layer, target) in allowed))
        complain(layer " may not include " target)
    }

    function calls(text, names) {
      return text ~ ("(^|[^A-Za-z0-9_.>])(" names ")[ \t]*\\(")
    }

    function check_code(text) {
      if (layer == "cli")
        return
      if (file != "lib/base/alloc.c" &&
          calls(text, "exit|_exit|_Exit|abort|quick_exit"))
        complain("only lib/base/alloc.c and lib/cli end the process")
      if (calls(text, "time|localtime|localtime_r|gettimeofday"))
        complain("only lib/cli reads the clock")
      if (calls(text, "getenv|secure_getenv|setlocale|setenv"))
        complain("only lib/cli reads the environment and the locale")
      if (calls(text, "printf|vprintf|puts|putchar|perror") ||
          text ~ /(^|[^A-Za-z0-9_])(stdout|stderr|stdin)([^A-Za-z0-9_]|$)/)
        complain("only lib/cli knows the standard streams")
    }

    function check_file(text) {
      layer = file ~ /^cmd\// ? "cmd" : file
      sub(/^lib\//, "", layer)
      sub(/\/.*/, "", layer)
      line = 0
      in_comment = 0
      if (!(layer in known))
        complain("docs/architecture.md has no layer " layer)
      while ((getline text < file) > 0) {
        line++
        if (text ~ /^[ \t]*#[ \t]*include/)
          check_include(text)
        else
          check_code(bare(text))
      }
      close(file)
    }

    BEGIN {
      home["yaml"] = "yaml"
      home["git2"] = "store"
      home["pcre2"] = "schema"
      home["utf8proc"] = "base"
      home["zip"] = "table"
      home["expat"] = "table"
      while ((getline row < "docs/architecture.md") > 0)
        if (row ~ /^\| `[a-z]+` \|/)
          read_row(row)
      if (!("base" in known)) {
        print "docs/architecture.md: found no table of layers"
        failed = 1
      }
    }

    { file = $0; check_file() }

    END { exit failed }
  '
