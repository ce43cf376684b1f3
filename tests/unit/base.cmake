add_cmocka_test(test_alloc td_base)
add_cmocka_test(test_csv td_base)
add_cmocka_test(test_diff td_base)
add_cmocka_test(test_digest td_base)
add_cmocka_test(test_fold td_base)
add_cmocka_test(test_sortkey td_base)
add_cmocka_test(test_strbuf td_base)
add_cmocka_test(test_strlist td_base)
add_cmocka_test(test_text td_base)
add_cmocka_test(test_reason td_base)
add_cmocka_test(test_rational td_base)
add_cmocka_test(test_decimal td_base)

# Fractions, reckoned by a program that is not ours.
find_program(THIDUA_PYTHON python3 REQUIRED)
add_executable(fractions fractions.c)
target_link_libraries(fractions PRIVATE td_base thidua_warnings)
set_target_properties(fractions PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_test(NAME data.rational
  COMMAND ${THIDUA_PYTHON} ${PROJECT_SOURCE_DIR}/tests/data/rational.py
    $<TARGET_FILE:fractions>)
if(test_is_brief)
  set_property(TEST data.rational PROPERTY ENVIRONMENT THIDUA_THINNER=5)
endif()
