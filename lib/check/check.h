/*
 * From a record to all that is to be said of it.
 *
 * Rules are pure; somebody has to fetch the campaign of a plan, the unit, its
 * registration, the calendars. It is done here once, for the commands that
 * check a file from anywhere, for those that file it, and for records-check,
 * so that none of them can disagree with another.
 */
#ifndef TD_CHECK_CHECK_H
#define TD_CHECK_CHECK_H

#include "archive/form.h"
#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"
#include "record/decision.h"
#include "record/nomination.h"
#include "record/plan.h"
#include "record/proceeding.h"
#include "record/report.h"
#include "rules/intake_rules.h"

/*
 * Read a plan from bytes and check it: form, schema, values, references,
 * rules. name is what findings call it. Findings about records of the store
 * that the check needed are reported at their own place.
 *
 * On TD_OK or TD_INVALID *plan may be set: whenever its schema accepted it,
 * also when rules are broken. The caller frees it. Otherwise it is NULL.
 */
TD_MUST_CHECK enum td_status
td_check_plan(struct td_plan **plan, struct td_reader *reader, const char *name,
              const char *bytes, size_t size, const struct td_intake *intake,
              struct td_diag *diag);

/* The same for a report. */
TD_MUST_CHECK enum td_status
td_check_report(struct td_report **report, struct td_reader *reader,
                const char *name, const char *bytes, size_t size,
                const struct td_intake *intake, struct td_diag *diag);

/*
 * The same for a nomination. own_path is where it stands in the store, so that
 * it is not held against itself; NULL while it is not there. Its day of
 * receipt is its own.
 */
TD_MUST_CHECK enum td_status
td_check_nomination(struct td_nomination **nomination, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag);

/*
 * The same for a proceeding. own_path is where it stands in the store, so that
 * the lives of its nominations can be gone through up to it; NULL while it is
 * not there, and the lives are left alone.
 */
TD_MUST_CHECK enum td_status
td_check_proceeding(struct td_proceeding **proceeding, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag);

/* The same for a decision. filing: it is about to be filed, so that what
 * hinders it now is an error, which of an old one may have come to light
 * later. */
TD_MUST_CHECK enum td_status
td_check_decision(struct td_decision **decision, struct td_reader *reader,
                  const char *name, const char *bytes, size_t size,
                  const char *own_path, bool filing, struct td_diag *diag);

/*
 * The same of what was read already: for who had to know what a record says
 * before it could be checked. form is what td_form_load() made of the
 * document that the record took over; its findings are moved. A nomination is
 * not marked secret.
 */
TD_MUST_CHECK enum td_status
td_check_read_plan(const struct td_plan *plan, struct td_form *form,
                   struct td_reader *reader, const struct td_intake *intake,
                   struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_read_report(const struct td_report *report, struct td_form *form,
                     struct td_reader *reader, const struct td_intake *intake,
                     struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_read_nomination(const struct td_nomination *nomination,
                         struct td_form *form, struct td_reader *reader,
                         const char *own_path, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_read_proceeding(const struct td_proceeding *proceeding,
                         struct td_form *form, struct td_reader *reader,
                         const char *own_path, struct td_diag *diag);

TD_MUST_CHECK enum td_status
td_check_read_decision(const struct td_decision *decision, struct td_form *form,
                       struct td_reader *reader, const char *own_path,
                       bool filing, struct td_diag *diag);

/* Check one file that stands in the store at a path, whatever its kind. */
TD_MUST_CHECK enum td_status
td_check_path(struct td_reader *reader, const char *path, struct td_diag *diag);

/*
 * Check bytes that are to stand at a path of the store: what a writing
 * command asks before it writes. Says what td_check_path would say of them.
 */
TD_MUST_CHECK enum td_status
td_check_bytes(struct td_reader *reader, const char *path, const char *name,
               const char *bytes, size_t size, struct td_diag *diag);

/* The same of bytes that stand there already, as they are. */
TD_MUST_CHECK enum td_status
td_check_filed(struct td_reader *reader, const char *path, const char *name,
               const char *bytes, size_t size, struct td_diag *diag);

#endif
