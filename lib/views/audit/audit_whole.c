/* Which list holds where the one that stands is broken. */

#include "views/audit/audit_whole.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "record/signers.h"
#include "views/audit/audit_access.h"

#include <stdlib.h>
#include <string.h>

enum fitness {
	ABSENT,
	WHOLE,
	BROKEN
};

/* Contents of one path. */
struct judged {
	char whole[TD_OBJECT_ID_SIZE];
	char broken[TD_OBJECT_ID_SIZE];
};

struct td_whole_lists {
	const struct td_auditor *auditor;
	struct td_reader *reader;
	/* What was judged last: most commits have the same. */
	struct judged signers;
	struct judged roles;
};

struct td_whole_lists *
td_whole_lists_new(const struct td_auditor *auditor)
{
	struct td_whole_lists *lists = td_alloc(1, sizeof *lists);

	lists->auditor = auditor;
	lists->reader = td_reader_new(NULL);
	return lists;
}

void
td_whole_lists_free(struct td_whole_lists *lists)
{
	if (!lists)
		return;
	td_reader_free(lists->reader);
	free(lists);
}

/* What is wrong is told of the commit that brought it. */
static enum fitness
look(struct td_whole_lists *lists, const char *commit, const char *path)
{
	struct judged *judged = strcmp(path, TD_SIGNERS_PATH) == 0
	                            ? &lists->signers
	                            : &lists->roles;
	struct td_evidence_file file = { .bytes = NULL };
	struct td_diag *unheard = td_diag_new();
	enum td_status status = td_evidence_find(
	    &file, lists->auditor->evidence, commit, path, unheard);
	enum fitness found = status != TD_OK      ? BROKEN
	                     : file.id[0] == '\0' ? ABSENT
	                                          : WHOLE;

	if (found == WHOLE && strcmp(file.id, judged->broken) == 0) {
		found = BROKEN;
	} else if (found == WHOLE && strcmp(file.id, judged->whole) != 0) {
		status = td_evidence_load(&file, lists->auditor->evidence,
		                          unheard);
		if (status == TD_OK)
			status = td_audit_hold_list(lists->reader, path, &file,
			                            unheard);
		found = status == TD_OK ? WHOLE : BROKEN;
		memcpy(found == WHOLE ? judged->whole : judged->broken, file.id,
		       sizeof file.id);
	}
	free(file.bytes);
	td_diag_free(unheard);
	return found;
}

const char *
td_whole_lists_find(struct td_whole_lists *lists, const char *commit,
                    const char *path)
{
	const struct td_passage *passages = lists->auditor->deeds.passages;
	enum fitness found = look(lists, commit, path);
	size_t at;

	if (found != BROKEN)
		return commit;
	at = td_audit_passage(lists->auditor, commit);
	while (found == BROKEN && passages[at].commit->parents > 0) {
		at = passages[at].parents[0];
		found = look(lists, passages[at].commit->id, path);
	}
	return found == WHOLE ? passages[at].commit->id : commit;
}
