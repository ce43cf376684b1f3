foreach(module document_number record record_campaign record_reader)
  add_cmocka_test(test_${module} td_record)
endforeach()
