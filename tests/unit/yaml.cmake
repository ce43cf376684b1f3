add_cmocka_test(test_arena td_yaml)
add_cmocka_test(test_document td_yaml)
add_cmocka_test(test_document_faults td_yaml)
add_cmocka_test(test_document_hostile td_yaml)
add_cmocka_test(test_emitter td_yaml)
add_cmocka_test(test_file_kind td_yaml)
add_cmocka_test(test_mend td_yaml)
add_cmocka_test(test_narrow td_yaml)
target_link_libraries(test_narrow PRIVATE fuzz_tools)

# What the emitter writes, read by a YAML parser that is not ours.
find_package(Python3 COMPONENTS Interpreter)
add_executable(emit_samples emit_samples.c)
target_link_libraries(emit_samples PRIVATE td_yaml thidua_warnings)
set_target_properties(emit_samples PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
if(Python3_Interpreter_FOUND)
  add_test(NAME unit.emitter_python
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/read_emitted.py
      $<TARGET_FILE:emit_samples>)
  set_tests_properties(unit.emitter_python PROPERTIES SKIP_RETURN_CODE 77)
endif()
