add_cmocka_test(test_cells td_table)
