add_cmocka_test(test_agenda_json td_views)
add_cmocka_test(test_campaign_layer td_rules td_archive)
add_cmocka_test(test_guidance td_rules td_archive)
add_cmocka_test(test_reasoning td_views)

# The calendars of deadline-list, read by a library made for iCalendar. It is
# a Debian package, so the interpreter is Debian's where there are others.
find_program(THIDUA_DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(THIDUA_DEBIAN_PYTHON python3 REQUIRED)
add_test(NAME agenda.ics
  COMMAND ${THIDUA_DEBIAN_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/read_ics.py
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(agenda.ics PROPERTIES FIXTURES_REQUIRED stores)

# The tables of the manual page on deadlines are true.
add_test(NAME agenda.phrases
  COMMAND ${THIDUA_DEBIAN_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/read_phrases.py
    $<TARGET_FILE:deadline-resolve>
    ${PROJECT_SOURCE_DIR}/cmd/thidua-deadlines.7.scd)

# Clauses as they stand in documents: those that others wrote, and ours.
add_test(NAME resolve.phrases
  COMMAND ${THIDUA_DEBIAN_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/read_clauses.py
    $<TARGET_FILE:deadline-resolve> ${PROJECT_SOURCE_DIR}/tests/data/phrases.tsv
    95)
add_test(NAME resolve.clauses
  COMMAND ${THIDUA_DEBIAN_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/read_clauses.py
    $<TARGET_FILE:deadline-resolve> ${PROJECT_SOURCE_DIR}/tests/data/clauses.tsv
    100)
add_cmocka_test(test_chronicle td_views_git)
add_cmocka_test(test_tally td_views)
add_cmocka_test(test_party td_views)
add_cmocka_test(test_turn td_views)
add_cmocka_test(test_honours td_views)
add_cmocka_test(test_steps td_views)
add_cmocka_test(test_meetings td_views)
