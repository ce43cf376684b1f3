/* Exact numbers of records. Private to the layer. */
#ifndef TD_RECORD_READ_NUMBER_H
#define TD_RECORD_READ_NUMBER_H

#include "record/scoring.h"
#include "yaml/arena.h"

/* A number of YAML, or one that is written as text as offices do. What can be
 * read in two ways as text is read as Vietnamese. */
struct td_number
td_read_number(struct td_arena *arena, const struct td_node *map,
               const char *key);

/* Report text that is no number, and a number that can be read in two ways. */
enum td_status
td_read_check_number_text(const struct td_document *document,
                          const struct td_number *number, struct td_diag *diag);

/* For td_read_code(). */
extern const char *const td_score_stage_codes[];

#endif
