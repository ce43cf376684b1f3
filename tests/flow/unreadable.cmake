# All commands in one program, which tells what each asks its snapshots for.
get_property(asked_commands GLOBAL PROPERTY THIDUA_COMMANDS)
# It looks at no store.
list(REMOVE_ITEM asked_commands thidua)
set(asked_rows)
add_executable(asked ${CMAKE_CURRENT_LIST_DIR}/asked.c)
foreach(command IN LISTS asked_commands)
  string(REPLACE - _ function ${command})
  add_library(asked_${function} OBJECT ${PROJECT_SOURCE_DIR}/cmd/${command}.c)
  target_compile_definitions(asked_${function} PRIVATE main=${function}_main)
  target_link_libraries(asked_${function} PRIVATE td_forms td_views_git td_draft)
  target_link_libraries(asked PRIVATE asked_${function})
  string(APPEND asked_rows "COMMAND(${function})\n")
endforeach()
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/asked_commands.h
  CONTENT "${asked_rows}")
target_include_directories(asked PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
target_link_libraries(asked PRIVATE td_forms td_views_git td_draft
  td_no_certificates thidua_warnings)
target_link_options(asked PRIVATE LINKER:--wrap=td_snapshot_new
  LINKER:--wrap=td_snapshot_open_at)
set_target_properties(asked PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)

# Some thousands of damages; a sample here, as many of each command, and all of
# them without the last two words.
add_test(NAME flow.unreadable
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/unreadable.py $<TARGET_FILE:asked>
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_SOURCE_DIR}/examples
    ${PROJECT_BINARY_DIR}/tests/fixtures 2026 80)
set_tests_properties(flow.unreadable PROPERTIES FIXTURES_REQUIRED stores
  ENVIRONMENT TMPDIR=${test_tmpdir} TIMEOUT 300)
