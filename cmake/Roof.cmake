# Run by thidua_roof(): asks each command what it does, and writes the table of
# lib/cli/roof/roof.h.
cmake_minimum_required(VERSION 3.25)

string(REPLACE "|" ";" roles "${ROLES}")
set(rows "")
foreach(pair IN LISTS roles)
  string(REPLACE "/" ";" pair "${pair}")
  list(GET pair 0 role)
  list(GET pair 1 name)
  execute_process(
    COMMAND ${PROGRAMS}/${name} --lang en --print-options summary
    OUTPUT_VARIABLE summary
    COMMAND_ERROR_IS_FATAL ANY)
  string(STRIP "${summary}" summary)
  string(REGEX REPLACE "([\"\\\\])" "\\\\\\1" summary "${summary}")
  string(APPEND rows "\t{ \"${role}\", \"${name}\", \"${summary}\" },\n")
endforeach()
file(WRITE ${OUTPUT}
  "#include \"cli/roof/roof.h\"\n\n"
  "const struct td_roof_row td_roof_rows[] = {\n${rows}\t{ 0, 0, 0 }\n};\n")
