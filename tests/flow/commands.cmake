# The main job under the eyes of git and of valgrind.
set(flow_examples ${PROJECT_SOURCE_DIR}/examples)
add_test(NAME flow.agree-with-git
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/agree-with-git.sh
    ${PROJECT_BINARY_DIR}/bin ${flow_examples})
add_test(NAME flow.no-network
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/no-network.sh
    ${PROJECT_BINARY_DIR}/bin ${flow_examples} $<TARGET_FILE:store-writer>)
# Fewer rounds than it takes by itself: each of them starts ten commands.
set(remember_rounds 12)
if(test_is_brief)
  set(remember_rounds 4)
endif()
add_test(NAME flow.remember
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/remember.py
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_SOURCE_DIR}/bench/generate.py 2026
    ${remember_rounds})
set_tests_properties(flow.remember PROPERTIES TIMEOUT 300)
if(NOT THIDUA_SANITIZE AND NOT CMAKE_BUILD_TYPE STREQUAL Debug)
  # valgrind and the sanitizers exclude each other; and it starts some eighty
  # commands, half of the time that all other tests take, which is not what
  # somebody waits for between two changes.
  add_test(NAME flow.no-leaks
    COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/no-leaks.sh
      ${PROJECT_BINARY_DIR}/bin ${flow_examples})
endif()
# Sanitizers take addresses by the terabyte.
if(NOT THIDUA_SANITIZE)
  add_test(NAME flow.little-room
    COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/little-room.sh
      ${PROJECT_BINARY_DIR}/bin ${PROJECT_BINARY_DIR}/tests/fixtures)
  set_tests_properties(flow.little-room PROPERTIES FIXTURES_REQUIRED stores)
endif()
# A program built without sanitizers cannot load what is built with them.
set(flow_library_flags)
if(THIDUA_SANITIZE)
  set(flow_library_flags -fsanitize=address,undefined
    -fno-sanitize-recover=all)
endif()
list(JOIN flow_library_flags " " flow_library_flags)
add_test(NAME flow.library
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/library.sh ${PROJECT_SOURCE_DIR}
    ${PROJECT_BINARY_DIR} ${CMAKE_C_COMPILER}
    ${PROJECT_BINARY_DIR}/tests/fixtures "${flow_library_flags}")
set_tests_properties(flow.library PROPERTIES FIXTURES_REQUIRED stores)
# A store of three thousand units is made in the build that is shipped.
set(page_source)
if(CMAKE_BUILD_TYPE STREQUAL Release)
  set(page_source ${PROJECT_SOURCE_DIR})
endif()
add_test(NAME flow.page
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/page.py
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_BINARY_DIR}/tests/fixtures
    ${page_source})
set_tests_properties(flow.page PROPERTIES FIXTURES_REQUIRED stores TIMEOUT 300)
add_test(NAME flow.summary
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/summary.py
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.summary PROPERTIES FIXTURES_REQUIRED stores)
add_test(NAME flow.adds-up
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/adds-up.py
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.adds-up PROPERTIES FIXTURES_REQUIRED stores)
