/* Where a document that a unit sent in is filed. */

#include "filing/receive.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "cli/command.h"
#include "cli/value.h"
#include "filing/filing.h"
#include "record/reader.h"
#include "rules/intake_rules.h"
#include "store/snapshot.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* The path among the filed ones that holds these very bytes. */
static enum td_status
find_same(const char **same, const struct td_filing *filing,
          const struct td_strlist *filed, const char *bytes, size_t size)
{
	const struct td_snapshot *base = td_reader_snapshot(filing->reader);

	*same = NULL;
	for (size_t i = 0; i < filed->count && !*same; i++) {
		char *other;
		size_t other_size;
		enum td_status status = td_snapshot_read(&other, &other_size,
		                                         base, filed->items[i],
		                                         filing->ctx->diag);

		if (status != TD_OK)
			return status;
		if (other_size == size && memcmp(other, bytes, size) == 0)
			*same = filed->items[i];
		free(other);
	}
	return TD_OK;
}

enum td_status
td_receive_path(char **path, const struct td_filing *filing,
                const struct td_strlist *filed, const char *directory,
                struct td_date received, const char *bytes, size_t size)
{
	struct td_strbuf candidate = TD_STRBUF_INIT;
	char day[TD_DATE_SIZE];
	const char *same;
	enum td_status status = find_same(&same, filing, filed, bytes, size);

	if (status != TD_OK)
		return status;
	if (same) {
		*path = td_strdup(same);
		return TD_OK;
	}
	td_date_format(day, received);
	for (unsigned i = 1;; i++) {
		td_strbuf_cut(&candidate, 0);
		td_strbuf_addf(&candidate, "%s/%s", directory, day);
		if (i > 1)
			td_strbuf_addf(&candidate, "-%u", i);
		td_strbuf_add(&candidate, ".yaml");
		if (!td_strlist_has(filed, candidate.text))
			break;
	}
	*path = td_strbuf_take(&candidate);
	return TD_OK;
}

const char *
td_receive_late(const struct td_diag *diag, enum td_finding_id late)
{
	for (size_t i = 0; i < td_diag_count(diag); i++)
		if (td_diag_at(diag, i)->id == late)
			return td_finding_fact(td_diag_at(diag, i), "days");
	return NULL;
}

enum td_status
td_receive_operand(struct td_context *ctx, const char *received,
                   enum td_status (*receive)(struct td_filing *filing,
                                             const struct td_intake *intake,
                                             const char *name,
                                             const char *bytes, size_t size))
{
	struct td_intake intake = { .lateness = TD_WARNING };
	struct td_filing filing = TD_FILING_INIT;
	enum td_status status;
	const char *name;
	char *bytes = NULL;
	size_t size;

	status = td_value_day(&intake.received, ctx, "received", received);
	if (status == TD_OK)
		status = td_operand_read(&bytes, &size, &name, ctx,
		                         ctx->operands[0]);
	if (status == TD_OK)
		status = td_filing_begin(&filing, ctx);
	if (status == TD_OK)
		status = receive(&filing, &intake, name, bytes, size);
	td_filing_clear(&filing);
	free(bytes);
	return status;
}
