add_cmocka_test(test_defaults td_defaults)

# The records we ship against their schemas, by a validator that is not ours.
find_program(THIDUA_PYTHON python3 REQUIRED)
add_test(NAME data.schemas
  COMMAND ${THIDUA_PYTHON} ${PROJECT_SOURCE_DIR}/tests/data/check.py
    ${PROJECT_SOURCE_DIR})
