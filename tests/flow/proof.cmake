# A server with the gate, over OpenSSH; 77: there is no sshd, or it lets nobody in.
# With `--commits 200` by hand: all four push as many each.
# Under sanitizers each of its thousand commands takes three times as long.
if(NOT test_is_brief AND NOT THIDUA_SANITIZE)
  add_test(NAME flow.server
    COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/server.py
      ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_SOURCE_DIR}/examples
      ${PROJECT_BINARY_DIR}/tests/fixtures)
  set_tests_properties(flow.server PROPERTIES FIXTURES_REQUIRED stores
    SKIP_RETURN_CODE 77 TIMEOUT 900 ENVIRONMENT TMPDIR=${test_tmpdir})
endif()

# Random histories, held to a walk with git alone; `--histories 500` by hand.
set(walks 12)
if(test_is_brief)
  set(walks 1)
elseif(THIDUA_SANITIZE)
  set(walks 4)
endif()
add_test(NAME flow.walk
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/walk.py --histories ${walks}
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.walk PROPERTIES FIXTURES_REQUIRED stores
  TIMEOUT 600 ENVIRONMENT TMPDIR=${test_tmpdir})

# A time stamp of a tag, from an authority of our own; 77: there is no openssl.
add_test(NAME flow.time-stamp
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/time-stamp.sh ${PROJECT_SOURCE_DIR}/docs)
set_tests_properties(flow.time-stamp PROPERTIES SKIP_RETURN_CODE 77
  ENVIRONMENT TMPDIR=${test_tmpdir})

# The pages for auditors do what they say.
add_test(NAME flow.questions
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/questions.py
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_SOURCE_DIR}/docs
    ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.questions PROPERTIES FIXTURES_REQUIRED stores
  TIMEOUT 300 ENVIRONMENT TMPDIR=${test_tmpdir})
if(NOT test_is_brief)
  add_test(NAME flow.by-hand
    COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/by-hand.py
      ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_SOURCE_DIR}/docs
      ${PROJECT_BINARY_DIR}/tests/fixtures)
  set_tests_properties(flow.by-hand PROPERTIES FIXTURES_REQUIRED stores
    TIMEOUT 600 ENVIRONMENT TMPDIR=${test_tmpdir})
endif()

# What is handed over is verified by its own pages, without the suite.
add_test(NAME flow.archive
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/archive.sh
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.archive PROPERTIES FIXTURES_REQUIRED stores
  TIMEOUT 300 ENVIRONMENT TMPDIR=${test_tmpdir})
