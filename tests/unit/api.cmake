# With <thidua.h> alone, as any program; a store is what the cases start from.
add_cmocka_test(test_api libthidua)
set_tests_properties(unit.test_api PROPERTIES FIXTURES_REQUIRED stores)
