# Run by thidua_embed: writes the table of embedded files as C.
string(REPLACE "|" ";" names "${NAMES}")
set(arrays "")
set(rows "")
set(count 0)
foreach(name IN LISTS names)
  file(READ ${ROOT}/${name} bytes HEX)
  string(LENGTH "${bytes}" length)
  math(EXPR length "${length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
  string(APPEND arrays
    "static const unsigned char file_${count}[] = { ${bytes}0 };\n")
  string(APPEND rows "\t{ \"${name}\", (const char *)file_${count}, ${length} },\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT}
  "#include \"base/embedded.h\"\n\n${arrays}\n"
  "const struct td_embedded ${SYMBOL}[] = {\n${rows}\t{ 0, 0, 0 }\n};\n")
