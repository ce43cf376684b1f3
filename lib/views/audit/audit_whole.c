/* Which list holds where the one that stands is broken. */

#include "views/audit/audit_whole.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "record/roles.h"
#include "record/signers.h"
#include "views/audit/audit_access.h"

#include <stdio.h>
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

/* The lists that hold in a commit. */
struct state {
	char signers[TD_OBJECT_ID_SIZE];
	char roles[TD_OBJECT_ID_SIZE];
};

struct states {
	struct state *items;
	size_t count;
	size_t capacity;
};

/* What cannot be read is told where it is asked for. */
static void
find_content(char id[TD_OBJECT_ID_SIZE], struct td_whole_lists *lists,
             const char *commit, const char *path)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_diag *unheard = td_diag_new();

	if (td_evidence_find(&file, lists->auditor->evidence,
	                     td_whole_lists_find(lists, commit, path), path,
	                     unheard) != TD_OK)
		snprintf(file.id, sizeof file.id, "-");
	memcpy(id, file.id, sizeof file.id);
	td_diag_free(unheard);
}

static size_t
number_of(struct states *states, const struct state *state)
{
	for (size_t i = states->count; i > 0; i--)
		if (strcmp(states->items[i - 1].signers, state->signers) == 0 &&
		    strcmp(states->items[i - 1].roles, state->roles) == 0)
			return i - 1;
	states->items = td_grow(states->items, states->count, &states->capacity,
	                        sizeof *states->items);
	states->items[states->count] = *state;
	return states->count++;
}

size_t *
td_whole_lists_states(struct td_whole_lists *lists)
{
	const struct td_deeds *deeds = &lists->auditor->deeds;
	size_t *numbers = td_alloc(deeds->passage_count, sizeof *numbers);
	struct states states = { .items = NULL };
	bool listed = false;

	for (size_t i = 0; i < deeds->passage_count; i++) {
		const struct td_passage *passage = &deeds->passages[i];
		struct state state;

		if (passage->commit->parents == 1 &&
		    !td_audit_changed_lists(lists->auditor, i)) {
			numbers[i] = numbers[passage->parents[0]];
			continue;
		}
		find_content(state.signers, lists, passage->commit->id,
		             TD_SIGNERS_PATH);
		find_content(state.roles, lists, passage->commit->id,
		             TD_ROLES_PATH);
		numbers[i] = number_of(&states, &state);
		listed = listed || state.signers[0] || state.roles[0];
	}
	free(states.items);
	if (!listed) {
		free(numbers);
		numbers = NULL;
	}
	return numbers;
}
