/*
 * Whether a clause tells of what was done. Inside the deadline layer only.
 */
#ifndef TD_DEADLINE_CLAUSE_DONE_H
#define TD_DEADLINE_CLAUSE_DONE_H

#include "deadline/clause_term.h"

/* "Trong quý III/2026, toàn tỉnh khen thưởng 120 tập thể": no deadline. */
bool
td_clause_was_done(struct td_phrase *phrase, const struct td_term *term);

/* "thời gian xét thành tích: từ …", "Sau 05 ngày tổ chức, …": none either. */
bool
td_clause_is_reported(struct td_phrase *phrase, const struct td_term *term);

/* "Là hội viên trước ngày 01/01/2024": what somebody has to be, not to do. */
bool
td_clause_is_state(struct td_phrase *phrase, const struct td_term *term);

#endif
