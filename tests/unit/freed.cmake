# Every _free and _clear of the headers takes NULL, and what is empty.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/*.h)
set(freed ${CMAKE_CURRENT_BINARY_DIR}/test_freed.c)
add_custom_command(
  OUTPUT ${freed}
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/make_freed.py
    ${PROJECT_SOURCE_DIR} ${freed}
  DEPENDS ${headers} ${CMAKE_CURRENT_LIST_DIR}/make_freed.py
  VERBATIM)
add_executable(test_freed ${freed})
target_link_libraries(test_freed PRIVATE td_forms td_filing td_views_git
  td_views td_store_git td_cli PkgConfig::CMOCKA)
set_target_properties(test_freed PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_test(NAME unit.test_freed COMMAND test_freed)
