# All commands in one program, in which something is put between them and what
# they call: suite_program(NAME SOURCE FUNCTION...).
get_property(suite_commands GLOBAL PROPERTY THIDUA_COMMANDS)
# It looks at no store.
list(REMOVE_ITEM suite_commands thidua)
add_library(suite_needs INTERFACE)
target_link_libraries(suite_needs INTERFACE td_blanks td_forms td_views_git td_draft
  td_no_certificates)
set(suite_rows)
add_library(suite OBJECT ${CMAKE_CURRENT_LIST_DIR}/suite.c)
foreach(command IN LISTS suite_commands)
  string(REPLACE - _ function ${command})
  add_library(suite_${function} OBJECT ${PROJECT_SOURCE_DIR}/cmd/${command}.c)
  target_compile_definitions(suite_${function} PRIVATE main=${function}_main)
  target_link_libraries(suite_${function} PRIVATE suite_needs)
  target_link_libraries(suite INTERFACE suite_${function}
    $<TARGET_OBJECTS:suite_${function}>)
  string(APPEND suite_rows "COMMAND(${function})\n")
endforeach()
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/suite_commands.h
  CONTENT "${suite_rows}")
target_include_directories(suite PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(suite PRIVATE suite_needs thidua_warnings)

function(suite_program name source)
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE suite suite_needs thidua_warnings)
  foreach(function IN ITEMS td_snapshot_open_at LISTS ARGN)
    target_link_options(${name} PRIVATE LINKER:--wrap=${function})
  endforeach()
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
endfunction()
