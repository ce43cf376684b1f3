add_cmocka_test(test_diag td_diag)
add_cmocka_test(test_message td_diag)
add_cmocka_test(test_print td_diag)
add_cmocka_test(test_translation td_diag)
# These read the Vietnamese catalogue of the build tree.
add_dependencies(test_message translations)
add_dependencies(test_print translations)
add_dependencies(test_translation translations)
