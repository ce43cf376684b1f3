# The store under concurrency, kills and faults.
add_executable(store-writer ${CMAKE_CURRENT_LIST_DIR}/store-writer.c)
target_link_libraries(store-writer PRIVATE td_store_git thidua_warnings)
set_target_properties(store-writer PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_dependencies(store-writer thidua-git)

# Of the calls at which it is killed, or which fail, every tenth if brief, and
# every fourth under sanitizers.
set(store_every 1)
if(test_is_brief)
  set(store_every 10)
elseif(THIDUA_SANITIZE)
  set(store_every 4)
endif()
foreach(script store-concurrent store-faults store-kill store-permissions)
  add_test(NAME flow.${script}
    COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/${script}.sh
      $<TARGET_FILE:store-writer> ${store_every})
  set_tests_properties(flow.${script} PROPERTIES ENVIRONMENT
    "LC_ALL=C.UTF-8;TZ=UTC;GIT_CONFIG_GLOBAL=;GIT_CONFIG_NOSYSTEM=1;TMPDIR=${test_diskdir}"
    TIMEOUT 300)
endforeach()

# Hooks, signatures, and a server that judges what is pushed.
add_test(NAME flow.git-hooks
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/git-hooks.sh
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} $<TARGET_FILE:store-writer>)
set_tests_properties(flow.git-hooks PROPERTIES ENVIRONMENT "TZ=UTC"
  TIMEOUT 300)

# What is on the disk when the branch moves.
add_test(NAME flow.store-sync
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/store-sync.py
    $<TARGET_FILE:store-writer>)

# A store of the first release, and what its commands said of it.
add_test(NAME flow.first-store
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/first-store.sh
    ${PROJECT_SOURCE_DIR}/tests/data/store-1b0c046
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})

# A folder that several accounts write to, and clones.
add_test(NAME flow.shared-places
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/shared-places.sh
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
set_tests_properties(flow.shared-places PROPERTIES TIMEOUT 300)

# A branch that somebody's git moves while a command works.
add_test(NAME flow.moved
  COMMAND sh ${CMAKE_CURRENT_LIST_DIR}/moved.sh
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${PROJECT_SOURCE_DIR}/examples
    ${PROJECT_BINARY_DIR}/tests/fixtures)
set_tests_properties(flow.moved PROPERTIES FIXTURES_REQUIRED stores
  TIMEOUT 300)

# What two offices changed, merged by git. The whole, some minutes:
# python3 tests/flow/two-offices.py build/release/bin 2000 1
set(pairs 60)
if(test_is_brief)
  set(pairs 12)
endif()
add_test(NAME flow.two-offices
  COMMAND python3 ${CMAKE_CURRENT_LIST_DIR}/two-offices.py
    ${CMAKE_RUNTIME_OUTPUT_DIRECTORY} ${pairs} 2026)
set_tests_properties(flow.two-offices PROPERTIES TIMEOUT 600)
