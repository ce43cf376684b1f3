/* What the files that gather facts share. Inside this layer only. */
#ifndef TD_DRAFT_FACTS_PARTS_H
#define TD_DRAFT_FACTS_PARTS_H

#include "draft/facts.h"

/* Report that a record which was asked for is not in the store; path is given
 * away. */
enum td_status
td_facts_missing(const struct td_facts *facts, char *path,
                 struct td_diag *diag);

/* The decision and the proceeding that were asked for, and whether they fit
 * the document. */
TD_MUST_CHECK enum td_status
td_facts_find_records(struct td_facts *facts, struct td_diag *diag);

/* The ids of the nominations: as asked for, as the records name them, or all
 * whose state fits. */
TD_MUST_CHECK enum td_status
td_facts_select(struct td_facts *facts, struct td_diag *diag);

/* Whether a document is drafted of a nomination of this life and award. */
bool
td_facts_fits(const struct td_facts *facts, const struct td_life *life,
              const struct td_award *award);

/* The codes of the states in which it is drafted of a subject, NULL: of any,
 * ", " between them. The caller frees it. */
char *
td_facts_states(const struct td_facts *facts, const struct td_subject *subject);

/* Whether a record already says that the nominations are where the document
 * needs them. */
bool
td_facts_recorded(const struct td_facts *facts);

/* The day that the paper has by its record, before corrections of it. */
struct td_day
td_facts_recorded_day(const struct td_facts *facts);

/* A paper that is recorded was made by what was known on its day: what was
 * entered since does not change it. Of one of another day all is known. */
void
td_facts_look_back(struct td_facts *facts, const struct td_day *day);

/* Look at the registers as of a day; for a paper without one as of today, when
 * it is drafted: what is entered of days to come is not its. */
void
td_facts_look_on(struct td_facts *facts, const struct td_day *day);

/* Name the recipients as of the day that was looked at, and put them in order.
 */
void
td_facts_name_subjects(struct td_facts *facts, struct td_diag *diag);

/* Who issues the document. */
TD_MUST_CHECK enum td_status
td_facts_find_issuer(struct td_facts *facts, struct td_diag *diag);

/* Fail where the paper would call somebody by an id, or an award by a code,
 * because the record that has the name cannot be read. */
TD_MUST_CHECK enum td_status
td_facts_need_registers(struct td_facts *facts, struct td_diag *diag);

/* Of the bodies that decide an award (NULL: it is not known), the one that can
 * have records here: the province, or whoever nominates its own people. NULL:
 * it is decided elsewhere. */
const char *
td_facts_decider(const struct td_facts *facts,
                 const struct td_nomination *nomination,
                 const struct td_award *award);

/* The council that a vote is drafted for; NULL: none can be told. */
const char *
td_facts_council(const struct td_facts *facts);

/* Report a gap that may concern a nomination, NULL: any of the campaign's.
 * TD_OK: there is none. */
enum td_status
td_facts_told(const struct td_facts *facts, const char *nomination,
              struct td_diag *diag);

#endif
