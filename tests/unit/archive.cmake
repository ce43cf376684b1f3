foreach(module alike_key record_ledger record_place record_reader)
  add_cmocka_test(test_${module} td_archive)
endforeach()
add_cmocka_test(test_frozen_schemas td_archive)
