# The sessions shown in README.md and the manual pages are real.
add_test(NAME flow.examples
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/examples.sh ${PROJECT_SOURCE_DIR}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.examples PROPERTIES TIMEOUT 300
  ENVIRONMENT TMPDIR=${test_tmpdir})
# What a newcomer runs first says what failed.
add_test(NAME flow.quickstart
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/quickstart.sh ${PROJECT_SOURCE_DIR})
# What docs/schemas.md promises to editors is installed.
add_test(NAME flow.installed
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/installed.sh ${PROJECT_BINARY_DIR})
add_test(NAME flow.install-schemas
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/install-schemas.sh
    ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
