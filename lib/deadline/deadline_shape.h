/*
 * The shapes a deadline can have. Inside the calendar layer only: each reads
 * what it can of a phrase into a rule that is all zero, and says whether it
 * did; `periodic` says that "định kỳ" stood before.
 */
#ifndef TD_DEADLINE_DEADLINE_SHAPE_H
#define TD_DEADLINE_DEADLINE_SHAPE_H

#include "deadline/phrase.h"

/* "từ 05 năm trở lên" */
bool
td_shape_least(struct td_phrase *phrase, struct td_deadline_rule *rule,
               bool periodic);

/* "trong thời hạn 15 ngày kể từ ngày ban hành", "trước 10 ngày" */
bool
td_shape_period(struct td_phrase *phrase, struct td_deadline_rule *rule,
                bool periodic);

/* "trước ngày 15/11 hằng năm", "trong quý II năm 2026" */
bool
td_shape_calendar(struct td_phrase *phrase, struct td_deadline_rule *rule,
                  bool periodic);

/* "từ năm 2025 đến năm 2030", "từ ngày ban hành trở đi" */
bool
td_shape_window(struct td_phrase *phrase, struct td_deadline_rule *rule,
                bool periodic);

/* "trước ngày khai mạc đại hội 10 ngày", "vào ngày ban hành" */
bool
td_shape_anchored(struct td_phrase *phrase, struct td_deadline_rule *rule,
                  bool periodic);

/* Words that name no day, and whose rules or guidance they leave it to. */
enum td_deadline_why
td_shape_vague(struct td_phrase *phrase, char by[TD_DEADLINE_NAME_SIZE]);

/* "15 ngày làm việc", "nửa tháng": a count and its unit. */
bool
td_shape_amount(struct td_phrase *phrase, struct td_deadline_rule *rule);

/* So long before what it counts from: whether that can be told, by the words
 * before the count, from one token to another. "Trong 07 ngày trước ngày 20/11"
 * ends on the day before; "không quá 07 ngày trước" may be either. */
bool
td_shape_before(const struct td_phrase *phrase, size_t first, size_t end,
                struct td_deadline_rule *rule);

/* ", tính cả ngày đầu" */
bool
td_shape_counts_anchor(struct td_phrase *phrase);

/* Words of a bound that is met by the day named, or on it. */
bool
td_shape_bound(struct td_phrase *phrase, enum td_deadline_bound *bound);

/* The first and last day of a point, in a period that starts with a month
 * (years times 12, and 0 to 11) and has so many; false: out of range. */
bool
td_point_days(struct td_date *first, struct td_date *last,
              const struct td_deadline_point *point, int start, int every);

/* Whether a day, month or quarter is told to be of the year after. */
bool
td_point_is_next_year(const struct td_deadline_point *point);

#endif
