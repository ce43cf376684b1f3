foreach(module byte_index catalogue document_number record record_campaign record_filed record_ledger record_place record_reader)
  add_cmocka_test(test_${module} td_record)
endforeach()
