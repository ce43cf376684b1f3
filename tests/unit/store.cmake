foreach(module layout snapshot)
  add_cmocka_test(test_${module} td_store)
endforeach()
foreach(module change change_disk command_words git_reason history hooks index_bytes
    object_whole shared_mode signature store_both_ways)
  add_cmocka_test(test_${module} td_store_git)
endforeach()
target_link_options(test_change PRIVATE LINKER:--wrap=renameat)
add_dependencies(test_snapshot thidua-git)
add_dependencies(test_store_both_ways thidua-git)

# Hundreds of repositories, in memory where tests are brief.
foreach(module change change_disk history hooks index_bytes shared_mode
    snapshot store_both_ways)
  set_property(TEST unit.test_${module} APPEND PROPERTY ENVIRONMENT
    TMPDIR=${test_diskdir})
endforeach()

# To tell libgit2's own leaks from ours takes whole stacks.
foreach(module snapshot change change_disk history hooks shared_mode
    store_both_ways)
  set_property(TEST unit.test_${module} APPEND PROPERTY ENVIRONMENT
    "ASAN_OPTIONS=fast_unwind_on_malloc=0"
    "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/store.lsan:print_suppressions=0")
endforeach()
