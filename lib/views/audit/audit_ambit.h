/* What a deed is of: whose paper, which awards. Private to this folder. */
#ifndef TD_VIEWS_AUDIT_AUDIT_AMBIT_H
#define TD_VIEWS_AUDIT_AUDIT_AMBIT_H

#include "base/strlist.h"
#include "record/roles.h"
#include "record/values.h"
#include "store/evidence.h"
#include "views/audit/audit_parts.h"

/* What filing a record, or changing it, is to roles. */
enum td_role_task
td_audit_task(const struct td_layout *layout);

struct td_ambit {
	char
	    *unit; /* whose paper it is, or which body did it; NULL: nobody's */
	char *campaign; /* that it is of; NULL: none, or it cannot be told */
	struct td_strlist forms; /* forms of award; none where one of them
	                             cannot be told */
	char *authorisation;     /* of a decision: the number of the document
	                            that it says delegates; NULL: none */
	struct td_day dated;     /* the decision's own day */
};

/* The caller clears it. */
void
td_ambit_load(struct td_ambit *ambit, const struct td_auditor *auditor,
              const struct td_evidence *evidence, const struct td_deed *deed,
              const struct td_layout *layout);

/* NULL or an empty one is fine. */
void
td_ambit_clear(struct td_ambit *ambit);

/* The content of a deed as YAML; NULL: it cannot be read, or there is none. The
 * caller frees it. */
struct td_document *
td_audit_document(const struct td_evidence *evidence,
                  const struct td_deed *deed);

#endif
