add_cmocka_test(test_option td_cli)
add_cmocka_test(test_language td_cli)
add_cmocka_test(test_author td_cli)
add_cmocka_test(test_usage td_cli)
add_cmocka_test(test_operand td_cli)

# What stands round a command is seen from outside: a command that does
# nothing of its own, and the shell.
add_executable(toy_command toy_command.c)
target_link_libraries(toy_command PRIVATE td_cli thidua_warnings)
set_target_properties(toy_command PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_cmocka_test(test_command td_cli)
add_dependencies(test_command toy_command thidua-git translations)
target_compile_definitions(test_command PRIVATE TD_VERSION="${PROJECT_VERSION}")
