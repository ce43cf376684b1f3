add_cmocka_test(test_rules_plan td_rules td_archive)
add_cmocka_test(test_rules_report td_rules td_archive)
add_cmocka_test(test_rules_award td_rules td_archive)
add_cmocka_test(test_rules_campaign td_rules td_archive)
add_cmocka_test(test_duty td_rules)
add_cmocka_test(test_life_states td_rules)
add_cmocka_test(test_matter td_check)
add_cmocka_test(test_quota_count td_rules)
add_cmocka_test(test_award_shares td_rules)
add_cmocka_test(test_vote td_rules td_archive)
add_cmocka_test(test_decided_by td_rules)
add_cmocka_test(test_register_rules td_rules td_archive)
add_cmocka_test(test_participation td_rules)
add_cmocka_test(test_catalogue_rules td_rules td_archive)
add_cmocka_test(test_decision_rules td_rules td_archive)
add_cmocka_test(test_rules_nominee td_rules td_archive)
add_cmocka_test(test_citing_rules td_rules td_archive)
add_cmocka_test(test_cite td_rules)
add_cmocka_test(test_corrected td_rules td_archive)
add_cmocka_test(test_publishing td_rules)
add_cmocka_test(test_decision_sum td_rules)
add_cmocka_test(test_ground_row td_rules td_archive)
add_cmocka_test(test_award_once td_rules td_archive)
add_cmocka_test(test_shipped_rules td_rules td_archive)
add_cmocka_test(test_score_examples td_rules td_archive)
add_cmocka_test(test_score_hostile td_rules td_archive)

# The rows that ship, held to a list of what the texts say.
find_program(THIDUA_PYTHON python3 REQUIRED)
add_test(NAME data.law
  COMMAND ${THIDUA_PYTHON} ${PROJECT_SOURCE_DIR}/tests/data/law.py
    ${PROJECT_SOURCE_DIR})

# Every sum of prize money, computed by a program that is not ours.
add_executable(money_sums money_sums.c)
target_link_libraries(money_sums PRIVATE td_rules td_record thidua_warnings)
set_target_properties(money_sums PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_test(NAME data.money
  COMMAND ${THIDUA_PYTHON} ${PROJECT_SOURCE_DIR}/tests/data/money.py
    ${PROJECT_SOURCE_DIR} $<TARGET_FILE:money_sums>)

# Points and ranks, reckoned by a program that is not ours.
add_executable(score_points score_points.c)
target_link_libraries(score_points PRIVATE td_rules td_archive thidua_warnings)
set_target_properties(score_points PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
add_test(NAME data.score
  COMMAND ${THIDUA_PYTHON} ${PROJECT_SOURCE_DIR}/tests/data/score.py
    $<TARGET_FILE:score_points>)
if(test_is_brief)
  set_property(TEST data.score PROPERTY ENVIRONMENT THIDUA_THINNER=5)
endif()
