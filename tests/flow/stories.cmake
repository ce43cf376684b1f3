# Whole lives of nominations, as examples/stories tells them.
add_test(NAME flow.stories
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/stories.sh ${PROJECT_SOURCE_DIR}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.stories PROPERTIES TIMEOUT 300
  ENVIRONMENT TMPDIR=${test_tmpdir})
# Corrections of decisions at random: all papers and lists say one thing.
find_program(THIDUA_PYTHON python3 REQUIRED)
if(NOT test_is_brief)
  add_test(NAME flow.corrections
    COMMAND ${THIDUA_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/corrections.py
      ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_SOURCE_DIR}/examples
      1 2 3 4 5)
  set_tests_properties(flow.corrections PROPERTIES TIMEOUT 300
    ENVIRONMENT TMPDIR=${test_tmpdir})
endif()
# Whole years of campaigns, as examples/years tells them.
add_test(NAME flow.years
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/years.sh ${PROJECT_SOURCE_DIR}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.years PROPERTIES TIMEOUT 300
  ENVIRONMENT TMPDIR=${test_tmpdir})
