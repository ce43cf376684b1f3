/*
 * What printing a rule in either language shares. Inside the calendar layer
 * only.
 */
#ifndef TD_DEADLINE_DEADLINE_PRINT_H
#define TD_DEADLINE_DEADLINE_PRINT_H

#include "deadline/phrase.h"

/* The first of the alternatives. */
void
td_print_event(struct td_strbuf *out, const char *name);

/* "vào ngày ban hành": a period of nothing. */
bool
td_print_is_day_of(const struct td_deadline_rule *rule);

/* "từ ngày … trở đi" rather than "từ 05 năm trở lên". */
bool
td_print_is_from_day(const struct td_deadline_rule *rule);

/* "hằng năm" and nothing else. */
bool
td_print_is_whole(const struct td_deadline_rule *rule);

void
td_print_english(struct td_strbuf *out, const struct td_deadline_rule *rule);

#endif
