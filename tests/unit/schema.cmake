add_cmocka_test(test_schema td_schema)
add_cmocka_test(test_schema_compile td_schema)
add_cmocka_test(test_schema_choice td_schema)
add_cmocka_test(test_schema_hostile td_schema)
add_cmocka_test(test_schema_parts td_schema)
if(NOT TARGET schema-verdict)
  add_subdirectory(${PROJECT_SOURCE_DIR}/tests/schema-suite
    ${PROJECT_BINARY_DIR}/tests/schema-suite)
endif()
