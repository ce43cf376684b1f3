# The main job under the eyes of git and of valgrind.
set(flow_examples ${PROJECT_SOURCE_DIR}/examples)
add_test(NAME flow.agree-with-git
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/agree-with-git.sh
    ${PROJECT_BINARY_DIR}/bin ${flow_examples})
if(NOT THIDUA_SANITIZE)
  # valgrind and the sanitizers exclude each other.
  add_test(NAME flow.no-leaks
    COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/no-leaks.sh
      ${PROJECT_BINARY_DIR}/bin ${flow_examples})
endif()
