foreach(module asof catalogue document_number ground record record_campaign
        record_filed rules_merge update)
  add_cmocka_test(test_${module} td_archive)
endforeach()
