add_cmocka_test(test_tally td_tally)
