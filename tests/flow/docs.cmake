# The sessions shown in README.md and the manual pages are real.
add_test(NAME flow.examples
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/examples.sh ${PROJECT_SOURCE_DIR}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.examples PROPERTIES TIMEOUT 300)
