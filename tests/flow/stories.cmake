# Whole lives of nominations, as examples/stories tells them.
add_test(NAME flow.stories
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/stories.sh ${PROJECT_SOURCE_DIR}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.stories PROPERTIES TIMEOUT 300)
