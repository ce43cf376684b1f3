# add_cmocka_test(<name> <library>...)
#
# One cmocka program a module: tests/unit/<name>.c, linked with the layers it
# is about and nothing above them.
pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)

function(add_cmocka_test name)
  add_executable(${name} ${name}.c)
  target_link_libraries(${name} PRIVATE ${ARGN} PkgConfig::CMOCKA
    thidua_warnings)
  target_compile_definitions(${name} PRIVATE
    TD_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    TD_BINARY_DIR="${PROJECT_BINARY_DIR}")
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  add_test(NAME unit.${name} COMMAND ${name})
  set_tests_properties(unit.${name} PROPERTIES ENVIRONMENT
    "LC_ALL=C.UTF-8;TZ=UTC;GIT_CONFIG_GLOBAL=/dev/null;GIT_CONFIG_NOSYSTEM=1")
  if(test_is_brief)
    set_property(TEST unit.${name} APPEND PROPERTY ENVIRONMENT THIDUA_THINNER=5)
  endif()
endfunction()
