# Run by thidua_completion(): asks each command for its option words and
# writes the completion file under the name of each.
cmake_minimum_required(VERSION 3.25)

string(REPLACE "|" ";" names "${NAMES}")
set(table "")
foreach(name IN LISTS names)
  execute_process(
    COMMAND ${PROGRAMS}/${name} --lang en --print-options complete
    OUTPUT_VARIABLE words
    COMMAND_ERROR_IS_FATAL ANY)
  string(APPEND table "\t[${name}]='${words}'\n")
endforeach()
string(STRIP "${table}" table)

file(READ ${TEMPLATE} text)
string(REPLACE "@TABLE@" "${table}" text "${text}")
string(REPLACE ";" " " names "${names}")
string(REPLACE "@NAMES@" "${names}" text "${text}")
string(REGEX REPLACE "(^| )thidua( |$)" "\\2" names "${names}")
string(REPLACE "@OTHERS@" "${names}" text "${text}")
string(REPLACE "|" ";" names "${NAMES}")
foreach(name IN LISTS names)
  file(WRITE ${DIRECTORY}/${name} "${text}")
endforeach()
