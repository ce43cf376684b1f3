/*
 * clusters/<year>/<cluster>.yaml: units that are scored together in a year. A
 * row for each office that a unit has in it, from a day to a day; rows stay
 * when a unit leaves, or hands over being the head.
 */
#ifndef TD_RECORD_CLUSTER_H
#define TD_RECORD_CLUSTER_H

#include "record/values.h"

enum td_cluster_office {
	TD_CLUSTER_MEMBER,
	TD_CLUSTER_HEAD,
	TD_CLUSTER_DEPUTY
};

struct td_cluster_member {
	struct td_field unit; /* id */
	enum td_cluster_office office;
	struct td_day from;
	struct td_day until; /* not given: not over */
	struct td_day entered;
	struct td_document_ref paper; /* absent: that of the cluster */
	const struct td_node *node;
};

struct td_cluster {
	struct td_document *document;
	int year;
	struct td_field name;
	struct td_document_ref paper;
	struct td_fields replaces; /* "<year>/<id>" */
	struct td_day entered;
	struct td_cluster_member *members;
	size_t member_count;
};

/* Takes the document over, which the cluster schema must have accepted. */
void
td_cluster_read(struct td_cluster **cluster, struct td_document *document);

void
td_cluster_free(struct td_cluster *cluster);

/* Report document numbers that are written wrongly. */
TD_MUST_CHECK enum td_status
td_cluster_check_values(const struct td_cluster *cluster, struct td_diag *diag);

/* Whether a row holds on a day. */
bool
td_cluster_member_on(const struct td_cluster_member *member,
                     struct td_date day);

/* Whether a unit is a member on a day, in whatever office. */
bool
td_cluster_has(const struct td_cluster *cluster, const char *unit,
               struct td_date day);

#endif
