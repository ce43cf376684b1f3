# Run by thidua_command_page(): puts what the command says of its own options
# into its page, and makes the page.
cmake_minimum_required(VERSION 3.25)

file(READ ${SOURCE} page)
foreach(part IN ITEMS scdoc examples)
  execute_process(
    COMMAND ${COMMAND} --lang en --print-options ${part}
    OUTPUT_VARIABLE ${part}
    COMMAND_ERROR_IS_FATAL ANY)
  string(STRIP "${${part}}" ${part})
endforeach()
if(NOT page MATCHES "@OPTIONS@")
  message(FATAL_ERROR "${SOURCE}: no line '@OPTIONS@'")
endif()
# What `man -k thidua` looks for.
if(NOT page MATCHES "\n# NAME\n\n[^\n]*thidua")
  string(REGEX REPLACE "(\n# NAME\n\n[^\n]*)" "\\1 (thidua)" page "${page}")
endif()
string(REPLACE "@OPTIONS@" "${scdoc}" page "${page}")
string(REPLACE "@EXAMPLES@" "${examples}" page "${page}")
string(REPLACE "@VERSION@" "${VERSION}" page "${page}")

get_filename_component(directory ${PAGE} DIRECTORY)
file(MAKE_DIRECTORY ${directory})
file(WRITE ${PAGE}.scd "${page}")
execute_process(
  COMMAND ${SCDOC}
  INPUT_FILE ${PAGE}.scd
  OUTPUT_FILE ${PAGE}.new
  RESULT_VARIABLE result
  ERROR_VARIABLE error)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PAGE}.scd, made from ${SOURCE}: ${error}")
endif()
file(RENAME ${PAGE}.new ${PAGE})
file(REMOVE ${PAGE}.scd)
