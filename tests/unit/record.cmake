foreach(module catalogue document_number record record_campaign record_filed)
  add_cmocka_test(test_${module} td_archive)
endforeach()
