# What the commands ask their snapshots for.
suite_program(asked ${CMAKE_CURRENT_LIST_DIR}/asked.c td_snapshot_new)

# Some thousands of damages; a sample here, as many of each command, and all of
# them without the last two words.
set(unreadable_trials 80)
if(test_is_brief)
  set(unreadable_trials 12)
  set(unreadable_commands plan-receive award-decide award-log award-publish)
endif()
add_test(NAME flow.unreadable
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/unreadable.py $<TARGET_FILE:asked>
    ${PROJECT_BINARY_DIR}/bin ${PROJECT_SOURCE_DIR}/examples
    ${PROJECT_BINARY_DIR}/tests/fixtures 2026 ${unreadable_trials}
    ${unreadable_commands})
set_tests_properties(flow.unreadable PROPERTIES FIXTURES_REQUIRED stores
  ENVIRONMENT TMPDIR=${test_tmpdir} TIMEOUT 300)
