/*
 * The record of a cluster is changed from a day on: a member's row is ended,
 * another is added, and all else of its text stays as it is.
 */
#ifndef TD_RECORD_CLUSTER_UPDATE_H
#define TD_RECORD_CLUSTER_UPDATE_H

#include "base/strbuf.h"
#include "record/cluster.h"

/* One member from a day on; all of it is borrowed. */
struct td_cluster_update {
	const char *unit; /* id */
	const char *name; /* by which people know it */
	bool ends;        /* no member any more; else in this office: */
	enum td_cluster_office office;
	struct td_date on;              /* the first day of it */
	struct td_date entered;         /* the day it is put in */
	const struct td_node *document; /* by which it is so; NULL: none */
};

/* "member", "head", "deputy", and a NULL behind them. */
extern const char *const td_cluster_offices[];

/*
 * Add the text of the record to out as it is to be. The cluster was read from
 * the bytes; what says all this already stays as it is.
 *
 * Returns TD_OK; TD_INVALID with a finding, when there is nobody to end
 * (cluster-member-none); TD_FAILED when the text cannot be changed at the
 * place (update-not-placed).
 */
TD_MUST_CHECK enum td_status
td_cluster_update_apply(struct td_strbuf *out, const struct td_cluster *cluster,
                        const char *bytes, size_t size,
                        const struct td_cluster_update *update,
                        struct td_diag *diag);

#endif
